package import JSONText

/// The comments in which Sojourn keeps what a diagram cannot show: `%% sojourn KIND {…}`.
package enum MermaidComment: String, CaseIterable {
  /// Members of the journey itself, lists of records among them.
  case journey
  /// The stage of the section behind it, without its steps.
  case stage
  /// The step of the task behind it.
  case step

  private static let word = "sojourn"

  /// The comment with its value, one line.
  package func line(_ object: JSONObject) -> String {
    "%% \(Self.word) \(rawValue) \(MermaidText.json(.object(object)))"
  }

  /// The kind and value of a comment's text; nil for anybody else's comments.
  static func read(_ text: String) -> (kind: MermaidComment, object: JSONObject)? {
    let parts = text.split(separator: " ", maxSplits: 2)
    guard parts.count == 3, parts[0] == word, let kind = MermaidComment(rawValue: String(parts[1])),
      let object = try? JSONReader.read(Array(parts[2].utf8)).object
    else { return nil }
    return (kind, object)
  }
}
