import JSONText
import JourneyModel

/// What is tied to a record: the chain from evidence to action, each link with the id it leads to.
public enum Ties {
  /// Linear in what is tied to it; for a stage also in its steps. Of its pain points all are counted, but only the first
  /// `most` are sure to be listed.
  public static func rows(_ id: String, in open: OpenJourney, first most: Int = .max) -> [FieldRow] {
    switch open.document.place(of: id)?.type.name {
    case "stage": ofStage(id, open, most)
    case "step": ofStep(id, open)
    case "painPoint": ofPain(id, open)
    case "rootCause": ofCause(id, open)
    case "action": ofAction(id, open)
    default: []
    }
  }

  private static func ofStage(_ id: String, _ open: OpenJourney, _ most: Int) -> [FieldRow] {
    guard let stage = open.columns.stages.first(where: { $0.id == id }) else { return [] }
    var listed: [PainPoint] = []
    var count = 0
    for column in [stage.id] + stage.steps.map(\.id) {
      if listed.count < most {
        listed += open.columns.pains(at: column)
        count = listed.count
      } else {
        count += open.columns.painCount(at: column)
      }
    }
    return pains(listed, count: count)
  }

  private static func ofStep(_ id: String, _ open: OpenJourney) -> [FieldRow] {
    pains(open.columns.pains(at: id))
      + section("Bright spots", open.columns.brightSpots(at: id).map { ("", $0.title ?? $0.id, $0.id) })
      + section(
        "Actions", open.columns.actions(at: id).map { ($0.state ?? "state not known", $0.title ?? $0.id, $0.id) })
      + quotes(open.columns.evidence(ofStep: id))
  }

  private static func ofPain(_ id: String, _ open: OpenJourney) -> [FieldRow] {
    guard let pain: PainPoint = open.document.record(id) else { return [] }
    let causes = open.columns.rootCauses(named: pain.rootCauses)
    let actions = open.columns.actions(addressing: causes.map(\.id) + [id])
    return quotes(open.columns.evidence(named: pain.evidence))
      + section(
        "Root causes",
        causes.map { cause in
          let owner = cause.ownerFunction.map(Choice.ownerFunction.label(of:)) ?? "no owner"
          return (owner, cause.problem ?? cause.id, cause.id)
        })
      + section("Actions", actions.map { ($0.state ?? "state not known", $0.title ?? $0.id, $0.id) })
  }

  private static func ofCause(_ id: String, _ open: OpenJourney) -> [FieldRow] {
    pains(open.columns.pains(ofCause: id))
      + section(
        "Actions",
        open.columns.actions(addressing: [id]).map { ($0.state ?? "state not known", $0.title ?? $0.id, $0.id) })
  }

  private static func ofAction(_ id: String, _ open: OpenJourney) -> [FieldRow] {
    guard let action: JourneyModel.Action = open.document.record(id) else { return [] }
    return section(
      "Addresses",
      action.addresses.compactMap { target in
        open.document.object(target).map {
          (open.document.place(of: target)?.type.title ?? "", InspectorFields.name(of: $0), target)
        }
      })
  }

  private static func pains(_ pains: [PainPoint], count: Int? = nil) -> [FieldRow] {
    section(
      "Pain points",
      pains.map { pain in
        let heat = pain.severity.flatMap { severity in pain.frequency.map { severity * $0 } }
        return ("heat \(heat.map(String.init) ?? "?")", pain.title ?? pain.id, pain.id)
      }, count: count)
  }

  private static func quotes(_ evidence: [Evidence]) -> [FieldRow] {
    section("Evidence", evidence.map { ($0.kind ?? "kind not known", $0.text ?? $0.id, $0.id) })
  }

  private static func section(_ title: String, _ items: [(String, String, String)], count: Int? = nil) -> [FieldRow] {
    guard !items.isEmpty else { return [] }
    return [FieldRow(title, "\(count ?? items.count)", .heading)]
      + items.map { FieldRow($0.0, $0.1, .link($0.2), depth: 1) }
  }
}
