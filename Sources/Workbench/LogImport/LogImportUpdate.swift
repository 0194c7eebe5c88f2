import JourneyAnalysis
import JourneyModel
import PlainText
import TerminalCells

/// What can be asked of the import of an event log.
public enum LogImportAction: Sendable {
  case begin
  case shift(Int)
  case clear
  case apply
  /// What did not count, and why.
  case remarks
}

extension CommandTable {
  static let logImportCommands: [Command] = [
    Command(
      "log.import", "Import an event log", "Reads a log, matches its activities to stages, and fills the volumes.",
      group: "File", keys: ["g f"], in: [.journey],
      unless: { state in
        (state.open?.columns.stages.isEmpty ?? true)
          ? "the map has no stages; add some, or start one with sojourn new --from-log" : nil
      }, .logImport(.begin)),
    Command(
      "log.assignNext", "Next stage", "Assigns the activity to the next stage.", group: "Import", keys: [">"],
      in: [.logImport], hint: 2, unless: { $0.obstacleToMatching }, .logImport(.shift(1))),
    Command(
      "log.assignPrevious", "Stage before", "Assigns the activity to the stage before.", group: "Import", keys: ["<"],
      in: [.logImport], hint: 3, unless: { $0.obstacleToMatching }, .logImport(.shift(-1))),
    Command(
      "log.clear", "No stage", "Leaves the activity out of the map.", group: "Import", keys: ["d"], in: [.logImport],
      hint: 4, unless: { $0.obstacleToMatching }, .logImport(.clear)),
    Command(
      "log.remarks", "What did not count", "Rows that could not be read, by line and reason, and rows left out.",
      group: "Import", keys: ["r"], in: [.logImport], unless: { $0.obstacleToRemarks }, .logImport(.remarks)),
    Command(
      "log.apply", "Apply", "Saves the matching in the stages and fills the volumes, as one edit.", group: "Import",
      keys: ["w"], in: [.logImport], hint: 1, unless: { $0.obstacleToApplying }, .logImport(.apply)),
  ]
}

extension WorkbenchState {
  static let logPathTitle = "Import an event log"

  /// Why no activity can be assigned just now; nil where one can.
  var obstacleToMatching: String? {
    guard let log = open?.logImport?.log, open?.logImport?.phase == .matching else { return "no log has been read" }
    return log.activities.isEmpty ? "the log has no activities" : nil
  }

  var obstacleToRemarks: String? {
    guard let log = open?.logImport?.log, open?.logImport?.phase == .matching else { return "no log has been read" }
    return log.remarks.isEmpty ? "every row of the log counts" : nil
  }

  var obstacleToApplying: String? {
    if let obstacle = obstacleToEditing ?? obstacleToMatching { return obstacle }
    if open?.logImport?.isCounting == true { return "it is still being counted" }
    return open?.logImport?.preview == nil ? "no activity is assigned to a stage" : nil
  }

  mutating func updateLogImport(_ action: LogImportAction) -> [Effect] {
    switch action {
    case .begin: beginLogImport()
    case .shift(let distance): return shiftAssignment(distance)
    case .clear: return assign(nil)
    case .apply: return applyLog()
    case .remarks: showLogRemarks()
    }
    return []
  }

  /// Shows an import that is under way; where there is none, or one is looking at it, asks for a log.
  private mutating func beginLogImport() {
    if open?.logImport != nil, open?.view != .logImport {
      show(.logImport)
      return
    }
    overlay = .prompt(
      Prompt(
        .logPath, title: Self.logPathTitle, help: "A file: .csv, .tsv or .xes, each also .gz; Tab completes",
        text: drafts[Self.logPathTitle] ?? ""))
  }

  /// A path was typed: the log is read in the background.
  mutating func readLog(_ path: String) -> [Effect] {
    guard let open else { return [] }
    let stop: [Effect] = open.logImport?.isReading == true ? [.stopLog] : []
    logNumber += 1
    self.open?.logImport = LogImportState(path: path, number: logNumber)
    show(.logImport)
    return stop + [.readLog(path: path, number: logNumber)]
  }

