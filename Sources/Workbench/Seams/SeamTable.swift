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
  /// Whether a transition is in view, by its place; nil where all are.
  private let isInView: [Bool]?
  /// Of the longest label of an agency, in characters.
  let longestLabel: Int
  private let cells: [Cell]
  private let names: SheetNames

  /// O(steps + pain points + volumes + agencies²).
  init(_ journey: Journey, _ index: MapIndex, revision: Int, names: SheetNames, scope: FilterScope? = nil) {
    let result = Seams.analyse(index)
    let transitions = result.transitions
    let isInView = scope.map { scope in transitions.map { scope.shows($0) } }
    self.isInView = isInView
    filter = scope?.filter ?? PainFilter()
    self.result = result
    self.revision = revision
    self.names = names
    var involved: Set<String> = []
    var handoffs = result.handoffsByAgencies.map {
      (pair: $0, cell: Cell(transitions: $0.transitions, heat: $0.maxHeat))
    }
    if let isInView {
      for place in handoffs.indices {
        let shown = handoffs[place].pair.transitions.filter { isInView[$0] }
        handoffs[place].cell = Cell(transitions: shown, heat: shown.compactMap { transitions[$0].heat.max }.max())
      }
      handoffs.removeAll { $0.cell.transitions.isEmpty }
    }
    for (pair, _) in handoffs { involved.formUnion([pair.from, pair.to]) }
    let lines = journey.agencies.map(\.id).filter { involved.contains($0) }.map { Line(id: $0, label: names[$0]) }
    let places = Dictionary(lines.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    var cells = Array(repeating: Cell(), count: lines.count * lines.count)
    for (pair, cell) in handoffs {
      guard let from = places[pair.from], let to = places[pair.to] else { continue }
      cells[from * lines.count + to] = cell
    }
    agencies = lines
    self.cells = cells
    longestLabel = agencies.reduce(0) { max($0, $1.label.count) }
  }

  public func cell(from: Int, to: Int) -> Cell { cells[from * agencies.count + to] }

  /// Nil where no agency that hands over or takes over has this id. Linear in the agencies.
  public func line(_ id: String) -> Int? { agencies.firstIndex { $0.id.utf8.elementsEqual(id.utf8) } }

  /// The place of the transition that arrives at a step. Linear in the transitions.
  func place(arrivingAt step: String?) -> Int? {
    guard let step else { return nil }
    return result.transitions.indices.first { result.transitions[$0].to.utf8.elementsEqual(step.utf8) }
  }

  /// Whether a transition is in view.
  func shows(_ place: Int) -> Bool { isInView?[place] ?? true }

  /// How many transitions are in view.
  var countInView: Int { isInView?.count { $0 } ?? result.transitions.count }

  /// What people call a step, stage, channel or agency; its id where the file does not say.
  public func name(_ id: String) -> String { names[id] }
}

extension OpenJourney {
  /// The pain points at a transition, worst first. O(pain points there).
  public func pains(at seam: SeamTransition) -> [SeamTable.Pain] {
    seam.painPoints.compactMap { id in
      document.record(id, as: PainPoint.self).map { pain in
        SeamTable.Pain(id: id, title: pain.title ?? id, heat: Heat(pain), isBetween: pain.between != nil)
      }
    }
  }
}
