public import Workbench

/// How the workbench is to be opened.
public nonisolated struct WorkbenchOptions: Sendable, Equatable {
  /// Nothing may be edited.
  public var isReadOnly: Bool
  /// Nil: the person's settings decide, else what is known of the terminal.
  public var theme: ThemeName?
  /// Nil: the person's settings decide, else it is on.
  public var isMouseOn: Bool?

  public init(isReadOnly: Bool = false, theme: ThemeName? = nil, isMouseOn: Bool? = nil) {
    self.isReadOnly = isReadOnly
    self.theme = theme
    self.isMouseOn = isMouseOn
  }
}
