public import JourneyAnalysis
public import JourneyModel
import PlainText

/// A journey with what every report of it needs.
public struct ReportSubject: Sendable {
  public let journey: Journey
  /// The day from which ages run.
  public let today: JourneyDate
  let index: MapIndex
  /// Who works out what does not depend on each other.
  let hands: Hands
  let names: RecordNames
  let title: String
  /// Abbreviations of agencies, by id.
  private let short: [String: String]

  /// O(size of the journey).
  ///
  /// - Parameter hands: who works on a large journey; small ones are read and worked out by the caller.
  public init(_ journey: Journey, today: JourneyDate, by hands: Hands = .one) {
    self.journey = journey
    self.today = today
    index = MapIndex(journey, by: hands)
    self.hands = index.isLarge ? hands : .one
    names = RecordNames(journey)
    title = journey.title ?? journey.id
    short = Dictionary(journey.agencies.map { ($0.id, $0.abbreviation ?? $0.name ?? $0.id) }) { first, _ in first }
  }

  /// What the record with this id is called; "?" for nil.
  func name(_ id: String?) -> String { id.map { names.name(of: $0) ?? $0 } ?? "?" }

  /// What agencies are called for short, "none" where there are none.
  func shortNames(_ agencies: [String]) -> String {
    agencies.isEmpty ? "none" : agencies.map { short[$0] ?? name($0) }.joined(separator: ", ")
  }

  /// The names of records, "none" where there are none.
  func names(_ ids: [String]) -> String { ids.isEmpty ? "none" : ids.map { name($0) }.joined(separator: ", ") }
}
