import JSONText
import JourneyModel

/// Who makes the first move at the steps of one stage or agency.
public struct FirstMoves: Equatable, Sendable {
  /// The stage's or the lead agency's id; `(no owner)` and `(not said)` in brackets.
  public let id: String
  public let label: String
  /// Ids of the steps that the customer begins, in the order of the journey.
  public let customer: [String]
  /// Those that the agency begins.
  public let agency: [String]
  /// Those begun by somebody else, in words of the file's own.
  public let other: [String]
  /// Those that do not say.
  public let unknown: [String]

  /// How many steps say who begins.
  public var known: Int { customer.count + agency.count + other.count }
  /// Steps that the agency begins ÷ steps that say who does; nil where none does.
  public var agencyShare: Double? { known > 0 ? Double(agency.count) / Double(known) : nil }
}

/// First moves in the making.
struct FirstMoveTable {
  let byStage: [FirstMoves]
  /// By lead agency in file order, those with steps; `(no owner)` first and `(not said)` last, where needed.
  let byAgency: [FirstMoves]

  private struct Draft {
    var ids: [[String]] = [[], [], [], []]
    var isEmpty: Bool { ids.allSatisfy(\.isEmpty) }

    func moves(_ id: String, _ label: String) -> FirstMoves {
      FirstMoves(id: id, label: label, customer: ids[0], agency: ids[1], other: ids[2], unknown: ids[3])
    }
  }

  /// `initiators` in the order of the journey; nil where a step does not say. O(steps).
  init(_ initiators: [String?], _ index: MapIndex) {
    let agencies = index.agencies.count
    var stages = Array(repeating: Draft(), count: index.stages.count)
    var leads = Array(repeating: Draft(), count: agencies + 2)
    for (step, initiator) in initiators.enumerated() {
      let kind = initiator.map { $0.hasSameBytes(as: "customer") ? 0 : $0.hasSameBytes(as: "agency") ? 1 : 2 } ?? 3
      let lead = index.steps.leads[step]
      let id = index.steps.names[step].id
      stages[Int(index.steps.stages[step])].ids[kind].append(id)
      leads[lead >= 0 ? Int(lead) + 1 : lead == StepTable.Lead.nobody ? 0 : agencies + 1].ids[kind].append(id)
    }
    byStage = zip(index.stages, stages).map { $1.moves($0.id, $0.label) }
    let lines = [HeatLine.noOwner].map { Named($0.id, $0.label) } + index.agencies + [Named(HeatLine.notSaid.id, nil)]
    byAgency = zip(lines, leads).filter { !$1.isEmpty }.map { $1.moves($0.id, $0.label) }
  }
}
