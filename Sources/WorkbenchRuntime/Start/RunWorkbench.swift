public import JourneyStorage
public import TerminalCells
import Workbench
import WorkbenchViews

/// Opens the workbench on what was named, and gives the status that the process is to end with.
///
/// What was named is read before the terminal is taken, so that the first frame shows it, and so that a file that
/// cannot be read leaves its sentence on an untouched screen.
///
/// - Parameters:
///   - environment: `VISUAL`, `EDITOR`, `TMPDIR`, the folder of the settings, and what it says about the terminal are
///     looked up in it.
///   - seed: of the random ends of new ids.
///   - journal: where edits are kept until they are saved; nil: recovery files in the state folder.
///   - whenSettled: what is called once, when nothing has happened for a moment after the first frame: the place to give
///     back what only the start needed.
///   - terminal: takes the terminal.
/// - Throws: `StartError`, or what `terminal` throws.
public func runWorkbench(
  paths: [Path], options: WorkbenchOptions = WorkbenchOptions(), store: JourneyStore, environment: [String: String],
  clock: any WallClock = SystemClock(), seed: UInt64 = UInt64.random(in: .min ... .max),
  journal: (any Journal)? = nil, whenSettled: (() -> Void)? = nil, terminal makeTerminal: () throws -> any Terminal
) throws -> Int32 {
  let start = try StartPoint.of(paths, store)
  let folders = StateFolders(environment: environment)
  let settings = Settings(in: folders, store)
  let firstRun = FirstRun(folders, store.fileSystem)
  let words = TerminalWords(environment)
  let terminal = try makeTerminal()
  let isMouseOn = options.isMouseOn ?? settings.isMouseOn ?? true
  terminal.isMouseOn = isMouseOn
  var state = WorkbenchState(
    size: terminal.size, theme: options.theme ?? settings.theme ?? words.theme, isMouseOn: isMouseOn,
    isReadOnly: options.isReadOnly,
    manners: Manners(hasColor: terminal.depth != .mono, hasLetters: words.hasLetters, keymap: settings.keymap),
    isFirstRun: firstRun.isNow && !options.isWatching, watch: options.isWatching ? WatchState() : nil,
    environment: Environment(
      today: clock.now().date, seed: seed, summarize: SummaryView.summarize, export: ExportForms.files))
  let name = options.name ?? settings.name ?? PersonName.own(environment: environment)
  state.environment.name = name
  state.savesTogether = settings.savesAsYouGo ?? true
  state.environment.wrapUp = WrapUpFiles.files
  state.environment.hands = .threads
  state.environment.tellTime(by: clock)
  if let problem = settings.problems.first {
    let more = settings.problems.count - 1
    state.tell(.warning, problem + (more > 0 ? " (and \(more) more)" : ""))
  }
  let runner = EffectRunner(
    terminal: terminal, store: store, clock: clock,
    journal: journal ?? folders.journal(store.fileSystem, clock),
    editor: OutsideEditor(environment: environment, fileSystem: store.fileSystem),
    people: PeopleBoard(
      name: name, isWatching: options.isWatching, fileSystem: store.fileSystem, clock: clock),
    inbox: InboxDesk(folders: folders, fileSystem: store.fileSystem, clock: clock),
    workshops: folders.workshops.map { WorkshopShelf(folder: $0, fileSystem: store.fileSystem) },
    rememberTour: firstRun.remember)
  return WorkbenchLoop(
    state, terminal: terminal, runner: runner, whenSettled: whenSettled,
    render: { Screen.frame($0, holding: $1) }
  ).run(from: consume start)
}
