import JourneyAnalysis
import JourneyModel
import PlainText
import TerminalCells
import Workbench

/// What is selected, for the back row: its name in letters made of blocks, and what is known of it, well apart.
enum BigView {
  static func draw(_ state: WorkbenchState, _ open: OpenJourney, _ id: String, _ theme: Theme, _ canvas: Canvas) {
    guard let object = open.document.object(id) else { return }
    let context = ViewContext(state: state, theme: theme, isFocused: true)
    TitleBar.draw(context, canvas.sub(Rect(column: 0, row: 0, width: canvas.width, height: 1)))
    let margin = canvas.width < 120 ? 2 : 6
    let width = canvas.width - 2 * margin
    let type = open.document.place(of: id)?.type.title ?? "journey"
    let place = Breadcrumb.parts(open).joined(separator: " ▸ ")
    canvas.write(
      place.isEmpty ? type : "\(type) · \(place)", column: margin, row: 2, style: theme.accent, maxWidth: width)
    let facts = heat(id, open) + state.inspectorRows.filter(isShown).map { ($0.label, $0.text) }
    let name = InspectorFields.name(of: object)
    let room = max(4, canvas.height - 7)
    let used = title(name, state, theme, canvas.sub(Rect(column: margin, row: 4, width: width, height: room)))
    canvas.placeCursor(column: margin, row: 4)
    let top = 4 + used + 1
    let height = canvas.height - top - 1
    if height > 0 {
      draw(facts, theme, canvas.sub(Rect(column: margin, row: top, width: width, height: height)))
    }
    HintLine.draw(context, canvas.sub(Rect(column: 0, row: canvas.height - 1, width: canvas.width, height: 1)))
  }

  /// Returns the rows used.
  private static func title(_ name: String, _ state: WorkbenchState, _ theme: Theme, _ canvas: Canvas) -> Int {
    let shown = PlainText.display(name)
    // Letters of blocks are nothing to hear.
    if !state.isASCII, let letters = Self.letters(shown, canvas) {
      letters.draw(theme.heading, canvas)
      return letters.height
    }
    let lines = PlainText.wrapped(shown, to: canvas.width, most: canvas.height)
    for (place, line) in lines.enumerated() where place * 2 < canvas.height {
      canvas.write(line, column: 0, row: place * 2, style: theme.heading, maxWidth: canvas.width)
    }
    return min(canvas.height, lines.count * 2)
  }

  /// The largest that leave room for what is known, else the narrow ones as far down as they go.
  private static func letters(_ text: String, _ canvas: Canvas) -> BigLetters? {
    BigLetters(text, width: canvas.width, height: canvas.height * 2 / 3)
      ?? BigLetters(text, width: canvas.width, height: canvas.height, scales: [.narrow])
  }

  /// A line apart each, as many as there is room for.
  private static func draw(_ facts: [(label: String, text: String)], _ theme: Theme, _ canvas: Canvas) {
    let labels = min(24, canvas.width / 3)
    let gap = canvas.height >= facts.count * 2 ? 1 : canvas.height >= 10 ? 1 : 0
    var row = 0
    for fact in facts {
      guard row < canvas.height else { return }
      canvas.write(fact.label, column: 0, row: row, style: theme.quiet, maxWidth: labels - 2)
      let used = canvas.paragraph(
        fact.text,
        in: Rect(column: labels, row: row, width: canvas.width - labels, height: min(3, canvas.height - row)),
        style: theme.heading)
      row += max(1, used) + gap
    }
  }

  /// What a room reads: what is known of the thing itself.
  private static func isShown(_ row: FieldRow) -> Bool {
    guard row.isPresent, row.depth == 0, !row.text.isEmpty else { return false }
    switch row.content {
    case .field, .note: break
    default: return false
    }
    return !hidden.contains(row.label)
  }

  /// Named above, told by the heat, or of use to those who edit only.
  private static let hidden: Set<String> = [
    "Id", "Name", "Title", "Consent", "Who", "Severity", "Frequency", "Persistence", "Basis", "Control", "Votes",
  ]

  /// A pain point's heat with what it is made of.
  private static func heat(_ id: String, _ open: OpenJourney) -> [(label: String, text: String)] {
    guard let pain = open.document.record(id, as: PainPoint.self) else { return [] }
    let basis = pain.basis.map { " · basis \($0)" } ?? " · basis not stated"
    guard let heat = Heat(pain), let severity = pain.severity, let frequency = pain.frequency else {
      return [("Heat", "not known: \(pain.severity == nil ? "no severity" : "no frequency")")]
    }
    let votes = pain.votes.map { " · \($0) \($0 == 1 ? "vote" : "votes")" } ?? ""
    return [
      ("Heat", "\(heat.value) \(heat.band.rawValue) = severity \(severity) × frequency \(frequency)\(votes)\(basis)")
    ]
  }
}
