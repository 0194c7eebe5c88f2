import JSONText
import JourneyModel

/// Which measures may be told: none to which 1 to 9 people answered, nor what gives those away by subtraction.
///
/// Measures of the same question, period and place in the journey are taken as parts of whichever of them names fewer of
/// agency, channel and segment. Where a part is withheld, further parts are, the fewest answers first, until at least two
/// are and at least 10 people answered to them; where no part is left, the whole is.
struct ToldMeasures {
  private var isTold: [Bool]

  subscript(place: Int) -> Bool { isTold[place] }

  /// O(n log n).
  init(_ measures: [Measure]) { self.init(measures.map { ($0, MeasuresBuilder.key($0)) }) }

  /// `measures` with the keys of their questions. O(n log n).
  init(_ measures: [(measure: Measure, key: String)]) {
    isTold = Array(repeating: true, count: measures.count)
    let counts = measures.map { AnswerTally($0.measure).respondents }
    var buckets: [ByteText: [Int]] = [:]
    for (place, entry) in measures.enumerated() where Basis(entry.measure.basis) != .illustrative {
      if let count = counts[place], SmallCounts.isSmall(count) { isTold[place] = false }
      let measure = entry.measure
      let key = [measure.stage, measure.step, measure.period].map { $0 ?? "" } + [entry.key]
      buckets[ByteText(key.joined(separator: "\n")), default: []].append(place)
    }
    for bucket in buckets.values where bucket.contains(where: { !isTold[$0] }) {
      let dimensions = bucket.map { Self.dimensions(of: measures[$0].measure) }
      guard let fewest = dimensions.min(), dimensions.contains(where: { $0 > fewest }) else { continue }
      var parts = zip(bucket, dimensions).filter { isTold[$0.0] && $0.1 > fewest }.map(\.0)
        .sorted { (counts[$0] ?? 0, $0) < (counts[$1] ?? 0, $1) }[...]
      var hidden = zip(bucket, dimensions).filter { !isTold[$0.0] && $0.1 > fewest }.map(\.0)
      while !hidden.isEmpty, hidden.count < 2 || SmallCounts.isSmall(hidden.reduce(0) { $0 + (counts[$1] ?? 0) }) {
        guard let next = parts.popFirst() else {
          for (place, count) in zip(bucket, dimensions) where count == fewest { isTold[place] = false }
          break
        }
        isTold[next] = false
        hidden.append(next)
      }
    }
  }

  /// How many of agency, channel and segment a measure names.
  private static func dimensions(of measure: Measure) -> Int {
    [measure.agency, measure.channel, measure.segment].count { $0 != nil }
  }
}
