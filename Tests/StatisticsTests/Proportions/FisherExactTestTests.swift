import Statistics
import Testing

@Suite("Fisher's exact test")
struct FisherExactTestTests {
  @Test("80 of 400 against 60 of 200 gives p = .00770266")
  func example() throws {
    let p = try #require(FisherExactTest.twoSidedP(80, of: 400, against: 60, of: 200))
    #expect(abs(p - 0.00770266) < 5e-9)
  }

  @Test("Fisher's tea: 3 of 4 against 1 of 4 gives 34/70")
  func tea() throws {
    #expect(try agree(#require(FisherExactTest.twoSidedP(3, of: 4, against: 1, of: 4)), 34.0 / 70))
  }

  @Test("p agrees with scipy, ties and far tails included")
  func reference() throws {
    for row in try ReferenceTable("fisher.txt").numbers() {
      let counts = row[0..<4].map { Int($0) }
      let p = try #require(FisherExactTest.twoSidedP(counts[0], of: counts[1], against: counts[2], of: counts[3]))
      #expect(agree(p, row[4], floor: 1e-295), "\(row): \(p)")
    }
  }

  @Test("At ten million in each group p is near that of the z test")
  func large() throws {
    let p = try #require(FisherExactTest.twoSidedP(5_002_000, of: 10_000_000, against: 5_000_000, of: 10_000_000))
    let z = try #require(TwoProportionTest(5_002_000, of: 10_000_000, against: 5_000_000, of: 10_000_000))
    #expect(abs(p / z.p - 1) < 0.001)
  }

  @Test("At the largest total p is right to nine digits, by the sum in 40-digit arithmetic (mpmath)")
  func largest() throws {
    let p = try #require(
      FisherExactTest.twoSidedP(250_000_000, of: 500_000_000, against: 250_005_000, of: 500_000_000))
    #expect(agree(p, 0.75187763608977318))
  }

  @Test("One possible table is certain; nobody at all is not defined")
  func edges() {
    #expect(FisherExactTest.twoSidedP(0, of: 9, against: 0, of: 5) == 1)
    #expect(FisherExactTest.twoSidedP(9, of: 9, against: 5, of: 5) == 1)
    #expect(FisherExactTest.twoSidedP(0, of: 0, against: 2, of: 5) == nil)
    #expect(FisherExactTest.twoSidedP(2, of: 5, against: 0, of: 0) == nil)
    #expect(FisherExactTest.twoSidedP(6, of: 5, against: 1, of: 5) == nil)
  }

  @Test("No counts trap: p is in 0…1, or nil")
  func hostile() {
    for x in hostileCounts {
      for n in hostileCounts {
        for others in [Int.min, -1, 0, 1, .max] {
          if let p = FisherExactTest.twoSidedP(x, of: n, against: others, of: 3) { #expect(p >= 0 && p <= 1) }
          if let p = FisherExactTest.twoSidedP(others, of: 3, against: x, of: n) { #expect(p >= 0 && p <= 1) }
        }
      }
    }
    #expect(FisherExactTest.twoSidedP(1, of: .max, against: 1, of: .max) == nil)
  }
}