  /// Esc: reading stops; what was matched stays for when one comes back.
  mutating func leaveLogImport() -> [Effect] {
    let isReading = open?.logImport?.isReading == true
    show(.map)
    guard isReading else {
      if open?.logImport?.phase == .matching { notice = Notice(.news, "the import is kept; g f goes back to it") }
      if case .failed? = open?.logImport?.phase { open?.logImport = nil }
      return []
    }
    open?.logImport = nil
    notice = Notice(.news, "the import was stopped; nothing has changed")
    return [.stopLog]
  }

  private mutating func showLogRemarks() {
    guard obstacleToRemarks == nil, let log = open?.logImport?.log else { return }
    // A list has a line for each entry: what is longer goes on in the next ones.
    let width = max(20, min(layout.view.size.width - 12, 56))
    let lines = log.remarks.flatMap { remark in
      PlainText.wrapped(remark, to: width).enumerated().map { ($0.offset > 0 ? "  " : "") + $0.element }
    }
    let items = lines.enumerated().map { Chooser.Item(value: "\($0.offset)", title: $0.element) }
    overlay = .chooser(Chooser(.logRemarks, title: "What did not count in \(log.source)", items: items))
  }

  mutating func moveLogImport(_ motion: Motion) {
    guard let count = open?.logImport?.log?.activities.count, count > 0 else { return }
    let page = LogImportLayout(area: layout.view.size, stages: open?.columns.stages.count ?? 0).height
    let place = open?.logImport?.selected ?? 0
    open?.logImport?.selected = place.moved(motion, in: count, page: page)
    open?.logImport?.scroll += motion.pages * page
  }

  // MARK: Assigning

  private mutating func shiftAssignment(_ distance: Int) -> [Effect] {
    guard let state = open?.logImport, let stages = open?.columns.stages.map(\.id), !stages.isEmpty else { return [] }
    let current = state.stages[state.selected].flatMap { id in stages.firstIndex { $0.utf8.elementsEqual(id.utf8) } }
    // No stage stands before the first and behind the last.
    let place = (current ?? (distance > 0 ? -1 : stages.count)) + distance
    return assign(stages.indices.contains(place) ? stages[place] : nil)
  }

  mutating func chooseLogStage() {
    guard obstacleToMatching == nil, let open, let state = open.logImport, let log = state.log else { return }
    let items =
      [Chooser.Item(value: "", title: "(no stage)", detail: "left out of the map")]
      + open.columns.stages.map { Chooser.Item(value: $0.id, title: $0.name ?? $0.id) }
    overlay = .chooser(
      Chooser(
        .logStage, title: log.activities[state.selected].name, items: items,
        marked: [state.stages[state.selected] ?? ""]))
  }

  /// Gives the selected activity its stage, and has the funnel counted anew.
  mutating func assign(_ stage: String?) -> [Effect] {
    guard let place = open?.logImport?.selected, open?.logImport?.stages.indices.contains(place) == true else {
      return []
    }
    open?.logImport?.stages[place] = stage
    return countLog()
  }

  private mutating func countLog() -> [Effect] {
    guard let open, var state = open.logImport else { return [] }
    var document = open.document
    for edit in state.eventEdits(open.journey) { _ = try? document.apply(edit) }
    state.asked += 1
    let hasEvents = document.journey.stages.contains { !$0.events.isEmpty }
    state.isCounting = hasEvents
    if !hasEvents { state.preview = nil }
    self.open?.logImport = state
    guard hasEvents else { return [] }
    return [.countLog(document.journey, number: state.number, asked: state.asked)]
  }

