public import TerminalCells

/// Where the parts of the screen are; pure, so that paging, mouse and drawing agree.
public struct FrameLayout: Sendable, Equatable {
  public let title: Rect
  public let tabs: Rect
  public let view: Rect
  /// Empty where it is not shown.
  public let inspector: Rect
  public let hints: Rect
  /// The line of the tour; empty where it is not shown.
  public let tour: Rect

  /// Below this a plain line says that the terminal is too small.
  public static let least = Size(width: 40, height: 10)
  /// From this width on the inspector is shown beside the view without being asked for.
  public static let widthForInspector = 100

  public init(size: Size, hasInspector: Bool, hasTour: Bool = false) {
    let all = Rect(size: size)
    let (title, rest) = all.splitTop(1)
    let (tabs, below) = rest.splitTop(1)
    let (upper, hints) = below.splitBottom(1)
    let (body, tour) = upper.splitBottom(hasTour ? 1 : 0)
    self.title = title
    self.tabs = tabs
    self.hints = hints
    self.tour = tour
    guard hasInspector else {
      view = body
      inspector = Rect(column: body.endColumn, row: body.row, width: 0, height: body.height)
      return
    }
    // A narrow terminal gives the whole width to the pane that was asked for.
    let width = size.width < Self.widthForInspector ? size.width : min(64, max(34, size.width / 3))
    let (left, right) = body.splitRight(width)
    view = left
    inspector = right
  }
}

extension WorkbenchState {
  /// Whether the inspector is on the screen.
  public var showsInspector: Bool {
    guard let open else { return false }
    if size.width < FrameLayout.widthForInspector { return open.inspector.isFocused }
    let isOwn: Set<ViewName> = [.summary, .logImport, .inbox, .workshop]
    return open.inspector.isAsked ?? !isOwn.contains(open.view)
  }

  public var layout: FrameLayout { FrameLayout(size: size, hasInspector: showsInspector, hasTour: showsTour) }
}
