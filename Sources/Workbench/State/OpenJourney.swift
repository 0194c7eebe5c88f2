public import JourneyAnalysis
public import JourneyModel

/// A journey that is open: the map, where the person is in it, and what was done to it.
public struct OpenJourney: Sendable {
  /// The file it came from and goes to; nil for one that was never saved.
  public internal(set) var path: String?
  public internal(set) var document: JourneyDocument
  public internal(set) var history = History()
  /// What its file holds; what it began as, where it was never saved.
  public internal(set) var base: Journey
  /// Tells the open journeys apart in the recovery journal; another one after the file was read anew.
  var session = 0
  /// Why it must not be saved to its file, in a sentence; nil where it may.
  public internal(set) var readOnlyReason: String?
  /// Counts every change of the document; what is worked out from it is worked out once for each.
  public private(set) var revision = 0

  public internal(set) var view = ViewName.map
  public internal(set) var mapCursor: MapCursor
  /// The first column shown, from 0.
  public internal(set) var mapScroll = 0
  /// The first lane shown, as its place among the lanes.
  public internal(set) var laneScroll = 0
  public internal(set) var lanes = MapLanes()
  /// Whose emotion the map draws; nil: everybody's.
  public internal(set) var emotionSegment: String?
  public internal(set) var columns: MapColumns
  public internal(set) var volumes = MapVolumes()
  public internal(set) var inspector = InspectorState()
  public internal(set) var heat = HeatState()
  public internal(set) var dropOff = DropOffState()
  public internal(set) var pains = PainsState()
  public internal(set) var seams = SeamsState()
  public internal(set) var askOnce = AskOnceState()
  public internal(set) var causes = CausesState()
  public internal(set) var board = BoardState()
  public internal(set) var summary = SummaryState()
  public internal(set) var register = RegisterState()
  public internal(set) var whatIf = WhatIfState()
  public internal(set) var compare = CompareState()
  public internal(set) var voting = VotingState()
  public internal(set) var inbox = InboxState()
  public internal(set) var workshop = WorkshopState()
  /// The words of all pain points, made when a line is first typed.
  var likeness: LikenessIndex?
  /// The sheets of figures, by their views.
  public internal(set) var sheets: [ViewName: SheetState] = [:]
  /// What an hour of a customer's time is taken to be worth; nil: nobody said.
  public internal(set) var hourValue: HourValue?
  var told: ToldJourney?
  var figures = FiguresState()
  /// A log that is being imported.
  public internal(set) var logImport: LogImportState?
  /// The number of the work that reads a file to be imported.
  var fileImport: Int?
  /// The ids of what is marked, to be changed together.
  public internal(set) var marks: Set<String> = []
  public internal(set) var search = SearchState()
  var trail = Trail()
  /// What others saved since it was opened, the latest first.
  public internal(set) var news: [News] = []
  /// The ids of what others changed last, to be seen on the screen.
  public internal(set) var fresh: Set<String> = []
  /// What was changed here and by others, and was not looked at yet.
  public internal(set) var conflicts: [MergeConflict] = []
  /// Why the file is not what is shown; nil where it is.
  public internal(set) var trouble: FileTrouble?
  /// Who else has the file open, in the order in which they came.
  public internal(set) var people: [Person] = []
  /// What is told to those who have it open, too.
  public internal(set) var room = RoomState()
  /// The session that is followed; and where it was when it was last gone after.
  public internal(set) var follows: String?
  var followedTo: Footprint?
  /// Who asks everyone to come, until that was done.
  var caller: String?
  /// Whose locks were passed.
  var passedLocks: Set<String> = []
  /// What a save that nobody asked for is writing.
  var saving: (stateName: Int, journey: Journey)?
  /// Whether its unsaved changes are given up, while one is asked about others.
  var isGivenUp = false

  public init(_ journey: Journey, path: String?, readOnlyReason: String? = nil) {
    document = JourneyDocument(journey)
    base = journey
    columns = MapColumns(document)
    self.path = path
    self.readOnlyReason = readOnlyReason
    mapCursor = MapCursor(column: columns.columns.first?.id ?? "", lane: .step)
  }

  public var journey: Journey { document.journey }

  /// This is in the file now.
  mutating func markSaved(_ stateName: Int) {
    history.markSaved(stateName)
    if !history.isUnsaved { base = journey }
  }

  /// This is in the file now, whatever was changed since.
  mutating func markSaved(_ stateName: Int, as journey: Journey) {
    history.markSaved(stateName)
    base = journey
  }

  /// Whether something would be lost by leaving it now.
  var hasLooseEnds: Bool { history.isUnsaved || hasLooseDots }

  /// Dots that nobody else has.
  private var hasLooseDots: Bool {
    voting.rounds.contains { subject, round in
      let isElsewhere = inbox.isTakenOver && inbox.isOwnRound && inbox.round?.subject == subject && round.isOfPhones
      return !round.isEmpty && !isElsewhere
    }
  }

