import Statistics
import Testing

@Suite("Percentiles")
struct SampleTests {
  @Test("Percentiles agree with scipy's linear quantiles")
  func reference() throws {
    for row in try ReferenceTable("percentiles.txt").numbers() {
      let sample = try #require(Sample(sorted: Array(row[2...])))
      #expect(try agree(#require(sample.percentile(row[0])), row[1]), "\(row)")
    }
  }

  @Test("R's own example: the quartiles of 1, 2, 4, 8 are 1.75, 3 and 5")
  func quartiles() throws {
    let sample = try #require(Sample([8, 1, 4, 2]))
    #expect(sample.sorted == [1, 2, 4, 8])
    #expect(sample.percentile(0.25) == 1.75)
    #expect(sample.median == 3)
    #expect(sample.percentile(0.75) == 5)
    #expect(sample.interquartileRange == 3.25)
    #expect(sample.percentile(0) == 1 && sample.minimum == 1)
    #expect(sample.percentile(1) == 8 && sample.maximum == 8)
  }

  @Test("One value is each of its percentiles and does not spread")
  func single() throws {
    let sample = try #require(Sample([7.5]))
    #expect(sample.median == 7.5 && sample.percentile(0.9) == 7.5 && sample.interquartileRange == 0)
  }

  @Test("No value, an infinite one, NaN, or values out of order are no sample")
  func notDefined() {
    #expect(Sample([]) == nil)
    #expect(Sample(sorted: []) == nil)
    #expect(Sample([1, .nan]) == nil)
    #expect(Sample([1, .infinity]) == nil)
    #expect(Sample(sorted: [1, .nan, 2]) == nil)
    #expect(Sample(sorted: [2, 1]) == nil)
    #expect(Sample(sorted: [1, 1]) != nil)
  }

  @Test("A share outside 0…1 has no percentile")
  func hostileShares() throws {
    let sample = try #require(Sample([1, 2, 3]))
    for share in hostileNumbers {
      #expect((sample.percentile(share) != nil) == (share >= 0 && share <= 1), "\(share)")
    }
  }

  @Test("The largest numbers interpolate without overflow; a spread beyond them is not defined")
  func extremes() throws {
    let most = Double.greatestFiniteMagnitude
    let sample = try #require(Sample([-most, most]))
    #expect(sample.median == 0)
    #expect(try agree(#require(sample.percentile(0.25)), -most / 2))
    #expect(try #require(Sample([-most, -most, most, most])).interquartileRange == nil)
    #expect(try #require(Sample([most, most, most])).percentile(0.3) == most)
  }

  @Test("Percentiles never fall as the share rises and never leave the sample", arguments: [UInt64(21), 22])
  func monotone(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let values = (0..<Int(generator.next() % 20 + 1)).map { _ in generator.nextUnit() * 1e6 - 5e5 }
      let sample = try #require(Sample(values))
      let percentiles = try (0...100).map { try #require(sample.percentile(Double($0) / 100)) }
      #expect(zip(percentiles, percentiles.dropFirst()).allSatisfy { $0 <= $1 }, "seed \(seed): \(values)")
      #expect(percentiles[0] == sample.minimum && percentiles[100] == sample.maximum, "seed \(seed)")
    }
  }
}
