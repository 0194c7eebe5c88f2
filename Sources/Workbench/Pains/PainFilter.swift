import JourneyAnalysis
import JourneyModel

/// What is in view, in all views alike: pain points that name all of what was chosen. The map dims the rest, the table
/// and the heat view leave it out, the drop-off view shows the groups that were chosen.
public struct PainFilter: Sendable, Equatable {
  /// What was chosen, in the order of choosing: at most one of each dimension.
  public private(set) var terms: [Term] = []

  /// One thing that pain points in view must name.
  public struct Term: Sendable, Equatable {
    public let dimension: FilterDimension
    /// The record's id or the word.
    public let id: String
    /// How people read it.
    public let label: String
  }

  public var isEmpty: Bool { terms.isEmpty }

  /// "agency FEMA, burden learning".
  public var text: String { terms.map { "\($0.dimension.label) \($0.label)" }.joined(separator: ", ") }

  /// As analyses take it.
  var map: MapFilter {
    func ids(_ dimension: FilterDimension) -> [String]? {
      let ids = terms.filter { $0.dimension == dimension }.map(\.id)
      return ids.isEmpty ? nil : ids
    }
    return MapFilter(
      agencies: ids(.agency), channels: ids(.channel), segments: ids(.segment), burdens: ids(.burden),
      bases: ids(.basis).map { labels in Set(Basis.allCases.filter { labels.contains($0.label) }) })
  }

  func id(_ dimension: FilterDimension) -> String? { terms.first { $0.dimension == dimension }?.id }

  /// Takes a term in the place of the one of its dimension; the same again takes it away.
  mutating func toggle(_ term: Term) {
    let isThere = terms.contains(term)
    terms.removeAll { $0.dimension == term.dimension }
    if !isThere { terms.append(term) }
  }

  mutating func clear() { terms.removeAll() }

  /// What can be chosen in a journey, as `agency:fema`.
  func chooser(_ journey: Journey) -> Chooser {
    let records: [(FilterDimension, [(id: String, label: String)])] = [
      (.agency, journey.agencies.map { ($0.id, $0.abbreviation ?? $0.name ?? $0.id) }),
      (.channel, journey.channels.map { ($0.id, $0.name ?? $0.id) }),
      (.segment, journey.segments.map { ($0.id, $0.name ?? $0.id) }),
      (.burden, Choice.burdenKind.words.map { ($0.value, $0.label) }),
      (.basis, Basis.allCases.map { ($0.label, $0.label) }),
    ]
    let items = records.flatMap { dimension, list in
      list.map { entry in
        Chooser.Item(
          value: "\(dimension.rawValue):\(entry.id)", title: entry.label,
          detail: dimension.label + (terms.contains { $0.dimension == dimension && $0.id == entry.id } ? " · now" : ""),
          group: dimension.label)
      }
    }
    return Chooser(.filter, title: "In view", items: [Chooser.Item(value: "", title: "Everything")] + items)
  }

  /// Takes what was chosen there; the empty word clears the filter.
  mutating func choose(_ item: Chooser.Item) {
    guard let mark = item.value.firstIndex(of: ":"),
      let dimension = FilterDimension(rawValue: String(item.value[..<mark]))
    else { return terms.removeAll() }
    toggle(Term(dimension: dimension, id: String(item.value[item.value.index(after: mark)...]), label: item.title))
  }
}
