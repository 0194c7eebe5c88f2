import JSONText
import JourneyAnalysis
import JourneyModel
import TerminalCells

/// What can be asked about going from place to place.
public enum NavigationAction: Sendable {
  case jump
  case back
  case forward
  case setMark
  case goToMark
}

/// What the next key names.
enum AwaitedLetter: Sendable {
  case markToSet
  case markToGoTo
}

extension CommandTable {
  static let navigationCommands: [Command] = [
    go("go.jump", "Go to", "Goes to anything by its name or id; # in the command list does the same.", ["g i"], .jump),
    go(
      "go.back", "Place before", "Goes back through the places visited.", ["M-Left", "g ["],
      unless: { $0.open?.trail.back.isEmpty ?? true ? "no other place was visited" : nil }, .back),
    go(
      "go.forward", "Place after", "Goes forward again through the places visited.", ["M-Right", "g ]"],
      unless: { $0.open?.trail.forward.isEmpty ?? true ? "this is the last place visited" : nil }, .forward),
    go("mark.set", "Mark place", "Marks this place by the letter typed next.", ["m"], .setMark),
    go(
      "mark.go", "Go to mark", "Goes to the place marked by the letter typed next.", ["'"],
      unless: { $0.open?.trail.marks.isEmpty ?? true ? "no place is marked; m and a letter marks one" : nil },
      .goToMark),
  ]

  private static func go(
    _ id: String, _ title: String, _ sentence: String, _ keys: [String],
    unless obstacle: @escaping @Sendable (WorkbenchState) -> String? = { _ in nil }, _ action: NavigationAction
  ) -> Command {
    Command(
      id, title, sentence, group: "Moving", keys: keys, in: [.journey], unless: obstacle, .navigation(action))
  }
}

extension WorkbenchState {
  mutating func updateNavigation(_ action: NavigationAction) {
    guard let open else { return }
    switch action {
    case .jump: overlay = .chooser(jumpChooser(open))
    case .back:
      if let spot = self.open?.trail.goBack(from: open.spot) { self.open?.go(to: spot) }
    case .forward:
      if let spot = self.open?.trail.goForward(from: open.spot) { self.open?.go(to: spot) }
    case .setMark:
      awaited = .markToSet
      notice = Notice(.news, "mark: a letter for this place")
    case .goToMark:
      awaited = .markToGoTo
      let letters = open.trail.marks.keys.sorted().map(String.init).joined(separator: " ")
      notice = Notice(.news, "go to which mark: \(letters)")
    }
  }

  /// The letter that a mark was waiting for; any other key ends the waiting.
  mutating func take(_ press: KeyPress, for purpose: AwaitedLetter) {
    awaited = nil
    notice = nil
    guard case .character(let letter) = press.key, !press.control, !press.alt, letter.isLetter || letter.isNumber,
      let open
    else { return }
    switch purpose {
    case .markToSet:
      self.open?.trail.marks[letter] = open.spot
      notice = Notice(.news, "marked: ' and \(letter) comes back here")
    case .markToGoTo:
      guard let spot = open.trail.marks[letter] else {
        notice = Notice(.warning, "no place is marked \(letter)")
        return
      }
      self.open?.trail.visit(open.spot)
      self.open?.go(to: spot)
    }
    settleScroll()
  }

  /// Keeps the place that a command left, where it went far.
  mutating func keepPlaceLeft(_ before: Spot?, _ action: Action) {
    guard let before, let now = open?.spot, before != now else { return }
    if case .navigation = action { return }
    if case .tabs = action { return }
    let isFar: Bool
    switch action {
    case .move(.first), .move(.last): isFar = true
    default: isFar = before.place.view != now.place.view || now.link != nil && before.link != now.link
    }
    if isFar { open?.trail.visit(before) }
  }

  // MARK: Anything by its id

  /// Every record that has an id, in the order of the document.
  func jumpChooser(_ open: OpenJourney) -> Chooser {
    var items: [Chooser.Item] = []
    func walk(_ object: JSONObject, _ type: RecordType) {
      for list in type.identifiedLists {
        for item in JSONValue.object(object).value(at: list.path.keys.map { PathStep.key($0) }[...])?.array ?? [] {
          guard let record = item.object, let id = record[.id]?.text else { continue }
          items.append(
            Chooser.Item(value: id, title: InspectorFields.name(of: record), detail: "\(list.type.title) · \(id)"))
          walk(record, list.type)
        }
      }
    }
    walk(open.journey.object, Journey.record)
    return Chooser(.jump, title: "Go to", items: items)
  }

  mutating func jump(to id: String) {
    guard let before = open?.spot else { return }
    reveal(id)
    if open?.spot != before { open?.trail.visit(before) }
  }

  /// Puts the selection on a record: in the present view if that shows it, else on the map, else in the inspector.
  /// The empty id is the journey itself.
  mutating func reveal(_ id: String) {
    guard var open, id.isEmpty || open.document.place(of: id) != nil else { return }
    open.inspector.link = nil
    open.inspector.trail = []
    open.inspector.isFocused = false
    open.inspector.row = 0
    open.inspector.scroll = 0
    if open.selectInView(id) {
      self.open = open
    } else if open.revealOnMap(id) {
      open.view = .map
      self.open = open
    } else {
      open.inspector.link = id
      self.open = open
      if size.width < FrameLayout.widthForInspector {
        self.open?.inspector.isFocused = true
      } else if !showsInspector {
        self.open?.inspector.isAsked = true
      }
    }
  }
}

extension OpenJourney {
  /// Puts the cursor of the map on the record itself. Returns whether the map shows it.
  mutating func revealOnMap(_ id: String) -> Bool {
    guard selectOnMap(id) else { return false }
    // In lanes that hold other things, a step's column is not the step.
    if document.place(of: id)?.type.name == "step",
      WorkbenchState.mapSelection(self)?.utf8.elementsEqual(id.utf8) != true
    {
      mapCursor.lane = .step
    }
    return true
  }

  /// Selects a record in the view that is shown. Returns whether that view shows it.
  mutating func selectInView(_ id: String) -> Bool {
    let type = document.place(of: id)?.type.name
    switch view {
    case .map: return revealOnMap(id)
    case .heat:
      guard type == "painPoint", let map = heat.table?.heatmap,
        let cell = map.painCells.first(where: { $0.painPoints.contains { $0.utf8.elementsEqual(id.utf8) } })
      else { return false }
      let isThere = heat.isCellOpen && heatList.contains { $0.utf8.elementsEqual(id.utf8) }
      if !isThere {
        heat.row = map.rows[cell.row].id
        heat.column = map.columns[cell.column].id
        heat.isCellOpen = true
      }
      heat.pain = id
      return true
    case .dropOff:
      guard type == "stage", dropOff.table?.place(stage: id, group: nil) != nil else { return false }
      dropOff.stage = id
      dropOff.group = nil
      dropOff.isStageOpen = false
      return true
    case .pains:
      guard pains.table?.place(of: id) != nil else { return false }
      pains.selected = id
      return true
    case .register:
      guard register.table?.place(of: id) != nil else { return false }
      register.selected = id
      return true
    case .evidence: return selectEvidence(id)
    case .seams: return type == "step" && selectSeam(arrivingAt: id)
    case .askOnce: return type == "informationItem" && selectAsked(id)
    case .causes: return selectCause(orWhy: id)
    case .actions: return type == "action" && selectCard(id)
    default: return false
    }
  }
}