  private mutating func applyLog() -> [Effect] {
    guard let open, let state = open.logImport, let log = state.log, let preview = state.preview else { return [] }
    let title = "import log \(log.source)"
    let edit = MapEdit.group(
      title: title, state.eventEdits(open.journey) + [preview.volumes.edit(of: open.document, title: title)])
    let effects = perform(title, edit)
    guard !effects.isEmpty else { return [] }
    self.open?.logImport = nil
    self.open?.dropOff.query.series = preview.volumes.name
    show(.dropOff)
    notice = Notice(
      .news, "filled \(preview.volumes.volumes.count) volumes as \(preview.volumes.name); u takes it back")
    return effects + [.stopLog]
  }

  // MARK: Answers

  /// Changes the import of this number, in whichever journey it is. Returns whether it is there, and shown.
  private mutating func withImport(_ number: Int, _ body: (inout LogImportState, Journey) -> Void) -> Bool {
    if var state = open?.logImport, state.number == number, let journey = open?.journey {
      body(&state, journey)
      open?.logImport = state
      return true
    }
    for place in shelf.indices {
      guard var state = shelf[place].logImport, state.number == number else { continue }
      body(&state, shelf[place].journey)
      shelf[place].logImport = state
    }
    return false
  }

  mutating func logProgressed(_ progress: LogProgress, _ number: Int) {
    _ = withImport(number) { state, _ in if state.isReading { state.phase = .reading(progress) } }
  }

  mutating func logRead(_ log: LogSummary, _ number: Int) -> [Effect] {
    let isHere = withImport(number) { state, journey in
      state.phase = .matching
      state.log = log
      state.stages = LogMatching.suggestions(log, journey)
    }
    guard isHere else { return [] }
    let matched = open?.logImport?.stages.count { $0 != nil } ?? 0
    let words = "read \(log.source); \(matched) of \(log.activities.count) activities are matched by name"
    notice =
      log.remarks.isEmpty
      ? Notice(.news, words) : Notice(.warning, words + "; not every row counts: r shows which and why")
    return countLog()
  }

  mutating func logFailed(_ sentence: String, _ number: Int) {
    let isHere = withImport(number) { state, _ in
      if state.isReading { state.phase = .failed(sentence) }
      state.isCounting = false
    }
    if isHere { notice = Notice(.failure, sentence) }
  }

  mutating func logCounted(_ preview: LogPreview, number: Int, asked: Int) {
    _ = withImport(number) { state, _ in
      guard state.asked == asked else { return }
      state.preview = preview
      state.isCounting = false
    }
  }

  /// What the typed path can go on as.
  mutating func logPathCompleted(_ typed: String, _ text: String, _ candidates: [String]) {
    guard case .prompt(var prompt) = overlay, prompt.editor.text == typed else { return }
    let what: String
    switch prompt.purpose {
    case .logPath: what = "log"
    case .importPath: what = "file that can be imported"
    default: return
    }
    prompt.editor.replace(with: text)
    prompt.preview = candidates.isEmpty ? ["no \(what) begins like that"] : candidates.count == 1 ? [] : candidates
    overlay = .prompt(prompt)
  }

  // MARK: Mouse

  /// An activity that was picked up is put down on a stage.
  mutating func dropActivity(on target: MouseTarget?) -> [Effect] {
    guard let place = open?.logImport?.dragged else { return [] }
    open?.logImport?.dragged = nil
    guard case .item(_, let stage) = target, let stages = open?.columns.stages, stages.indices.contains(stage),
      obstacleToMatching == nil
    else { return [] }
    open?.logImport?.selected = place
    return assign(stages[stage].id)
  }
}

extension OpenJourney {
  /// Brings the selected activity into view.
  mutating func settleLogImport(_ area: Size) {
    guard let state = logImport, let log = state.log else { return }
    let height = LogImportLayout(area: area, stages: columns.stages.count).height
    let window = state.scroll..<state.scroll + height
    logImport?.scroll = window.scrolled(toShow: state.selected, of: log.activities.count)
  }
}
