import Glibc
import JourneyStorage
import TerminalCells
import Workbench

/// Does what the state asks of the world outside, and says what came of it.
final class EffectRunner {
  let files: JourneyFiles
  let clock: any WallClock
  let mailbox: Mailbox
  /// Whether another program has written on the screen since this was last set back.
  var hasLostScreen = false

  private let terminal: any Terminal
  private let folders: FolderReader
  private let works: WorkRunner
  private let logs: LogImporter
  private let logPaths: LogPathCompletion
  private var logSource = ""
  private let editor: OutsideEditor
  private let journal: any Journal
  private let board: PeopleBoard
  /// What phones send; nil where there is no place for it.
  private let inbox: InboxDesk?
  private let workshops: WorkshopKeeper
  /// Keeps for good that the tour was seen.
  private let rememberTour: () -> Void

  private var watched: String?
  private var watcher: FileWatcher?
  /// Files that were named one by one, under the name of their list.
  private var named: (list: String, paths: [Path])?
  /// How many lists were asked for; only the answer to the last counts.
  private var listNumber = 0
  private var shownFolder: String?
  /// Whether a list is being read.
  private(set) var isListing = false

  init(
    terminal: any Terminal, store: JourneyStore, clock: any WallClock, journal: any Journal, editor: OutsideEditor,
    people: PeopleBoard, inbox: InboxDesk? = nil, workshops: WorkshopShelf? = nil,
    rememberTour: @escaping () -> Void = {}
  ) {
    self.terminal = terminal
    self.clock = clock
    self.journal = journal
    self.editor = editor
    self.rememberTour = rememberTour
    board = people
    self.inbox = inbox
    self.workshops = WorkshopKeeper(workshops)
    files = JourneyFiles(store: store, clock: clock, people: people)
    folders = FolderReader(store: store)
    let mailbox = Mailbox(waker: terminal.waker)
    self.mailbox = mailbox
    journal.onTrouble = { mailbox.post(.trouble($0)) }
    works = WorkRunner(mailbox: mailbox, store: store)
    logs = LogImporter(mailbox: mailbox)
    logPaths = LogPathCompletion(
      fileSystem: store.fileSystem, home: getenv("HOME").map { String(cString: $0) })
  }

  /// The effects that the workbench begins with.
  func begin(_ start: consuming StartPoint) -> [Effect] {
    switch start {
    case .journey(let loaded):
      files.hold(loaded)
      return [.open(files.name(loaded.file.path))]
    case .folder(let path): return [.listFolder(files.name(path))]
    case .files(let paths):
      let list = "\(paths.count) files"
      named = (list, paths)
      return [.listFolder(list)]
    case .nothing: return []
    }
  }

  /// Does one effect. Nil where nothing came of it, or the answer comes later.
  ///
  /// `openPath` is the file of the journey that is open: saving to another must not replace what is there.
  func run(_ effect: Effect, openPath: String?) -> Outcome? {
    switch effect {
    case .listFolder(let folder): return list(folder)
    case .open(let path): return files.open(path)
    case .reload(let path): return files.reload(path)
    case .save(let path, let journey, let stateName, let thenQuit):
      return files.save(journey, to: path, isNewName: path != openPath, stateName: stateName, thenQuit: thenQuit)
    case .saveQuietly(let path, let ours, let base, let stateName):
      let mailbox = mailbox
      files.saveQuietly(ours, on: base, to: path, stateName: stateName) { mailbox.post(.savedQuietly($0)) }
      return nil
    case .export(let path, let bytes, let replaces):
      return files.export(bytes, to: path, replaces: replaces)
    case .exportFolder(let path, let made): return files.export(made, toFolder: path)
    case .journal(let entry):
      let path = entry.path.map(files.path)
      journal.record(entry, file: path, hash: path.flatMap(files.hash))
      return nil
    case .endJournal(let session, let isSaved):
      journal.end(session: session, isSaved: isSaved)
      return nil
    case .lookForRecovery(let path):
      let offers = journal.offers(for: path.map(files.path))
      return offers.isEmpty ? nil : .recoveryFound(offers)
    case .adoptRecovery(let offer, let session):
      journal.adopt(offer, session: session)
      return nil
    case .giveUpRecovery(let offer):
      journal.giveUp(offer)
      return nil
    case .editText(let text, let target):
      hasLostScreen = true
      let edited = terminal.released { Result { () throws(EditorError) in try editor.edit(text) } }
      switch edited {
      case .success(let text): return .textEdited(target, text)
      case .failure(let error): return .failed(error.description)
      }
    case .setMouse(let isOn):
      terminal.isMouseOn = isOn
      return nil
    case .suspend:
      hasLostScreen = true
      terminal.suspend()
      return nil
    case .writeWorkshopLog(let name, let title, let entries):
      return workshops.write(entries, title: title, file: files.path(name))
    case .keepWorkshopClock(let name, let clock): return workshops.keep(clock, file: files.path(name))
    case .lookForWorkshop(let name): return workshops.find(file: files.path(name), name: name)
    case .ring:
      terminal.ring()
      return nil
    case .completeLogPath(let typed): return logPaths.complete(typed)
    case .completeImportPath(let typed): return logPaths.complete(typed, endings: LogPathCompletion.importEndings)
    case .readLog(let name, let number):
      let path = Path(logPaths.path(name))
      let status = try? logPaths.fileSystem.status(at: path, followingLinks: true)
      logSource = String(decoding: path.name, as: UTF8.self)
      logs.read(path, total: status.flatMap { $0.kind == .file ? $0.size : nil }, number: number)
      return nil
    case .countLog(let journey, let number, let asked):
      logs.count(journey, number: number, asked: asked, source: logSource, today: "\(clock.now().date)")
      return nil
    case .stopLog:
      logs.stop()
      return nil
    case .rememberTour:
      rememberTour()
      return nil
    case .work(let work, let number):
      works.begin(work, number: number, path: place)
      return nil
    case .stopWork(let number):
      works.stop(number)
      return nil
    case .inbox(let path, let news):
      do throws(StorageError) {
        try inbox?.add(news, to: files.path(path))
        return nil
      } catch {
        return .failed(Sentence.of(error))
      }
    case .quit: return nil
    }
  }

