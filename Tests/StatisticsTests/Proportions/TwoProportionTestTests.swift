import Statistics
import Testing

@Suite("The pooled z test of two shares")
struct TwoProportionTestTests {
  @Test("80 of 400 against 60 of 200 gives z = −2.730095")
  func example() throws {
    let test = try #require(TwoProportionTest(80, of: 400, against: 60, of: 200))
    #expect(abs(test.z - -2.730095) < 0.0000005)
  }

  @Test("z and p agree with scipy's Pearson χ² of the same table, far into the tails")
  func reference() throws {
    for row in try ReferenceTable("two_proportions.txt").numbers() {
      let test = try #require(TwoProportionTest(row[0], of: row[1], against: row[2], of: row[3]))
      #expect(agree(test.z, row[4]), "\(row): \(test)")
      #expect(agree(test.p, row[5], floor: 1e-300), "\(row): \(test)")
    }
  }

  @Test("Whole counts give the same as Double, and exchanging the groups turns the sign alone")
  func symmetric() throws {
    let test = try #require(TwoProportionTest(7, of: 31, against: 2, of: 40))
    let exchanged = try #require(TwoProportionTest(2.0, of: 40.0, against: 7.0, of: 31.0))
    #expect(test.z > 0 && test.z == -exchanged.z && test.p == exchanged.p)
  }

  @Test("Where nobody or everybody counts, or a group is empty, the test is not defined")
  func notDefined() {
    #expect(TwoProportionTest(0, of: 40, against: 0, of: 30) == nil)
    #expect(TwoProportionTest(40, of: 40, against: 30, of: 30) == nil)
    #expect(TwoProportionTest(0, of: 0, against: 3, of: 30) == nil)
    #expect(TwoProportionTest(3, of: 30, against: 0, of: 0) == nil)
    #expect(TwoProportionTest(31, of: 30, against: 1, of: 2) == nil)
    #expect(TwoProportionTest(-1, of: 30, against: 1, of: 2) == nil)
  }

  @Test("No input gives NaN: z is finite and p is in 0…1, or the test is nil")
  func hostile() {
    var defined = 0
    for x in hostileNumbers {
      for n in hostileNumbers {
        for others in hostileNumbers {
          for otherTotal in hostileNumbers {
            guard let test = TwoProportionTest(x, of: n, against: others, of: otherTotal) else { continue }
            defined += 1
            #expect(test.z.isFinite && test.p >= 0 && test.p <= 1, "\(x) of \(n), \(others) of \(otherTotal)")
          }
        }
      }
    }
    #expect(defined > 100)
    for x in hostileCounts {
      for n in hostileCounts {
        if let test = TwoProportionTest(x, of: n, against: 1, of: 2) { #expect(test.z.isFinite && test.p >= 0) }
        if let least = TwoProportionTest.smallestExpectedCount(x, of: n, against: 1, of: 2) { #expect(least >= 0) }
      }
    }
  }

  @Test("The smallest expected count is row total × column total ÷ total")
  func expected() {
    #expect(TwoProportionTest.smallestExpectedCount(3, of: 10, against: 1, of: 30) == 1)
    #expect(TwoProportionTest.smallestExpectedCount(10, of: 10, against: 28, of: 30) == 0.5)
    #expect(TwoProportionTest.smallestExpectedCount(0, of: 10, against: 0, of: 30) == 0)
    #expect(TwoProportionTest.smallestExpectedCount(1, of: 0, against: 0, of: 30) == nil)
  }
}
