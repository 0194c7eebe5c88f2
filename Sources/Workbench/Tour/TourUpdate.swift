import TerminalCells

/// What can be asked of the tour.
public enum TourAction: Sendable {
  case next
  case dismiss
}

/// The five steps that are shown at the first start, one line each; a step is over when the person does it.
public enum TourStep: Int, CaseIterable, Sendable {
  case move
  case views
  case capture
  case find
  case help

  /// What to do, with the keys; short enough for 80 columns.
  public var sentence: String {
    switch self {
    case .move: "Arrows or hjkl move; Enter opens what is selected."
    case .views: "Digits change the view: 2 Heat, 3 Drop-off, 1 Map."
    case .capture: "! takes down what hurts in a line; u takes it back."
    case .find: "/ finds anything as you type; f filters all views."
    case .help: "? lists the keys, : any command; Ctrl-S saves."
    }
  }

  /// Whether somebody who asks for this has understood the step.
  func isDone(by action: Action) -> Bool {
    switch (self, action) {
    case (.move, .move), (.move, .open), (.views, .show), (.capture, .capture), (.help, .help), (.help, .palette),
      (.find, .search), (.find, .pains(.chooseFilter)):
      true
    default: false
    }
  }
}

extension CommandTable {
  static let tourCommands: [Command] = [
    tour("tour.next", "Next of the tour", "Shows the next step of the tour.", "g n", .next),
    tour("tour.dismiss", "Leave the tour", "Takes the line of the tour away for good.", "g x", .dismiss),
  ]

  private static func tour(
    _ id: String, _ title: String, _ sentence: String, _ key: String, _ action: TourAction
  ) -> Command {
    Command(
      id, title, sentence, group: "General", keys: [key], in: [.journey],
      unless: { $0.tour == nil ? "no tour is shown" : nil }, .tour(action))
  }
}

extension WorkbenchState {
  /// Whether a line of the tour is on the screen: never on one too low to spare it.
  public var showsTour: Bool { tour != nil && open != nil && size.height >= 16 }

  mutating func updateTour(_ action: TourAction) -> [Effect] {
    switch action {
    case .next: return nextOfTour()
    case .dismiss:
      tour = nil
      return [.rememberTour]
    }
  }

  /// The tour goes on when its step was done.
  mutating func advanceTour(_ action: Action) -> [Effect] {
    guard open != nil, let step = tour, step.isDone(by: action) else { return [] }
    return nextOfTour()
  }

  private mutating func nextOfTour() -> [Effect] {
    guard let step = tour else { return [] }
    tour = TourStep(rawValue: step.rawValue + 1)
    return tour == nil ? [.rememberTour] : []
  }
}
