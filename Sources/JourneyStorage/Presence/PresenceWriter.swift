import Glibc
import Synchronization

/// Tells the other sessions what this one does, on a thread of its own: no key waits for a disk.
///
/// What changes often, such as the selection, is written a moment later and only as it is then. Without a change nothing
/// happens.
public final class PresenceWriter: Sendable {
  private let work: PresenceWork
  private let thread: pthread_t
  private let isFinished = Mutex(false)

  /// Starts the thread; nil where the system has none.
  /// - Parameter pauseMilliseconds: between two writings of a presence file.
  public init?(fileSystem: any FileSystem = SystemFileSystem(), pauseMilliseconds: Int32 = 150) {
    work = PresenceWork(fileSystem: fileSystem, pause: pauseMilliseconds)
    var thread = pthread_t()
    let started = pthread_create(
      &thread, nil,
      {
        Unmanaged<PresenceWork>.fromOpaque($0!).takeRetainedValue().run()
        return nil
      },
      Unmanaged.passRetained(work).toOpaque())
    guard started == 0 else {
      Unmanaged.passUnretained(work).release()
      return nil
    }
    self.thread = thread
  }

  /// What is told from now on, by the files that are open (without links): those that are no longer among them are left.
  public func show(_ presences: [Path: Presence]) {
    work.set(presences)
    work.bell.ring()
  }

  /// Tells at once, before this returns: so that whoever sees the file change can know who changed it.
  public func showNow(_ presences: [Path: Presence]) {
    work.set(presences)
    work.write()
  }

  /// The same for one more save of a file, from any thread.
  public func tellNow(_ save: Presence.Save, of path: Path) {
    work.add(save, of: path)
    work.write()
  }

  /// The names of this process's own presence files.
  public var ownNames: Set<[UInt8]> { work.names }

  /// Leaves all files, and ends the thread. Of those in `company` others have the file open: they are left word of who
  /// saved last.
  public func finish(company: Set<Path> = []) {
    let isFirst = isFinished.withLock { finished in
      defer { finished = true }
      return !finished
    }
    guard isFirst else { return }
    work.stop(company)
    work.bell.ring()
    pthread_join(thread, nil)
  }

  deinit { finish() }
}

/// The work of the writer's thread.
private final class PresenceWork: Sendable {
  private struct Files {
    var wanted: [Path: Presence] = [:]
    var files: [Path: PresenceFile] = [:]
    var isStopping = false
    /// What is left behind for others.
    var words: [Path: Presence] = [:]
  }

  private let state = Mutex(Files())
  private let fileSystem: any FileSystem
  private let pause: Int32
  let bell = Bell()

  init(fileSystem: any FileSystem, pause: Int32) {
    self.fileSystem = fileSystem
    self.pause = pause
  }

  var names: Set<[UInt8]> { state.withLock { Set($0.files.values.map(\.path.name)) } }

  func set(_ presences: [Path: Presence]) {
    state.withLock { state in
      guard !state.isStopping else { return }
      state.wanted = presences
      for path in presences.keys where state.files[path] == nil {
        // Named at once, so that a session never takes itself for another.
        state.files[path] = PresenceFile(fileSystem, beside: path)
      }
    }
  }

  func add(_ save: Presence.Save, of path: Path) {
    state.withLock { $0.wanted[path]?.add(save) }
  }

  func stop(_ company: Set<Path>) {
    state.withLock { state in
      state.words = state.wanted.filter { company.contains($0.key) }
      state.wanted = [:]
      state.isStopping = true
    }
  }

  /// Writes what is wanted. Under the lock, so that two threads never write one file; the files are small.
  func write() {
    state.withLock { state in
      for (path, presence) in state.wanted { state.files[path]?.write(presence) }
      for path in state.files.keys where state.wanted[path] == nil {
        state.files[path]?.remove(leaving: state.words[path])
        state.files[path] = nil
      }
    }
  }

  func run() {
    var isDue = false
    while true {
      if !isDue { bell.wait(milliseconds: nil) }
      // Asked first: who stops meanwhile has this write, too.
      let isLast = isStopping
      write()
      if isLast { return }
      isDue = gather()
    }
  }

  private var isStopping: Bool { state.withLock { $0.isStopping } }

  /// Lets a moment pass, so that what comes meanwhile is written together. Returns whether something came.
  private func gather() -> Bool {
    let clock = ContinuousClock()
    let end = clock.now + .milliseconds(pause)
    var hasCome = false
    while !isStopping {
      let rest = clock.now.duration(to: end).components
      let milliseconds = Int(rest.seconds * 1000 + rest.attoseconds / 1_000_000_000_000_000)
      guard milliseconds > 0 else { break }
      if bell.wait(milliseconds: milliseconds) { hasCome = true }
    }
    return hasCome
  }
}
