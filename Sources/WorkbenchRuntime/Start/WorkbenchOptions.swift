public import Workbench

/// How the workbench is to be opened.
public nonisolated struct WorkbenchOptions: Sendable, Equatable {
  /// Nothing may be edited.
  public var isReadOnly: Bool
  /// A second screen: nothing may be edited, and what others save and look at is followed.
  public var isWatching: Bool
  /// How the person is called among others; nil: the person's settings decide, else the account's name.
  public var name: String?
  /// Nil: the person's settings decide, else what is known of the terminal.
  public var theme: ThemeName?
  /// Nil: the person's settings decide, else it is on.
  public var isMouseOn: Bool?

  public init(
    isReadOnly: Bool = false, isWatching: Bool = false, name: String? = nil, theme: ThemeName? = nil,
    isMouseOn: Bool? = nil
  ) {
    self.isReadOnly = isReadOnly
    self.isWatching = isWatching
    self.name = name
    self.theme = theme
    self.isMouseOn = isMouseOn
  }
}
