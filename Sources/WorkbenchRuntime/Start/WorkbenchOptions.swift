public import Workbench

/// How the workbench is to be opened.
public nonisolated struct WorkbenchOptions: Sendable, Equatable {
  /// Nothing may be edited.
  public var isReadOnly: Bool
  public var theme: ThemeName
  public var isMouseOn: Bool

  public init(isReadOnly: Bool = false, theme: ThemeName = .dark, isMouseOn: Bool = true) {
    self.isReadOnly = isReadOnly
    self.theme = theme
    self.isMouseOn = isMouseOn
  }
}
