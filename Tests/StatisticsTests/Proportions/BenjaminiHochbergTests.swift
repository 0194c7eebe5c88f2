import Statistics
import Testing

@Suite("Benjamini and Hochberg's correction")
struct BenjaminiHochbergTests {
  static let published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
    1.000,
  ]

  @Test("Of the 15 published p-values the first 4 are rejected at .05")
  func publishedExample() {
    let rejected = BenjaminiHochberg.adjusted(Self.published).map { ($0 ?? 1) <= 0.05 }
    #expect(rejected == Array(repeating: true, count: 4) + Array(repeating: false, count: 11))
  }

  @Test("The q values agree with scipy, ties included")
  func reference() throws {
    let rows = try ReferenceTable("benjamini_hochberg.txt").numbers()
    for index in stride(from: 0, to: rows.count, by: 2) {
      let adjusted = BenjaminiHochberg.adjusted(rows[index])
      #expect(adjusted.count == rows[index + 1].count)
      for (q, expected) in zip(adjusted, rows[index + 1]) {
        #expect(try agree(#require(q), expected, floor: 1e-305), "\(rows[index])")
      }
    }
  }

  @Test("Any order of the p-values gives the same q values in that order", arguments: [UInt64(3), 4, 5])
  func orderPreserved(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let places = Self.published.indices.shuffled(using: &generator)
    let plain = BenjaminiHochberg.adjusted(Self.published)
    #expect(
      BenjaminiHochberg.adjusted(places.map { Self.published[$0] }) == places.map { plain[$0] }, "seed \(seed)")
  }

  @Test("Equal p-values get equal q values, none below its p-value")
  func ties() throws {
    let adjusted = BenjaminiHochberg.adjusted([0.03, 0.01, 0.03, 0.2, 0.01])
    #expect(adjusted[0] == adjusted[2] && adjusted[1] == adjusted[4])
    #expect(try agree(#require(adjusted[1]), 0.025))
    #expect(try agree(#require(adjusted[0]), 0.0375))
    #expect(adjusted[3] == 0.2)
  }

  @Test("What was no test gets no q value and does not count; nothing gives nothing")
  func notDefined() {
    #expect(BenjaminiHochberg.adjusted([]).isEmpty)
    #expect(BenjaminiHochberg.adjusted([nil]) == [nil])
    #expect(
      BenjaminiHochberg.adjusted([nil, 0.01, .nan, -0.1, 0.5, 1.1, .infinity]) == [nil, 0.02, nil, nil, 0.5, nil, nil])
  }
}
