import Statistics
import TestSupport
import Testing

@Suite("Percentiles by selection")
struct SelectionTests {
  @Test("they are those of the sorted sample, to the last digit, also with ties", arguments: 0..<40)
  func agrees(seed: Int) throws {
    var random = TestSupport.SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 1...400, using: &random)
    let values = (0..<count).map { _ in
      seed % 2 == 0 ? Double.random(in: -5...5, using: &random) : Double(Int.random(in: 0...6, using: &random))
    }
    let sample = try #require(Sample(values))
    for (low, high) in [(0.05, 0.95), (0, 1), (0.5, 0.5), (0.25, 0.3)] {
      let found = try #require(values.percentiles(low, high))
      #expect(found.lowerBound == sample.percentile(low), "seed \(seed)")
      #expect(found.upperBound == sample.percentile(high), "seed \(seed)")
    }
  }

  @Test("values far apart, close together or all but one alike make no difference", arguments: 0..<12)
  func uneven(seed: Int) throws {
    var random = TestSupport.SeededGenerator(seed: UInt64(seed))
    let widths: [Double] = [1e308, 1e-308, .leastNonzeroMagnitude, 1, 1e15]
    let width = widths[seed % widths.count]
    var values = (0..<3000).map { _ in Double.random(in: -1...1, using: &random) * width }
    if seed % 3 == 0 { values = values.map { $0 < 0 ? 0 : 1 } + [1e300] }
    let sample = try #require(Sample(values))
    let found = try #require(values.percentiles(0.05, 0.95))
    #expect(found.lowerBound == sample.percentile(0.05) && found.upperBound == sample.percentile(0.95), "seed \(seed)")
  }

  @Test("what is not defined is nil")
  func undefined() {
    #expect([Double]().percentiles(0.05, 0.95) == nil)
    #expect([1, .nan].percentiles(0.05, 0.95) == nil && [1, .infinity].percentiles(0.05, 0.95) == nil)
    #expect([1.0].percentiles(0.9, 0.1) == nil && [1.0].percentiles(-0.1, 0.5) == nil)
  }
}
