/// What stays as it is while keys only go from one thing to another.
///
/// As long as it does, what the screen says of the selected thing beside its place may wait for the keys to pause; after
/// an edit, in another view and under a question all of the screen is of now.
public struct DetailsGround: Equatable, Sendable {
  private let tab: Int
  private let session: Int?
  private let revision: Int
  private let view: ViewName?
  private let isInspected: Bool
  private let hasOldFigures: Bool
  private let theme: ThemeName

  init(_ state: WorkbenchState) {
    tab = state.tab
    session = state.open?.session
    revision = state.open?.revision ?? 0
    view = state.open?.view
    isInspected = state.open?.inspector.isFocused ?? false
    hasOldFigures = state.showsOldFigures
    theme = state.theme
  }
}

extension WorkbenchState {
  /// Nil where nothing on the screen may wait.
  public var detailsGround: DetailsGround? { overlay == nil ? DetailsGround(self) : nil }
}
