public import JourneyModel

/// A line of the inspector: a heading, a field, or a link to another record.
public struct FieldRow: Sendable {
  public enum Content: Sendable {
    case heading
    /// A field that can be edited.
    case field(FieldKind)
    /// A list of value objects, to which one can be added.
    case list(FieldInfo)
    /// Another record; Enter goes there.
    case link(String)
    /// Something worked out, not to be edited.
    case note
  }

  public let label: String
  /// May hold text of a file.
  public let text: String
  public let content: Content
  /// How far in, from 0.
  public let depth: Int
  /// Where in the record it stands.
  public let path: [PathStep]
  public let help: String
  public let isPresent: Bool

  init(
    _ label: String, _ text: String, _ content: Content, depth: Int = 0, path: [PathStep] = [], help: String = "",
    isPresent: Bool = true
  ) {
    self.label = label
    self.text = text
    self.content = content
    self.depth = depth
    self.path = path
    self.help = help
    self.isPresent = isPresent
  }

  /// Whether it stands for the same field or link.
  func isSameLine(as other: FieldRow) -> Bool {
    if case .link(let one) = content, case .link(let two) = other.content { return one.utf8.elementsEqual(two.utf8) }
    return isSelectable && other.isSelectable && !path.isEmpty && path == other.path
  }

  public var isSelectable: Bool {
    switch content {
    case .heading, .note: false
    default: true
    }
  }
}
