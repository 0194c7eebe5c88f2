/// A Mermaid `journey` diagram as its text says it, with the lines on which things stand (1 is the first).
public struct MermaidDiagram: Sendable, Equatable {
  /// Something that stands on a line.
  public struct Line: Sendable, Equatable {
    public let number: Int
    public let text: String
  }

  /// One task: a name, a score and actors.
  public struct Task: Sendable, Equatable {
    public let line: Int
    /// As written, without blanks around it.
    public let name: String
    /// What stands between the first colon and the second, without blanks around it.
    public let score: String
    /// As written, without blanks around them; empty ones are left out.
    public let actors: [String]
    /// What stands behind a third colon, which Mermaid does not read.
    public let surplus: String?
    /// The comments directly before it.
    public var comments: [Line]
  }

  public struct Section: Sendable, Equatable {
    public let line: Int
    /// Nil for tasks before the first section.
    public let name: String?
    public var comments: [Line]
    public var tasks: [Task] = []
  }

  public var title: Line?
  public var accessibleTitle: Line?
  public var accessibleDescription: Line?
  /// What stands between the two `---` at the start.
  public var frontMatter: Line?
  /// The insides of `%%{…}%%`.
  public var directives: [Line] = []
  public var sections: [Section] = []
  /// Comments before no section and no task.
  public var comments: [Line] = []
  /// Lines that Mermaid's own grammar refuses, and why.
  public var unread: [(line: Line, reason: String)] = []

  public static func == (left: MermaidDiagram, right: MermaidDiagram) -> Bool {
    left.title == right.title && left.accessibleTitle == right.accessibleTitle
      && left.accessibleDescription == right.accessibleDescription && left.frontMatter == right.frontMatter
      && left.directives == right.directives && left.sections == right.sections && left.comments == right.comments
      && left.unread.elementsEqual(right.unread) { $0.line == $1.line && $0.reason == $1.reason }
  }
}
