import PlainText
import TerminalCells
import Workbench

/// The views, each with its digit, in as full words as there is room for.
enum TabBar {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {
    let views = views(open.view)
    let tabs = views.map {
      TabLabels.Tab(digit: $0.key, titles: [$0.title, $0.shortTitle, $0.tinyTitle], isHere: $0 == open.view)
    }
    let (labels, gap) = TabLabels.fitting(tabs, width: canvas.width)
    var column = 1
    for (view, label) in zip(views, labels) {
      let isHere = view == open.view
      let style = isHere ? context.theme.accent.adding(.underline) : context.theme.quiet
      let used = canvas.write(label, column: column, row: 0, style: style)
      canvas.addRegion(Rect(column: column, row: 0, width: used, height: 1), tag: MouseTarget.view(view).tag)
      column += used + gap
    }
  }

  /// Those with a digit, and before them the one that is shown where it has none.
  private static func views(_ here: ViewName) -> [ViewName] {
    (ViewName.allCases.contains(here) ? [] : [here]) + ViewName.allCases
  }
}

/// How tabs are named in a width: the digits always, the tab that one is in always in full, the others in shorter words
/// and at last in none.
enum TabLabels {
  struct Tab {
    let digit: String
    /// From the fullest to the shortest.
    let titles: [String]
    let isHere: Bool

    func label(_ level: Int) -> String {
      if isHere { return "\(digit) \(titles[0])" }
      return titles.indices.contains(level) ? "\(digit) \(titles[level])" : digit
    }
  }

  /// The labels, and the gap between them. They take more than the width only where the digits alone do.
  static func fitting(_ tabs: [Tab], width: Int) -> (labels: [String], gap: Int) {
    let levels = tabs.map(\.titles.count).max() ?? 0
    for level in 0..<max(1, levels) {
      let labels = tabs.map { $0.label(level) }
      for gap in level == 0 ? [3, 2] : [2, 1] where self.width(labels, gap) <= width { return (labels, gap) }
    }
    // Words for as many as have room, those beside the tab that one is in first: there one goes next.
    let here = tabs.firstIndex(where: \.isHere) ?? 0
    var labels = tabs.map { $0.label(levels) }
    for place in tabs.indices.sorted(by: { (abs($0 - here), $0) < (abs($1 - here), $1) }) {
      var wider = labels
      wider[place] = tabs[place].label(levels - 1)
      if self.width(wider, 2) <= width { labels = wider }
    }
    return (labels, self.width(labels, 2) <= width ? 2 : 1)
  }

  private static func width(_ labels: [String], _ gap: Int) -> Int {
    labels.reduce(1 - gap) { $0 + PlainText.width(of: $1) + gap }
  }
}
