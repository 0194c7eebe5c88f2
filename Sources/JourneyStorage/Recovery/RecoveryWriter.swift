import Glibc
import Synchronization

/// Writes recovery files on a thread of its own, so that no key waits for the disk.
///
/// A line is handed to the system at once, which outlives a crash of the program, and is on the disk
/// `synchronizeMilliseconds` later, which outlives one of the machine. What fails is told once and tried again.
public final class RecoveryWriter: Sendable {
  private let work: RecoveryWork
  private let thread: pthread_t
  private let isFinished = Mutex(false)

  /// Starts the thread; nil where the system has none. `onTrouble` is called on that thread, with a sentence, when
  /// edits cannot be written, and with nil when they can be again.
  public init?(
    folder: Path, fileSystem: any FileSystem = SystemFileSystem(), synchronizeMilliseconds: Int = 1000,
    onTrouble: @escaping @Sendable (StorageError?) -> Void
  ) {
    work = RecoveryWork(
      folder: folder, fileSystem: fileSystem, interval: synchronizeMilliseconds, onTrouble: onTrouble)
    var thread = pthread_t()
    let started = pthread_create(
      &thread, nil,
      {
        Unmanaged<RecoveryWork>.fromOpaque($0!).takeRetainedValue().run()
        return nil
      },
      Unmanaged.passRetained(work).toOpaque())
    guard started == 0 else {
      Unmanaged.passUnretained(work).release()
      return nil
    }
    self.thread = thread
  }

  /// Takes down an edit of the journey that the caller calls `session`. `start` begins its file where there is none.
  public func record(_ entry: RecoveryEntry, session: Int, start: RecoveryStart) {
    post(.record(entry, session: session, start))
  }

  /// The session's edits are saved, or given up. Nothing happens where none were taken down.
  public func end(session: Int, _ end: RecoveryEnd) { post(.end(session: session, end)) }

  /// The edits of these older files were made in the session: they go when it is saved.
  public func adopt(_ paths: [Path], session: Int) { post(.adopt(paths, session: session)) }

  private func post(_ job: RecoveryWork.Job) {
    work.jobs.withLock { $0.append(job) }
    work.bell.ring()
  }

  /// Ends the thread: everything that was handed over is on the disk, or has failed, when this returns. What comes later
  /// is not taken down.
  public func finish() {
    // Whoever comes second waits as well: the process may end when this returns.
    isFinished.withLock { isFinished in
      if isFinished { return }
      isFinished = true
      post(.stop)
      pthread_join(thread, nil)
    }
  }

  deinit { finish() }
}

/// The work of the writer's thread.
private final class RecoveryWork: Sendable {
  enum Job: Sendable {
    case record(RecoveryEntry, session: Int, RecoveryStart)
    case adopt([Path], session: Int)
    case end(session: Int, RecoveryEnd)
    case stop
  }

  let jobs = Mutex<[Job]>([])
  let bell = Bell()
  private let folder: Path
  private let fileSystem: any FileSystem
  private let interval: Int
  private let onTrouble: @Sendable (StorageError?) -> Void

  /// How long to wait after a failure, in milliseconds, where no edit comes.
  private static let retryInterval = 5000

  init(
    folder: Path, fileSystem: any FileSystem, interval: Int,
    onTrouble: @escaping @Sendable (StorageError?) -> Void
  ) {
    self.folder = folder
    self.fileSystem = fileSystem
    self.interval = interval
    self.onTrouble = onTrouble
  }

  func run() {
    var logs: [Int: RecoveryLog] = [:]
    var isInTrouble = false
    var isStopping = false
    let clock = ContinuousClock()
    var lastSynchronized = clock.now
    while !isStopping {
      wait(logs, isInTrouble, since: lastSynchronized.duration(to: clock.now))
      let batch = jobs.withLock { jobs in
        defer { jobs = [] }
        return jobs
      }
      var trouble: StorageError?
      for job in batch {
        do throws(StorageError) { try take(job, &logs) } catch { trouble = error }
        if case .stop = job { isStopping = true }
      }
      let isTime = isStopping || lastSynchronized.duration(to: clock.now) >= .milliseconds(interval)
      for session in logs.keys {
        do throws(StorageError) {
          try logs[session]?.write()
          if isTime { try logs[session]?.synchronize() }
        } catch {
          trouble = error
        }
      }
      if isTime { lastSynchronized = clock.now }
      if trouble != nil || isInTrouble { tell(trouble, &isInTrouble) }
    }
    // Nobody will ask again.
    for session in logs.keys {
      if logs[session]?.isWaiting == true {
        try? logs[session]?.write()
        try? logs[session]?.synchronize()
      }
      logs[session]?.close()
    }
  }

  private func take(_ job: Job, _ logs: inout [Int: RecoveryLog]) throws(StorageError) {
    switch job {
    case .record(let entry, let session, let start):
      logs[session, default: RecoveryLog(start, in: folder, fileSystem)].add(entry.line)
    case .adopt(let paths, let session): logs[session]?.adopt(paths)
    case .end(let session, let end):
      guard var log = logs.removeValue(forKey: session) else { return }
      try log.end(end)
    case .stop: break
    }
  }

  /// Waits for something to do: without anything unwritten, for as long as it takes.
  private func wait(_ logs: [Int: RecoveryLog], _ isInTrouble: Bool, since last: Duration) {
    var milliseconds: Int?
    if isInTrouble {
      milliseconds = Self.retryInterval
    } else if logs.values.contains(where: \.isUnsynchronized) {
      let passed = last.components.seconds * 1000 + last.components.attoseconds / 1_000_000_000_000_000
      milliseconds = max(0, interval - Int(passed))
    }
    bell.wait(milliseconds: milliseconds)
  }

  private func tell(_ trouble: StorageError?, _ isInTrouble: inout Bool) {
    if (trouble != nil) != isInTrouble { onTrouble(trouble) }
    isInTrouble = trouble != nil
  }
}