  /// What that is: "unsaved changes and dots that were not kept".
  var looseEnds: String {
    [history.isUnsaved ? "unsaved changes" : nil, hasLooseDots ? "dots of a vote that were not kept" : nil]
      .compactMap(\.self).joined(separator: " and ")
  }

  /// What the recovery journal is told of an edit.
  func journalEntry(_ title: String, _ edit: MapEdit) -> Effect {
    .journal(JournalEntry(session: session, path: path, base: base, title: title, edit: edit))
  }

  public var place: Place {
    get { Place(view: view, map: mapCursor, pain: pains.selected) }
    set {
      view = newValue.view
      mapCursor = newValue.map
      pains.selected = newValue.pain
    }
  }

  /// Makes an edit and remembers how to take it back.
  /// - Throws: `EditError`; nothing has changed then.
  mutating func perform(_ title: String, _ edit: MapEdit) throws(EditError) {
    let place = place
    prepare(for: edit)
    let inverse = try columns.apply(edit, to: &document)
    history.push(title, inverse: inverse, place: place)
    documentChanged()
  }

  /// Takes the last thing back. Returns its title, nil where nothing was done.
  mutating func undo() throws(EditError) -> (title: String, edit: MapEdit)? {
    guard let step = history.done.last else { return nil }
    if step.isForeign {
      return try history.done.dropLast().last.map { (own) throws(EditError) in try undoBelow(own, step) }
    }
    let here = place
    prepare(for: step.inverse)
    let redo = try columns.apply(step.inverse, to: &document)
    history.undo(redo: redo, place: here)
    place = step.place
    documentChanged()
    return (step.title, step.inverse)
  }

  mutating func redo() throws(EditError) -> (title: String, edit: MapEdit)? {
    guard let step = history.undone.last else { return nil }
    let here = place
    prepare(for: step.inverse)
    let undo = try columns.apply(step.inverse, to: &document)
    history.redo(undo: undo, place: here)
    place = step.place
    documentChanged()
    return (step.title, step.inverse)
  }

  /// What is known of the journey as it is goes, so that the edit need not copy what it changes.
  private mutating func prepare(for edit: MapEdit) {
    figures.touches.add(edit, before: document, leadingTo: revision + 1)
    told = nil
  }

  /// The document was changed by more than an edit of the person's own.
  mutating func changedFromOutside() {
    figures.touches.addEverything(leadingTo: revision + 1)
    documentChanged()
  }

  private mutating func documentChanged() {
    revision += 1
    if !marks.isEmpty { marks = marks.filter { document.place(of: $0) != nil } }
    settleCursor()
  }

  /// After a change the cursor stands on something that is there.
  mutating func settleCursor() {
    guard columns.position(of: mapCursor.column) == nil else {
      mapCursor.item = max(0, min(mapCursor.item, itemCount(mapCursor) - 1))
      return
    }
    if let first = columns.position(ofStage: mapCursor.column) {
      mapCursor.column = columns.columns[first].id  // a stage got its first step
    } else {
      let last = columns.columns.count - 1
      mapCursor.column = last < 0 ? "" : columns.columns[max(0, min(lastPosition, last))].id
    }
    mapCursor.item = 0
  }

  mutating func refreshVolumes() {
    var fresh = volumes
    fresh.refresh(self)
    volumes = fresh
  }

  /// Where the selected column stood before the last change.
  var lastPosition = 0

  /// How many things the cell holds that can be selected one by one; 0 for lanes that are one thing.
  public func itemCount(_ cursor: MapCursor) -> Int {
    switch cursor.lane {
    case .pains: columns.pains(at: cursor.column).count
    case .brightSpots: columns.brightSpots(at: cursor.column).count
    case .opportunities: columns.actions(at: cursor.column).count
    default: 0
    }
  }

  /// The selected column; nil on a map without stages.
  public var selectedColumn: MapColumns.Column? {
    columns.position(of: mapCursor.column).map { columns.columns[$0] }
  }

  /// After reading the file anew one stands where one stood, as far as it is still there.
  mutating func keepPlace(of old: OpenJourney) {
    place = old.place
    mapScroll = old.mapScroll
    laneScroll = old.laneScroll
    lanes = old.lanes
    emotionSegment = old.emotionSegment
    inspector = old.inspector
    heat = old.heat.withoutResults
    dropOff = old.dropOff.withoutResults
    pains = old.pains.withoutResults
    seams = old.seams.withoutResults
    askOnce = old.askOnce.withoutResults
    causes = old.causes.withoutResults
    board = old.board.withoutResults
    register = old.register.withoutResults
    whatIf = old.whatIf.withoutResults
    compare = old.compare.withoutResults
    voting = old.voting.withoutResults
    inbox = old.inbox
    workshop = old.workshop.withoutResults
    sheets = old.sheets.mapValues(\.withoutResults)
    hourValue = old.hourValue
    trail = old.trail
    people = old.people
    room = old.room
    follows = old.follows
    caller = old.caller
    passedLocks = old.passedLocks
    news = old.news
    logImport = old.logImport
    settleCursor()
  }
}
