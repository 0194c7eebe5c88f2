import JourneyModel
import TerminalCells
import TestSupport
import Testing
import Workbench

@testable import WorkbenchViews

/// Keys in, the picture of the view out: without the frame around it, which has its own tests.
struct ViewSession {
  private(set) var state: WorkbenchState

  init(_ journey: Journey, _ width: Int = 80, _ height: Int = 24, theme: ThemeName = .dark) {
    state = WorkbenchState(
      size: Size(width: width, height: height), theme: theme,
      environment: Environment(today: "2027-03-01", seed: 7, summarize: SummaryView.summarize))
    _ = state.receive(.opened(journey, path: "map.json", readOnlyReason: nil))
  }

  mutating func press(_ names: String) {
    for name in names.split(separator: " ") {
      guard let press = KeyPress(name: String(name)) else {
        Issue.record("no key is named \(name)")
        continue
      }
      _ = state.handle(.key(press))
    }
  }

  mutating func type(_ text: String) {
    for character in text { _ = state.handle(.key(KeyPress(.character(character)))) }
  }

  /// What the view draws into its part of the screen.
  var picture: Frame {
    let theme = Theme.named(state.theme)
    let canvas = Canvas(size: state.layout.view.size, style: theme.text)
    guard let open = state.open else { return canvas.frame }
    let context = ViewContext(state: state, theme: theme, isFocused: true)
    switch open.view {
    case .heat: HeatView.draw(context, open, canvas)
    case .dropOff: DropOffView.draw(context, open, canvas)
    case .seams: SeamsView.draw(context, open, canvas)
    case .askOnce: AskOnceView.draw(context, open, canvas)
    case .pains: PainsView.draw(context, open, canvas)
    case .causes: CausesView.draw(context, open, canvas)
    case .actions: BoardView.draw(context, open, canvas)
    case .summary: SummaryView.draw(context, open, canvas)
    case .burden, .missing, .measures, .evidence, .emotion: SheetView.draw(context, open, canvas)
    default: break
    }
    return canvas.frame
  }
}
