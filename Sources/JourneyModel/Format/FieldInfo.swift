public import JSONText

/// One field of a record, as everything generic sees it.
public struct FieldInfo: Sendable {
  /// Its name in the file.
  public let key: JSONKey
  public let kind: FieldKind
  /// Without it the record means nothing; `check` reports an error.
  public let isRequired: Bool
  /// Its name on the screen.
  public let label: String
  /// One sentence for whoever fills it in.
  public let help: String

  public init(_ key: JSONKey, _ kind: FieldKind, required: Bool = false, _ label: String, _ help: String) {
    self.key = key
    self.kind = kind
    isRequired = required
    self.label = label
    self.help = help
  }
}
