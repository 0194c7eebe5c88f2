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

  @Test("what is not defined is nil")
  func undefined() {
    #expect([Double]().percentiles(0.05, 0.95) == nil)
    #expect([1, .nan].percentiles(0.05, 0.95) == nil && [1, .infinity].percentiles(0.05, 0.95) == nil)
    #expect([1.0].percentiles(0.9, 0.1) == nil && [1.0].percentiles(-0.1, 0.5) == nil)
  }
}
