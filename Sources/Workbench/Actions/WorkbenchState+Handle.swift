public import TerminalCells

extension WorkbenchState {
  /// What happened at the terminal. Returns what the runtime is to do about it.
  public mutating func handle(_ event: InputEvent) -> [Effect] {
    settleNotes()
    let effects = answer(event)
    return effects + noteTakenBack()
  }

  private mutating func answer(_ event: InputEvent) -> [Effect] {
    switch event {
    case .key(let press): return handle(press)
    case .paste(let text): return paste(text)
    case .mouse(let event): return handle(event, regions: [])
    case .resize(let size):
      self.size = size
      settleScroll()
      return []
    case .signal(let number): return [.quit(status: 128 + number)]
    case .hangup: return [.quit(status: 129)]
    case .focus, .wake: return []
    }
  }

  private mutating func handle(_ press: KeyPress) -> [Effect] {
    if overlay != nil {
      let effects = handleInOverlay(press)
      settleScroll()
      return effects
    }
    if let awaited {
      take(press, for: awaited)
      return []
    }
    let presses = pending + [press]
    pending = []
    switch manners.keymap.meaning(of: presses, in: contexts) {
    case .command(let command): return run(command)
    case .pending:
      pending = presses
      return []
    case .nothing:
      if presses.count > 1, press.key != .escape {
        notice = Notice(.warning, "\(KeySequence(presses)) means nothing here; ? shows the keys")
      }
      return []
    }
  }

  /// Runs a command, or says why it cannot run.
  mutating func run(_ command: Command) -> [Effect] {
    if let obstacle = command.obstacle(self) {
      notice = Notice(.warning, "\(command.title): \(obstacle)")
      return []
    }
    notice = nil
    beginEdit(command)
    let (before, journey) = (open?.spot, tab)
    let effects = update(command.action)
    settleScroll()
    if journey == tab { keepPlaceLeft(before, command.action) }
    switch command.action {
    case .people, .room: break
    default:
      holdWatch(ifLeft: before)
      stopFollowing(ifLeft: before)
    }
    return effects + closePhonesIfOver() + advanceTour(command.action)
  }

  /// The command's row by its name, for scripts and tests.
  public mutating func run(command id: String) -> [Effect] {
    CommandTable.command(id).map { run($0) } ?? []
  }

  private mutating func paste(_ text: String) -> [Effect] {
    guard overlay != nil else {
      notice = Notice(.warning, "paste works where a line is typed; a adds, e edits, ! captures")
      return []
    }
    typeIntoOverlay(text)
    return []
  }

  /// After anything: what is selected is on the screen.
  mutating func settleScroll() {
    let room = layout
    open?.scrollMap(to: room.view.size)
    if let open, open.view == .map,
      MapLayout(area: room.view.size, laneScroll: open.laneScroll, lanes: open.lanes).row(of: .volumes) != nil
    {
      self.open?.refreshVolumes()
    }
    open?.scrollInspector(to: room.inspector.size)
    settleViews(room)
    open?.settleSearch()
  }

  mutating func update(_ action: Action) -> [Effect] {
    switch action {
    case .move(let motion): move(motion)
    case .show(let view):
      show(view)
      if view == .workshop { return lookForWorkshop() }
    case .open: return openSelected()
    case .back:
      if open?.view == .logImport { return leaveLogImport() }
      back()
    case .toggleInspector: toggleInspector()
    case .aboutJourney: aboutJourney()
    case .switchPane:
      // With the keys the inspector has other lines: what was scrolled without them means nothing there.
      open?.inspector.row = 0
      open?.inspector.scroll = 0
      open?.inspector.isFocused.toggle()
    case .add(let before): add(before: before)
    case .editInPlace: editSelected()
    case .editLong: return editLong()
    case .clearField: return clearField()
    case .delete: return deleteSelected()
    case .shift(let motion): return shift(motion)
    case .copy: copySelected()
    case .paste: return pasteCopied()
    case .undo: return undo()
    case .redo: return redo()
    case .capture(let text):
      var prompt = Prompt.capture(text, draft: drafts)
      prompt.staysOpen = open?.view == .workshop
      overlay = .prompt(prompt)
    case .save: return save(thenQuit: false)
    case .export: askForExport()
    case .importFile: askForImport()
    case .reload:
      awaitedReload = open?.path
      return open?.path.map { [.reload($0)] } ?? []
    case .listFolder: return backToFolder()
    case .help: overlay = .chooser(helpChooser())
    case .palette: overlay = .chooser(paletteChooser())
    case .nextTheme: nextTheme()
    case .toggleMouse:
      isMouseOn.toggle()
      notice = Notice(.news, isMouseOn ? "mouse on" : "mouse off: the terminal's own selection works")
      return [.setMouse(isMouseOn)]
    case .suspend: return [.suspend]
    case .quit: return quit()
    case .heat(let action): updateHeat(action)
    case .dropOff(let action): updateDropOff(action)
    case .pains(let action): updatePains(action)
    case .seams(let action): updateSeams(action)
    case .askOnce(let action): updateAskOnce(action)
    case .causes(let action): return updateCauses(action)
    case .board(let action): return updateBoard(action)
    case .search(let action): updateSearch(action)
    case .navigation(let action): updateNavigation(action)
    case .edits(let action): return updateEdits(action)
    case .tour(let action): return updateTour(action)
    case .tabs(let action): return updateTabs(action)
    case .register(let action): updateRegister(action)
    case .marks(let action): return updateMarks(action)
    case .stages(let action): return updateStages(action)
    case .lanes(let action): updateLanes(action)
    case .compare(let action): return updateCompare(action)
    case .recovery(let action): return updateRecovery(action)
    case .follow(let action): updateFollow(action)
    case .people(let action): updatePeople(action)
    case .room(let action): return updateRoom(action)
    case .whatIf(let asked): updateWhatIf(asked)
    case .portfolio(let action): updatePortfolio(action)
    case .sheet(let action): updateSheet(action)
    case .logImport(let action): return updateLogImport(action)
    case .voting(let action): return updateVoting(action)
    case .inbox(let action): return updateInbox(action)
    case .workshop(let action): return updateWorkshop(action)
    }
    return []
  }

