import JSONText
public import JourneyAnalysis
import JourneyModel
import TerminalCells

/// What can be asked of the view of what would change.
public enum WhatIfAsked: Sendable {
  case show
  case pick
  case pickNone
  case nextPart
  case toggleOrder
}

extension CommandTable {
  static let whatIfCommands: [Command] = [
    Command(
      "whatIf.show", "What if", "Shows what would change if actions had the effects expected of them.", group: "Views",
      keys: ["g w"], in: [.journey], .whatIf(.show)),
    whatIf(
      "whatIf.pick", "Try", "Tries the action together with the others that are picked, or no longer.", "Space",
      hint: 1, .pick),
    whatIf("whatIf.none", "Try none", "Lets go of all actions that are tried together.", "x", .pickNone),
    whatIf(
      "whatIf.part", "Actions or bottlenecks",
      "Goes between the actions and the stages where one missed person in ten fewer is worth most.", "v", hint: 2,
      .nextPart),
    whatIf("whatIf.order", "Order", "Actions by their rank, or in the order of the file.", "o", hint: 4, .toggleOrder),
  ]

  private static func whatIf(
    _ id: String, _ title: String, _ sentence: String, _ key: String, hint: Int? = nil, _ asked: WhatIfAsked
  ) -> Command {
    Command(id, title, sentence, group: "What if", keys: [key], in: [.whatIf], hint: hint, .whatIf(asked))
  }
}

extension WorkbenchState {
  mutating func updateWhatIf(_ asked: WhatIfAsked) {
    guard let open else { return }
    switch asked {
    case .show: show(.whatIf)
    case .pick: pickAction()
    case .pickNone: self.open?.whatIf.picked = []
    case .nextPart: self.open?.whatIf.part = open.whatIf.part == .actions ? .bottlenecks : .actions
    case .toggleOrder:
      self.open?.whatIf.isFileOrder.toggle()
      self.open?.whatIf.part = .actions
    }
  }

  private mutating func pickAction() {
    guard let open, open.whatIf.part == .actions else {
      notice = Notice(.news, "actions are tried: v goes to them")
      return
    }
    guard let id = whatIfSelection(open) else {
      notice = Notice(.news, open.whatIf.table == nil ? "still being worked out" : "there is no action to try")
      return
    }
    if let place = open.whatIf.picked.firstIndex(where: { $0.utf8.elementsEqual(id.utf8) }) {
      self.open?.whatIf.picked.remove(at: place)
    } else {
      self.open?.whatIf.picked.append(id)
    }
  }

  mutating func moveWhatIf(_ motion: Motion) {
    guard var open, let table = open.whatIf.table else { return }
    let height = WhatIfLayout(area: layout.view.size).height
    switch open.whatIf.part {
    case .actions:
      open.whatIf.actionPlace.move(motion, in: table.actions.count, page: height)
      open.whatIf.action = table.actions.element(at: open.whatIf.actionPlace.row)?.id
    case .bottlenecks:
      open.whatIf.stagePlace.move(motion, in: table.alone.bottlenecks.count, page: height)
      open.whatIf.stage = table.alone.bottlenecks.element(at: open.whatIf.stagePlace.row)?.stage
    }
    open.inspector.row = 0
    open.inspector.scroll = 0
    self.open = open
  }

  /// The selected action or stage; nil until something was worked out.
  func whatIfSelection(_ open: OpenJourney) -> String? {
    let id =
      switch open.whatIf.part {
      case .actions: open.selectedTrial?.id
      case .bottlenecks: open.selectedBottleneck?.stage
      }
    return id.flatMap { open.document.place(of: $0) == nil ? nil : $0 }
  }

  /// From a figure to the losses that it is worked out from: the drop-off of the stage.
  mutating func openWhatIf() {
    guard let open, open.whatIf.table != nil else { return }
    switch open.whatIf.part {
    case .actions:
      guard let stage = open.selectedTrial?.largest?.at.first else {
        // What is missing is mended where the action's fields are.
        let isThere = whatIfSelection(open) != nil
        self.open?.inspector.isFocused = isThere
        return
      }
      showLosses(ofStage: stage)
    case .bottlenecks:
      if let stage = open.selectedBottleneck?.stage { showLosses(ofStage: stage) }
    }
  }

