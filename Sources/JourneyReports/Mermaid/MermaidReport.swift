import JSONText
import JourneyAnalysis
import JourneyExchange
public import JourneyModel

/// A journey as a Mermaid `journey` diagram.
///
/// A diagram shows a title, stages, and of each step its name, one emotion from 1 to 5 and its agencies. All else stands in
/// comments, so that `MermaidReader` gives back the same journey; `losses` says what they hold. Small counts are hidden, in
/// comments too.
public struct MermaidReport: Sendable {
  /// The most characters that Mermaid draws where a site has not raised its limit (`maxTextSize`). It takes the comments out
  /// first; releases of years ago counted them too.
  public static let usualLimit = 50_000

  /// The diagram, each line without its line feed.
  public let lines: [String]
  /// What the diagram itself does not show, a clause each.
  public let losses: [String]

  /// O(size of the journey).
  /// - Parameter hasComments: whether what cannot be shown is kept in comments.
  public init(_ journey: Journey, hasComments: Bool = true) {
    let object = HiddenCounts.hidden(in: journey).object
    let stages = Self.stages(of: object)
    let line = MermaidLine(object)
    var lines = ["journey", "  title \(MermaidText.encode(object["title"]?.text ?? journey.id))"]
    func comment(_ kind: MermaidComment, _ object: JSONObject, indent: String) {
      if hasComments { lines.append(indent + kind.line(object)) }
    }
    if hasComments {
      lines.append(
        "  %% Written by Sojourn. Keep the comments that begin with \"sojourn\": they hold what a diagram cannot show.")
    }
    for member in object.members where stages == nil || member.key != "stages" {
      comment(.journey, JSONObject([(member.key, member.value)]), indent: "  ")
    }
    if stages?.isEmpty == true { comment(.journey, ["stages": .array([])], indent: "  ") }
    for stage in stages ?? [] {
      var own = stage
      let steps = (stage["steps"]?.array ?? []).compactMap(\.object)
      if !steps.isEmpty { own["steps"] = nil }
      comment(.stage, own, indent: "  ")
      lines.append("  section \(MermaidText.encode(stage["name"]?.text ?? ""))")
      for step in steps {
        comment(.step, step, indent: "    ")
        lines.append("    " + line.text(of: step))
      }
    }
    self.lines = lines
    losses = MermaidLosses.clauses(object, stages ?? [])
  }

  /// How many characters Mermaid draws: the comments do not count.
  public var drawnLength: Int {
    lines.lazy.filter { !$0.drop { $0 == " " }.hasPrefix("%%") }.reduce(0) { $0 + $1.utf16.count + 1 }
  }

  /// The stages where all of them, and all of their steps, are records: a diagram can carry them; nil else.
  private static func stages(of object: JSONObject) -> [JSONObject]? {
    guard let items = object["stages"]?.array else { return nil }
    let stages = items.compactMap(\.object)
    let isPlain = stages.allSatisfy { stage in
      guard let steps = stage["steps"] else { return true }
      return steps.array?.allSatisfy { $0.object != nil } ?? false
    }
    return stages.count == items.count && isPlain ? stages : nil
  }
}
