public import JourneyStorage
import TerminalCells
import Workbench
import WorkbenchViews

/// Opens what was named as a line-by-line conversation, and gives the status that the process is to end with.
///
/// Nothing is drawn: no cursor is moved, no colour and no box is sent. It works on any terminal and through a pipe.
///
/// - Parameters: see `runWorkbench`; `keepsOnSignals` where the process is this conversation's own: hang-up, interrupt
///   and termination then end it when what was taken down is on the disk.
/// - Throws: `StartError`.
public func runLinear(
  paths: [Path], options: WorkbenchOptions = WorkbenchOptions(), store: JourneyStore, environment: [String: String],
  clock: any WallClock = SystemClock(), seed: UInt64 = UInt64.random(in: .min ... .max),
  journal: (any Journal)? = nil, keepsOnSignals: Bool = false, lines: any LineTerminal
) throws -> Int32 {
  let start = try StartPoint.of(paths, store)
  let settings = Settings(in: StateFolders(environment: environment), store)
  let words = TerminalWords(environment)
  if keepsOnSignals { EndingSignals.hold() }
  let journal = journal ?? StateFolders(environment: environment).journal(store.fileSystem, clock)
  if keepsOnSignals { EndingSignals.before(journal.finisher) }
  // Never shown: it only gives the layouts a size.
  let terminal = MemoryTerminal(size: Size(width: 120, height: 40), depth: .mono)
  var state = WorkbenchState(
    size: terminal.size, theme: .mono, isMouseOn: false, isReadOnly: options.isReadOnly || options.isWatching,
    manners: Manners(hasColor: false, hasLetters: words.hasLetters, keymap: settings.keymap),
    environment: Environment(
      today: clock.now().date, seed: seed, summarize: SummaryView.summarize, export: ExportForms.files))
  let name = options.name ?? settings.name ?? PersonName.own(environment: environment)
  state.environment.name = name
  state.savesTogether = settings.savesAsYouGo ?? true
  state.environment.wrapUp = WrapUpFiles.files
  state.environment.hands = .threads
  state.environment.tellTime(by: clock)
  let runner = EffectRunner(
    terminal: terminal, store: store, clock: clock, journal: journal,
    editor: OutsideEditor(environment: environment, fileSystem: store.fileSystem),
    people: PeopleBoard(
      name: name, isWatching: false, fileSystem: store.fileSystem, clock: clock),
    workshops: StateFolders(environment: environment).workshops.map {
      WorkshopShelf(folder: $0, fileSystem: store.fileSystem)
    })
  return LinearLoop(state, lines: lines, runner: runner, store: store).run(
    from: consume start, first: settings.problems)
}
