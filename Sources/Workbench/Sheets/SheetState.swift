/// Where one is in a sheet, and the sheet itself.
public struct SheetState: Sendable {
  public internal(set) var selected: SheetKey?
  /// Lines above the first one shown.
  public internal(set) var scroll = 0
  /// Made by `settle`, never by drawing; holds for `made`.
  public internal(set) var sheet: (any FigureSheet)?
  /// The selected row's place in the sheet; nil where there is no row.
  public internal(set) var place: SheetPlace?
  /// Of the selected row.
  public internal(set) var facts: SheetFacts?
  var made: Made?

  /// What a sheet was made from.
  struct Made: Sendable, Equatable {
    let revision: Int
    let filter: PainFilter
    let setting: String
  }

  /// As many records as the inspector lists; Enter lists all.
  static let sourcesShown = 40

  init() {}

  /// The state without what was worked out from another reading of the file.
  var withoutResults: SheetState {
    var state = SheetState()
    state.selected = selected
    state.scroll = scroll
    return state
  }
}

extension ViewName {
  /// The views that are sheets of figures.
  public static let sheets: [ViewName] = [.burden, .missing, .measures, .evidence, .emotion]
}

extension OpenJourney {
  /// The sheet that is shown; nil in other views, and until the view was on the screen.
  public var sheet: (any FigureSheet)? { sheets[view]?.sheet }

  public var sheetState: SheetState? { sheets[view] }
}
