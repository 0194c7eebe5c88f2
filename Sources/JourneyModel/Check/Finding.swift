/// One thing that `check` has to say about a journey: where, what is wrong, and how to mend it.
public struct Finding: Sendable, Equatable {
  public enum Severity: String, Sendable, Equatable, CaseIterable {
    /// The file cannot be trusted.
    case error
    /// The map is weak.
    case warning
  }

  /// The name of the rule: "pain-without-evidence".
  public let rule: String
  public let severity: Severity
  /// The JSON path of the value: `$.stages[3].steps[0].id`. Of something that is missing: where it should stand.
  public let path: String
  /// The id of the innermost record that holds the value; nil where it has none, and for the journey's own fields.
  public let id: String?
  /// What is wrong, in a sentence without a full stop.
  public let message: String
  /// What to do about it, in a sentence without a full stop.
  public let mend: String

  public init(rule: String, severity: Severity, path: String, id: String?, message: String, mend: String) {
    self.rule = rule
    self.severity = severity
    self.path = path
    self.id = id
    self.message = message
    self.mend = mend
  }
}