  private mutating func move(_ motion: Motion) {
    if open?.inspector.isFocused == true { return moveInspector(motion) }
    moveInView(motion)
  }

  /// Moves the selection of the view, whoever has the keys.
  mutating func moveInView(_ motion: Motion) {
    guard let open else { return portfolio.isOverList ? movePortfolio(motion) : moveFolder(motion) }
    // The inspector is to show what is selected now, not what a link was followed to before.
    self.open?.inspector.link = nil
    self.open?.inspector.trail = []
    switch open.view {
    case .map: moveMap(motion)
    case .heat: moveHeat(motion)
    case .dropOff: moveDropOff(motion)
    case .seams: moveSeams(motion)
    case .askOnce: moveAskOnce(motion)
    case .pains: movePains(motion)
    case .causes: moveCauses(motion)
    case .actions: moveBoard(motion)
    case .summary: moveSummary(motion)
    case .register: moveRegister(motion)
    case .whatIf: moveWhatIf(motion)
    case .voting: moveVoting(motion)
    case .inbox: moveInbox(motion)
    case .workshop: moveWorkshop(motion)
    case .compare: moveCompare(motion)
    case .portfolio: movePortfolio(motion)
    case .burden, .missing, .measures, .evidence, .emotion: moveSheet(motion)
    case .logImport: moveLogImport(motion)
    }
  }

  /// The id of what is selected in the view; nil where nothing is.
  public var selectedID: String? {
    guard let open else { return nil }
    switch open.view {
    case .map: return Self.mapSelection(open)
    case .heat: return heatSelection(open)
    case .dropOff: return dropOffSelection(open)
    case .seams: return seamsSelection(open)
    case .askOnce: return askOnceSelection(open)
    case .pains: return painsSelection(open)
    case .causes: return causesSelection(open)
    case .actions: return boardSelection(open)
    case .summary: return nil
    case .register: return registerSelection(open)
    case .whatIf: return whatIfSelection(open)
    case .compare: return compareSelection(open)
    case .portfolio: return nil
    case .burden, .missing, .measures, .evidence, .emotion: return sheetSelection(open)
    case .logImport: return nil
    case .voting: return votingSelection(open)
    case .inbox: return open.inbox.selectedRecord
    case .workshop: return workshopSelection(open)
    }
  }

  /// What the inspector shows: where one followed a link to, else what is selected in the view.
  /// Empty for the journey itself.
  public var inspectedID: String? { open?.inspector.link ?? selectedID }

  mutating func show(_ view: ViewName) {
    open?.view = view
    open?.marks = []
    let isAsked = open?.inspector.isAsked
    open?.inspector = InspectorState(isAsked: isAsked)
  }

  private mutating func back() {
    guard open != nil else { return leavePortfolio() ? () : unshelve() }
    if stayFromCall() { return }
    if open?.inspector.link != nil {
      open?.inspector.goBack()
    } else if open?.inspector.isFocused == true {
      open?.inspector.isFocused = false
    } else if let open, !open.markedHere.isEmpty {
      self.open?.marks = []
    } else {
      open?.fresh = []
      leaveDetail()
    }
  }

  private mutating func toggleInspector() {
    guard open != nil else { return }
    if size.width < FrameLayout.widthForInspector {
      open?.inspector.isFocused.toggle()
    } else {
      let shows = showsInspector
      open?.inspector.isAsked = !shows
      if !showsInspector { open?.inspector.isFocused = false }
    }
  }

  /// The fields of the journey itself, to be read and edited.
  private mutating func aboutJourney() {
    open?.inspector.follow("")
    open?.inspector.isFocused = true
  }

  private mutating func nextTheme() {
    let all = manners.themes
    let place = all.firstIndex(of: theme) ?? 0
    theme = all[(place + 1) % all.count]
    notice = Notice(.news, "theme: \(theme.rawValue)")
  }

  private mutating func openSelected() -> [Effect] {
    guard let open else { return portfolio.isOverList ? openPortfolio() : openFromFolder() }
    if open.inspector.isFocused { return openInInspector() }
    switch open.view {
    case .map: self.open?.inspector.isFocused = true
    case .heat: openHeat()
    case .dropOff: openDropOff()
    case .seams: openSeams()
    case .askOnce: openAskOnce()
    case .pains: self.open?.inspector.isFocused = true
    case .causes: openCauses()
    case .actions: openBoard()
    case .summary: break
    case .register: self.open?.inspector.isFocused = true
    case .whatIf: openWhatIf()
    case .compare: openCompare()
    case .portfolio: return openPortfolio()
    case .burden, .missing, .measures, .evidence, .emotion: openSheet()
    case .logImport: chooseLogStage()
    case .voting: self.open?.inspector.isFocused = true
    case .inbox: return updateInbox(.take)
    case .workshop: return openWorkshop()
    }
    return []
  }

  private mutating func openFromFolder() -> [Effect] {
    guard let entry = folder?.selected else { return [] }
    if let problem = entry.problem {
      notice = Notice(.failure, problem)
      return []
    }
    if entry.isBeingRead {
      notice = Notice(.news, "\(entry.name) is still being read")
      return []
    }
    if let number = tab(of: entry.path) {
      show(tab: number)
      return []
    }
    return [.open(entry.path)]
  }
}
