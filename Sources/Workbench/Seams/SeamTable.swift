public import JourneyAnalysis
import JourneyModel

/// The transitions of a journey, with the names of what they join, and the hand-offs counted by agency.
public struct SeamTable: Sendable {
  /// A pain point at a transition.
  public struct Pain: Sendable {
    public let id: String
    public let title: String
    /// Nil where it is unknown.
    public let heat: Heat?
    /// Whether it stands between the two steps rather than on the arriving one.
    public let isBetween: Bool
  }

  /// An agency that hands over or takes over.
  public struct Line: Sendable, Equatable {
    public let id: String
    public let label: String
  }

  /// The hand-offs from one agency to another.
  public struct Cell: Sendable, Equatable {
    /// The transitions, by their place.
    public internal(set) var transitions: [Int] = []
    /// The greatest known heat at them; nil where none is known.
    public internal(set) var heat: Int?
  }

  public let result: SeamsResult
  /// In the order of the file, those that hand over or take over.
  public let agencies: [Line]
  let revision: Int
  /// What was in view when the table was made.
  let filter: PainFilter
  /// Whether a transition is in view, by its place.
  let isInView: [Bool]
  /// Of the longest label of an agency, in characters.
  let longestLabel: Int
  private let cells: [Cell]
  private let stepNames: [String: String]
  private let stageNames: [String: String]
  private let agencyNames: [String: String]
  private let channelNames: [String: String]
  private let pains: [String: Pain]
  private let arrivals: [String: Int]

  /// O(steps + pain points + volumes + agencies²).
  init(_ journey: Journey, _ index: MapIndex, revision: Int, scope: FilterScope? = nil) {
    let result = Seams.analyse(index)
    let isInView = result.transitions.map { scope?.shows($0) ?? true }
    self.isInView = isInView
    filter = scope?.filter ?? PainFilter()
    self.result = result
    self.revision = revision
    func names(_ pairs: [(String, String?)]) -> [String: String] {
      Dictionary(pairs.map { ($0.0, $0.1 ?? $0.0) }) { first, _ in first }
    }
    let stages = journey.stages
    stageNames = names(stages.map { ($0.id, $0.name) })
    stepNames = names(stages.flatMap(\.steps).map { ($0.id, $0.name) })
    let agencies = journey.agencies
    let agencyNames = names(agencies.map { ($0.id, $0.abbreviation ?? $0.name) })
    self.agencyNames = agencyNames
    channelNames = names(journey.channels.map { ($0.id, $0.name) })
    pains = Dictionary(
      journey.painPoints.map { pain in
        (
          pain.id,
          Pain(id: pain.id, title: pain.title ?? pain.id, heat: Heat(pain), isBetween: pain.between != nil)
        )
      }
    ) { first, _ in first }
    arrivals = Dictionary(result.transitions.enumerated().map { ($0.element.to, $0.offset) }) { first, _ in first }

    let involved = Set(
      zip(result.transitions, isInView).filter { $0.isHandoff == true && $1 }
        .flatMap { seam, _ in [seam.fromLead.agency, seam.toLead.agency].compactMap { $0 } })
    let lines = agencies.filter { involved.contains($0.id) }.map { Line(id: $0.id, label: agencyNames[$0.id] ?? $0.id) }
    let places = Dictionary(lines.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    var cells = Array(repeating: Cell(), count: lines.count * lines.count)
    for (place, seam) in result.transitions.enumerated() where seam.isHandoff == true && isInView[place] {
      guard let from = seam.fromLead.agency.flatMap({ places[$0] }), let to = seam.toLead.agency.flatMap({ places[$0] })
      else { continue }
      let cell = from * lines.count + to
      cells[cell].transitions.append(place)
      if let heat = seam.heat.max { cells[cell].heat = max(cells[cell].heat ?? 0, heat) }
    }
    self.agencies = lines
    longestLabel = lines.reduce(0) { max($0, $1.label.count) }
    self.cells = cells
  }

  public func cell(from: Int, to: Int) -> Cell { cells[from * agencies.count + to] }

  /// Nil where no agency that hands over or takes over has this id. Linear in the agencies.
  public func line(_ id: String) -> Int? { agencies.firstIndex { $0.id.utf8.elementsEqual(id.utf8) } }

  /// The place of the transition that arrives at a step. O(1).
  func place(arrivingAt step: String?) -> Int? { step.flatMap { arrivals[$0] } }

  public func stepName(_ id: String) -> String { stepNames[id] ?? id }
  public func stageName(_ id: String) -> String { stageNames[id] ?? id }
  public func channelName(_ id: String) -> String { channelNames[id] ?? id }
  public func agencyName(_ id: String) -> String { agencyNames[id] ?? id }

  /// The pain points at a transition, worst first.
  public func pains(at seam: SeamTransition) -> [Pain] { seam.painPoints.compactMap { pains[$0] } }
}
