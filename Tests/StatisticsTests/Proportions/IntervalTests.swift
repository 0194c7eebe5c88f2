import Statistics
import Testing

@Suite("Intervals of shares and of their differences")
struct IntervalTests {
  @Test("81 of 263 gives the Wilson interval that Newcombe published")
  func publishedWilson() throws {
    let interval = try #require(ConfidenceInterval.wilson(81, of: 263))
    #expect(abs(interval.lower - 0.2553) < 0.00005)
    #expect(abs(interval.upper - 0.3662) < 0.00005)
  }

  @Test(
    "The eight differences of Newcombe's table II come out as published",
    arguments: [
      (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090), (6, 7, 2, 7, 0.0582, 0.8062),
      (5, 56, 0, 29, -0.0381, 0.1926), (0, 10, 0, 20, -0.1611, 0.2775), (0, 10, 0, 10, -0.2775, 0.2775),
      (10, 10, 0, 20, 0.6791, 1), (10, 10, 0, 10, 0.6075, 1),
    ])
  func publishedNewcombe(x1: Int, n1: Int, x2: Int, n2: Int, lower: Double, upper: Double) throws {
    let interval = try #require(ConfidenceInterval.newcombe(x1, of: n1, minus: x2, of: n2))
    #expect(abs(interval.lower - lower) < 0.00005)
    #expect(abs(interval.upper - upper) < 0.00005)
  }

  @Test("Wilson agrees with scipy at every size and confidence")
  func wilsonReference() throws {
    for row in try ReferenceTable("wilson.txt").numbers() {
      let interval = try #require(ConfidenceInterval.wilson(row[0], of: row[1], confidence: row[2]))
      #expect(agree(interval.lower, row[3]) && agree(interval.upper, row[4]), "\(row): \(interval)")
    }
  }

  @Test("Newcombe agrees with scipy's Wilson bounds put together")
  func newcombeReference() throws {
    for row in try ReferenceTable("newcombe.txt").numbers() {
      let interval = try #require(ConfidenceInterval.newcombe(row[0], of: row[1], minus: row[2], of: row[3]))
      #expect(agree(interval.lower, row[4]) && agree(interval.upper, row[5]), "\(row): \(interval)")
    }
  }

  @Test("Whole counts and the same counts as Double give the same interval")
  func wholeAndFractional() {
    #expect(ConfidenceInterval.wilson(7, of: 31) == ConfidenceInterval.wilson(7.0, of: 31.0))
    #expect(
      ConfidenceInterval.newcombe(7, of: 31, minus: 2, of: 9)
        == ConfidenceInterval.newcombe(7.0, of: 31.0, minus: 2.0, of: 9.0))
  }

  @Test(
    "Nobody gives a lower bound of exactly 0, everybody an upper bound of exactly 1", arguments: [1, 3, 30, 1_000_007])
  func exactEdges(total: Int) throws {
    let nobody = try #require(ConfidenceInterval.wilson(0, of: total))
    let everybody = try #require(ConfidenceInterval.wilson(total, of: total))
    #expect(nobody.lower == 0 && nobody.upper > 0)
    #expect(everybody.upper == 1 && everybody.lower < 1)
    #expect(agree(nobody.upper, 1 - everybody.lower))
  }

  @Test("The interval holds the share and its counterpart mirrors it", arguments: [UInt64(11), 12, 13])
  func mirrored(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let total = Int(generator.next() % 5000) + 1
      let count = Int(generator.next() % UInt64(total + 1))
      let interval = try #require(ConfidenceInterval.wilson(count, of: total))
      let other = try #require(ConfidenceInterval.wilson(total - count, of: total))
      #expect(interval.contains(Double(count) / Double(total)), "seed \(seed): \(count) of \(total)")
      #expect(agree(interval.lower, 1 - other.upper), "seed \(seed): \(count) of \(total)")
      #expect(agree(interval.width, other.width), "seed \(seed): \(count) of \(total)")
    }
  }

  @Test("No input makes a bound that is not a share: it is defined in order, or nil")
  func hostileWilson() {
    for x in hostileNumbers {
      for n in hostileNumbers {
        for confidence in hostileNumbers {
          let interval = ConfidenceInterval.wilson(x, of: n, confidence: confidence)
          let isDefined =
            n > 0 && n.isFinite && x >= 0 && x <= n && confidence > 0 && confidence < 1
          #expect((interval != nil) == isDefined, "\(x) of \(n) at \(confidence)")
          if let interval {
            #expect(
              0 <= interval.lower && interval.lower <= interval.upper && interval.upper <= 1,
              "\(x) of \(n) at \(confidence)")
          }
        }
      }
    }
    for x in hostileCounts {
      for n in hostileCounts {
        #expect((ConfidenceInterval.wilson(x, of: n) != nil) == (n > 0 && x >= 0 && x <= n), "\(x) of \(n)")
      }
    }
  }

  @Test("A difference of extreme shares stays within −1…1, or is nil")
  func hostileNewcombe() {
    for x in hostileNumbers {
      for n in hostileNumbers {
        for (others, otherTotal) in [
          (0.0, 1.0), (3.0, 7.0), (1e300, 1e300), (0, .leastNonzeroMagnitude), (1, 0), (.nan, 2),
        ] {
          let interval = ConfidenceInterval.newcombe(x, of: n, minus: others, of: otherTotal)
          let isDefined =
            ConfidenceInterval.wilson(x, of: n) != nil && ConfidenceInterval.wilson(others, of: otherTotal) != nil
          #expect((interval != nil) == isDefined)
          if let interval {
            #expect(-1 <= interval.lower && interval.lower <= interval.upper && interval.upper <= 1)
          }
        }
      }
    }
  }

  @Test("The normal quantile agrees with scipy, and is nil outside 0…1")
  func quantiles() throws {
    for row in try ReferenceTable("normal_quantiles.txt").numbers() {
      let z = try #require(NormalDistribution.twoSidedQuantile(confidence: row[0]))
      #expect(agree(z, row[1], floor: 2e-15), "\(row): \(z)")
    }
    for confidence in [0, 1, -0.5, 2, .nan, .infinity] {
      #expect(NormalDistribution.twoSidedQuantile(confidence: confidence) == nil)
    }
    #expect(NormalDistribution.twoSidedProbability(beyond: .nan) == nil)
    #expect(NormalDistribution.twoSidedProbability(beyond: -.infinity) == 0)
    #expect(NormalDistribution.twoSidedProbability(beyond: 0) == 1)
  }
}
