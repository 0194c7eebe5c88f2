package import JSONText
import JourneyModel

/// A step as a line of a diagram: what it shows, and what that means coming back.
package struct MermaidLine: Sendable {
  /// What agencies are called in diagrams, by id.
  private let names: [String: String]

  package init(_ journey: JSONObject) {
    var names: [String: String] = [:]
    for agency in journey["agencies"]?.array ?? [] {
      guard let object = agency.object, let id = object[.id]?.text else { continue }
      let name = [object["abbreviation"], object["name"]].lazy.compactMap { $0?.text }.first { !$0.isEmpty }
      names[id] = name ?? id
    }
    self.names = names
  }

  /// `name: score: actors`, encoded.
  package func text(of step: JSONObject) -> String {
    let actors = actors(of: step).map { MermaidText.encode($0, isActor: true) }
    let name = MermaidText.encode(step["name"]?.text ?? "")
    return "\(name): \(score(of: step))" + (actors.isEmpty ? "" : ": " + actors.joined(separator: ", "))
  }

  /// From 1 to 5: the emotion in general, or the first, on Mermaid's scale; 3 where there is none. What a diagram had
  /// instead of a score from 1 to 5 comes back as it was.
  package func score(of step: JSONObject) -> String {
    if let emotion = Self.emotion(of: step) { return String(emotion + 3) }
    guard let kept = step["mermaid"]?.object?["score"]?.text, let number = Double(kept), number.isFinite else {
      return "3"
    }
    return kept
  }

  /// −2…2; nil where the step has no emotion that a diagram could show.
  package static func emotion(of step: JSONObject) -> Int? {
    let emotions = (step["emotions"]?.array ?? []).compactMap(\.object)
    let shown = emotions.first { $0["segment"] == nil } ?? emotions.first
    guard let value = shown?["value"]?.number?.int, (-2...2).contains(value) else { return nil }
    return value
  }

  /// The lead agency, the supporting ones, and the actors that a diagram had beside them, in its order.
  package func actors(of step: JSONObject) -> [String] {
    let supporting = (step["supporting"]?.array ?? []).compactMap { $0.object?["agency"]?.text }
    let agencies = ([step["agency"]?.text].compactMap(\.self) + supporting).map { names[$0] ?? $0 }
    let kept = (step["mermaid"]?.object?["actors"]?.array ?? []).compactMap(\.text).filter { !$0.isEmpty }
    return kept + agencies.filter { name in !kept.contains { $0.utf8.elementsEqual(name.utf8) } }
  }
}
