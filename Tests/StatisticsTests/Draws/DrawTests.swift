import Statistics
import Testing

@Suite("Seeded draws")
struct DrawTests {
  @Test("The generator gives the published sequence for every seed")
  func generator() throws {
    for line in try ReferenceTable("generator.txt").lines {
      var generator = SeededGenerator(seed: try #require(UInt64(line[0])))
      for expected in line.dropFirst() { #expect(generator.next() == UInt64(expected), "seed \(line[0])") }
    }
  }

  @Test("Equal seeds give equal generators, which stay equal; other seeds do not")
  func seeds() {
    var a = SeededGenerator(seed: 9)
    var b = SeededGenerator(seed: 9)
    #expect(a == b && a != SeededGenerator(seed: 10))
    #expect(a.nextUnit() == b.nextUnit() && a == b)
  }

  /// The share of `draws` at or below each of the 19 quantiles must be 5, 10 … 95 %, within 4.5 standard errors.
  private func expectQuantiles(_ draws: [Double], _ quantiles: ArraySlice<Double>, _ about: String) {
    for (index, quantile) in quantiles.enumerated() {
      let expected = Double(index + 1) / 20
      let found = Double(draws.count { $0 <= quantile }) / Double(draws.count)
      let error = (expected * (1 - expected) / Double(draws.count)).squareRoot()
      #expect(abs(found - expected) < 4.5 * error, "\(about): \(found) of the draws up to \(quantile), not \(expected)")
    }
  }

  @Test("Beta draws lie below scipy's quantiles as often as they should", arguments: [UInt64(101), 102])
  func beta(seed: UInt64) throws {
    for row in try ReferenceTable("beta_quantiles.txt").numbers() {
      var generator = SeededGenerator(seed: seed)
      let distribution = try #require(BetaDistribution(alpha: row[0], beta: row[1]))
      let draws = (0..<20_000).map { _ in distribution.draw(using: &generator) }
      expectQuantiles(draws, row[2...], "seed \(seed), Beta(\(row[0]), \(row[1]))")
    }
  }

  @Test("Triangular draws lie below scipy's quantiles as often as they should", arguments: [UInt64(201), 202])
  func triangular(seed: UInt64) throws {
    for row in try ReferenceTable("triangular_quantiles.txt").numbers() {
      var generator = SeededGenerator(seed: seed)
      let distribution = try #require(TriangularDistribution(low: row[0], likely: row[1], high: row[2]))
      let draws = (0..<20_000).map { _ in distribution.draw(using: &generator) }
      expectQuantiles(draws, row[3...], "seed \(seed), triangular \(row[0...2])")
      #expect(draws.allSatisfy { row[0] <= $0 && $0 <= row[2] })
    }
  }

  @Test("Uniform draws are in 0..<1 and evenly spread", arguments: [UInt64(301), 302])
  func uniform(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let draws = (0..<20_000).map { _ in generator.nextUnit() }
    #expect(draws.allSatisfy { 0 <= $0 && $0 < 1 })
    expectQuantiles(draws, (1..<20).map { Double($0) / 20 }[...], "seed \(seed)")
  }

  @Test("The same seed gives the same beta draws")
  func repeatable() throws {
    let distribution = try #require(BetaDistribution(alpha: 0.5, beta: 3.5))
    var a = SeededGenerator(seed: 77)
    var b = SeededGenerator(seed: 77)
    let first = (0..<50).map { _ in distribution.draw(using: &a) }
    #expect(first == (0..<50).map { _ in distribution.draw(using: &b) })
    #expect(Set(first).count > 45)
  }

  @Test("Weights that are no counts give no beta distribution; extreme ones draw shares, never NaN")
  func hostileBeta() {
    var generator = SeededGenerator(seed: 1)
    for alpha in hostileNumbers + [1e15] {
      for beta in hostileNumbers + [1e15] {
        let range = 1e-300...1e15
        let distribution = BetaDistribution(alpha: alpha, beta: beta)
        #expect((distribution != nil) == (range.contains(alpha) && range.contains(beta)))
        guard let distribution else { continue }
        for _ in 0..<20 {
          let share = distribution.draw(using: &generator)
          #expect(share >= 0 && share <= 1, "Beta(\(alpha), \(beta))")
        }
      }
    }
  }

  @Test("Values out of order give no triangular distribution; extreme ones draw within their range")
  func hostileTriangular() {
    var generator = SeededGenerator(seed: 2)
    for low in hostileNumbers {
      for likely in hostileNumbers {
        for high in hostileNumbers {
          let distribution = TriangularDistribution(low: low, likely: likely, high: high)
          #expect((distribution != nil) == (low <= likely && likely <= high && (high - low).isFinite))
          if let distribution {
            let value = distribution.draw(using: &generator)
            #expect(low <= value && value <= high, "\(low), \(likely), \(high)")
          }
        }
      }
    }
  }

  @Test("Three equal values are a constant that still uses one draw")
  func constant() throws {
    var generator = SeededGenerator(seed: 3)
    var other = generator
    #expect(try #require(TriangularDistribution(low: 0.2, likely: 0.2, high: 0.2)).draw(using: &generator) == 0.2)
    _ = other.next()
    #expect(generator == other)
  }
}
