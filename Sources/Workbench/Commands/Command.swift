public import TerminalCells

/// One thing that the workbench can do: the only place where its name, its sentence and its keys stand. Help,
/// palette, hint line, `sojourn keys` and the manual derive from the table of these.
public struct Command: Sendable {
  /// Where a command can be meant.
  public enum Context: String, CaseIterable, Sendable {
    case folder
    case map
    case heat
    case dropOff
    case seams
    case askOnce
    case pains
    case causes
    case actions
    case workshop
    case summary
    case register
    case whatIf
    case compare
    case portfolio
    case burden
    case missing
    case measures
    case evidence
    case emotion
    case logImport
    case voting
    case inbox
    case inspector
    /// While what was found is marked, before everything else.
    case searching
    /// On a second screen (`--watch`), before everything else.
    case watching
    /// Wherever a journey is open.
    case journey
    case anywhere

    /// Where keys go first while a view is on the screen: the context of the same name.
    init(_ view: ViewName) { self = Context(rawValue: view.rawValue) ?? .journey }

    public var title: String {
      switch self {
      case .folder: "List of journeys"
      case .logImport: "Import of a log"
      case .voting: "Vote"
      case .inspector: "Inspector"
      case .searching: "Search"
      case .watching: "Second screen"
      case .journey: "Journey"
      case .anywhere: "Anywhere"
      default: ViewName(rawValue: rawValue)?.title ?? rawValue
      }
    }
  }

  /// Lasting name, for a user's own keys: "step.add".
  public let id: String
  /// As the palette and the hint line have it: "Add after".
  public let title: String
  /// What it does, in a sentence.
  public let sentence: String
  public let group: String
  public let keys: [KeySequence]
  public let contexts: [Context]
  public let action: Action
  /// Why it cannot run just now, in a few words; nil where it can.
  public let obstacle: @Sendable (WorkbenchState) -> String?
  /// How early it comes in the hint line, 1 first; nil: not there.
  public let hint: Int?

  public init(
    _ id: String, _ title: String, _ sentence: String, group: String, keys: [String], in contexts: [Context],
    hint: Int? = nil, unless obstacle: @escaping @Sendable (WorkbenchState) -> String? = { _ in nil }, _ action: Action
  ) {
    self.id = id
    self.title = title
    self.sentence = sentence
    self.group = group
    self.keys = keys.map { KeySequence($0) }
    self.contexts = contexts
    self.action = action
    self.obstacle = obstacle
    self.hint = hint
  }
}

/// Keys pressed one after the other: `g g`.
public struct KeySequence: Hashable, Sendable, CustomStringConvertible {
  public let presses: [KeyPress]

  public init(_ presses: [KeyPress]) {
    self.presses = presses
  }

  /// Names with blanks between them. Names that no key has are left out; a test sees to it that the table has none.
  public init(_ names: String) {
    presses = names.split(separator: " ").compactMap { KeyPress(name: String($0)) }
  }

  public var description: String { presses.map(\.name).joined(separator: " ") }
}
