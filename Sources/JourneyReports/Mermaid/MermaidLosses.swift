import JSONText
import JourneyExchange
import JourneyModel

/// Counts what of a journey a Mermaid diagram does not show.
enum MermaidLosses {
  static func clauses(_ journey: JSONObject, _ stages: [JSONObject]) -> [String] {
    let steps = stages.flatMap { ($0["steps"]?.array ?? []).compactMap(\.object) }
    var clauses: [String] = []
    func add(_ count: Int, _ one: String, _ many: String) {
      if count > 0 { clauses.append(count == 1 ? "1 \(one)" : "\(count) \(many)") }
    }
    for list in Journey.record.identifiedLists where list.path.keys.count == 1 && list.path.keys[0] != "stages" {
      let label = Journey.record.field(list.path.keys[0])?.label.lowercased() ?? list.path.description
      add(journey[list.path.keys[0]]?.array?.count ?? 0, list.type.title, label)
    }
    let shown: Set<JSONKey> = [.id, "name", "emotions", "agency", "supporting", "mermaid"]
    add(
      steps.count { $0.members.contains { !shown.contains($0.key) } }, "step's other fields",
      "steps' other fields")
    add(
      steps.reduce(0) { $0 + max(0, ($1["emotions"]?.array?.count ?? 0) - 1) }, "emotion of a segment",
      "emotions of segments")
    add(
      steps.count { MermaidLine.emotion(of: $0) == nil && $0["mermaid"]?.object?["score"] == nil },
      "step without an emotion, drawn as 3", "steps without an emotion, drawn as 3")
    add(
      stages.count { $0.members.contains { $0.key != .id && $0.key != "name" && $0.key != "steps" } },
      "stage's other fields", "stages' other fields")
    return clauses
  }
}