  private mutating func showLosses(ofStage stage: String) {
    show(.dropOff)
    open?.dropOff.stage = stage
    open?.dropOff.group = nil
    open?.dropOff.isStageOpen = false
  }

  // MARK: Work

  mutating func beginWhatIf() -> [Effect] {
    guard open?.whatIf.work == nil, open?.isWhatIfFresh == false, let work = open?.whatIfWork() else { return [] }
    let number = nextWorkNumber()
    open?.whatIf.work = number
    return [.work(.whatIf(work), number: number)]
  }
}

extension OpenJourney {
  /// Whether what is shown is of the journey as it is, and of what is picked now.
  public var isWhatIfFresh: Bool {
    guard let table = whatIf.table else { return false }
    return isWhatIfKnown && table.picked == whatIf.picked && table.isFileOrder == whatIf.isFileOrder
  }

  /// Whether what was worked out last is of the journey as it is, as far as it is looked at.
  private var isWhatIfKnown: Bool { holdsWhatIf(WhatIfTable.members) }

  private func holdsWhatIf(_ members: [JSONKey]) -> Bool {
    guard let table = whatIf.table else { return false }
    return table.revision == revision || figures.touches.members.hold(members, since: table.revision)
  }

  /// Where only actions have changed most draws are known, if there are few enough of them to be remembered: what is new is
  /// then there with the next frame.
  private var isWhatIfQuick: Bool {
    holdsWhatIf(WhatIfTable.countedMembers) && whatIf.table?.base.memory.hasAll == true
  }

  fileprivate mutating func whatIfWork() -> WhatIfWork {
    let told = settleTold()
    return WhatIfWork(
      journey: told.journey, index: told.index, hasHidden: told.hides && HiddenCounts.areInVolumes(of: journey),
      revision: revision, picked: whatIf.picked, isFileOrder: whatIf.isFileOrder, known: whatIf.table,
      isKnown: isWhatIfKnown)
  }

  mutating func take(_ table: WhatIfTable) {
    whatIf.work = nil
    whatIf.table = table
  }

  public var selectedTrial: WhatIfAction? { whatIf.table?.actions.element(at: whatIf.actionPlace.row) }
  public var selectedBottleneck: Bottleneck? { whatIf.table?.alone.bottlenecks.element(at: whatIf.stagePlace.row) }

  /// The selected things are found again by their ids, and are on the screen.
  mutating func settleWhatIf(_ area: Size) {
    guard whatIf.table != nil else { return }
    if whatIf.picked.contains(where: { document.place(of: $0) == nil }) {
      whatIf.picked.removeAll { document.place(of: $0) == nil }
    }
    if !isWhatIfFresh, isWhatIfQuick { whatIf.table = whatIfWork().answer() }
    guard let table = whatIf.table else { return }
    let height = WhatIfLayout(area: area).height
    if let place = table.place(ofAction: whatIf.action) { whatIf.actionPlace.row = place }
    if let place = table.place(ofStage: whatIf.stage) { whatIf.stagePlace.row = place }
    whatIf.actionPlace.settle(in: table.actions.count, height: height)
    whatIf.stagePlace.settle(in: table.alone.bottlenecks.count, height: height)
    whatIf.action = selectedTrial?.id
    whatIf.stage = selectedBottleneck?.stage
  }
}

extension Array {
  /// The element, or nil where there is none at this place.
  func element(at place: Int) -> Element? { indices.contains(place) ? self[place] : nil }
}

extension WorkbenchState {
  /// Selects a line of the list by its place.
  mutating func selectWhatIf(_ place: Int) {
    guard let table = open?.whatIf.table else { return }
    switch open?.whatIf.part {
    case .actions: open?.whatIf.action = table.actions.element(at: place)?.id
    case .bottlenecks: open?.whatIf.stage = table.alone.bottlenecks.element(at: place)?.stage
    case nil: break
    }
  }
}
