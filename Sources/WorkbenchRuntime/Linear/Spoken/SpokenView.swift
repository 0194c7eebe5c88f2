import Workbench

/// A view as it is spoken: what it says as a whole, and its things, a sentence each, that can be chosen by number.
struct SpokenView: Equatable {
  /// A thing of the view.
  struct Item: Equatable {
    /// Said before it, without a number: what this and the following things belong to.
    var heading: String?
    let text: String
    /// What a click would hit to select it.
    let target: MouseTarget
  }

  /// Said before the things.
  var lines: [String] = []
  var items: [Item] = []
  /// Said after them.
  var notes: [String] = []

  /// The view on the screen. One that has no sentences of its own is read off its screen, so that no view is ever
  /// without words. O(size of the view).
  init(of state: WorkbenchState) {
    guard let open = state.open else { return }
    switch open.view {
    case .map: self = Self.map(open)
    case .heat where !open.heat.isCellOpen: self = Self.heat(open)
    case .dropOff where !open.dropOff.isStageOpen: self = Self.dropOff(open)
    case .seams where open.seams.isMatrix: self = Self.seamMatrix(open)
    case .seams: self = Self.seams(open)
    case .askOnce: self = Self.askOnce(open)
    case .pains: self = Self.pains(open)
    case .causes: self = Self.causes(open)
    case .actions: self = Self.actions(open)
    case .summary:
      lines = SpokenMarkdown.lines(state.environment.summarize(open.journey, state.environment.today))
    case .register: self = Self.register(open)
    case .voting: self = Self.voting(open)
    case .workshop: self = Self.workshop(open, now: state.environment.now)
    default: self = SpokenScreen.read(state)
    }
  }

  init(lines: [String] = [], items: [Item] = [], notes: [String] = []) {
    self.lines = lines
    self.items = items
    self.notes = notes
  }

  /// Whether there is nothing in it.
  var isEmpty: Bool { lines.isEmpty && items.isEmpty && notes.isEmpty }

  /// All that is said, the things with their numbers.
  var spoken: [String] {
    lines
      + items.enumerated().flatMap { place, item in
        (item.heading.map { [$0] } ?? []) + ["\(place + 1) \(item.text)"]
      } + notes
  }
}