  /// Looks whether the open file has changed; what takes long is told later.
  /// - Parameter savesItself: whether what is unsaved is about to be saved, and brought together then.
  func look(_ open: OpenJourney?, savesItself: Bool) -> Outcome? {
    let mailbox = mailbox
    return files.look(at: open, savesItself: savesItself) { mailbox.post(.looked($0)) }
  }

  /// Watches this file, and no other from now on.
  func watch(_ path: String?) {
    if path == watched { return }
    watched = path
    inbox?.watch(path.map(files.path), name: path, mailbox)
    let mailbox = mailbox
    watcher = path.flatMap {
      FileWatcher(files.path($0), onPeople: { mailbox.post(.peopleTouched) }) { mailbox.post(.fileTouched) }
    }
    // What happened between reading the file and now.
    if path != nil {
      mailbox.post(.fileTouched)
      mailbox.post(.peopleTouched)
    }
  }

  /// Where a name leads; `~/` is the home folder.
  private func place(_ name: String) -> Path {
    name.hasPrefix("~/") ? Path(logPaths.path(name)) : files.path(name)
  }

  // MARK: Others

  /// Tells others where the person is.
  func showPresence(_ state: WorkbenchState) { board.show(state, path: files.path) }

  /// Who else has a file open.
  func people(of path: String) -> Outcome { .people(board.others(of: files.path(path)), path: path) }

  // MARK: Background work

  /// The outcome of work that answered.
  func worked(_ number: Int, _ answer: WorkAnswer) -> Outcome {
    if case .progress = answer {} else { works.ended(number) }
    return .worked(number: number, answer)
  }

  /// Does the work while the caller waits.
  func workNow(_ work: BackgroundWork, number: Int) -> Outcome {
    .worked(number: number, works.answerNow(work, path: place))
  }

  /// The session ends.
  func finish() {
    journal.finish()
    board.finish()
  }

  // MARK: Folders

  /// Starts reading a list. The first time the names are shown at once, however long the files take.
  private func list(_ folder: String) -> Outcome? {
    let paths: [Path]
    do throws(StorageError) {
      paths = try journeys(in: folder)
    } catch {
      return .failed(Sentence.of(error))
    }
    for path in paths { files.remember(path) }
    listNumber += 1
    isListing = true
    let (number, reader, mailbox) = (listNumber, folders, mailbox)
    Task.detached {
      mailbox.post(.listed(folder: folder, await reader.entries(paths), number: number))
    }
    if shownFolder == folder { return nil }
    shownFolder = folder
    return .listed(folder: folder, paths.map(FolderReader.waitingEntry))
  }

  /// Reads a list to its end.
  func listNow(_ folder: String) -> Outcome {
    do throws(StorageError) {
      let paths = try journeys(in: folder)
      for path in paths { files.remember(path) }
      return .listed(folder: folder, folders.entriesNow(paths))
    } catch {
      return .failed(Sentence.of(error))
    }
  }

  private func journeys(in folder: String) throws(StorageError) -> [Path] {
    if let named, named.list == folder { return named.paths }
    return try folders.journeys(in: files.path(folder))
  }

  /// The answer of a list; nil where another was asked for since.
  func listed(_ folder: String, _ entries: [FolderEntry], _ number: Int) -> Outcome? {
    guard number == listNumber else { return nil }
    isListing = false
    return .listed(folder: folder, entries)
  }
}
