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

  /// What to do, with the keys.
  public var sentence: String {
    switch self {
    case .move: "The arrows or h j k l move over the map; Enter opens what is selected."
    case .views: "Digits change the view: 2 shows where it hurts most, 3 where people are lost, 1 is the map."
    case .capture: "! takes down a pain point in one line: ! told to call back twice. Enter keeps it, u undoes it."
    case .find: "/ finds anything as you type; f keeps one agency, channel or segment in view."
    case .help: "? lists the keys of this place, : finds any command by its name, Ctrl-S saves."
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
