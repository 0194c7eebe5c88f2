import Glibc
import Synchronization

/// Adds to an inbox so that what was answered is on the disk: all that waits is added by one call and put on the disk by
/// another, on a thread of its own, and only then told. Twelve people at once wait for one disk, not for twelve.
public final class InboxWriter: Sendable {
  private let work: InboxWork
  private let thread: pthread_t
  private let isFinished = Mutex(false)

  /// Opens or makes the inbox.
  /// - Throws: `StorageError`.
  public init(_ place: InboxPlace, _ fileSystem: any FileSystem = SystemFileSystem()) throws(StorageError) {
    work = InboxWork(place, fileSystem, try InboxFile(adding: place, fileSystem))
    var thread = pthread_t()
    let started = pthread_create(
      &thread, nil,
      {
        Unmanaged<InboxWork>.fromOpaque($0!).takeRetainedValue().run()
        return nil
      },
      Unmanaged.passRetained(work).toOpaque())
    guard started == 0 else {
      Unmanaged.passUnretained(work).release()
      throw .cannotWrite(place.path, Errno(started))
    }
    self.thread = thread
  }

  /// Adds lines; `whenKept` is called on the writer's thread: with nil when they are on the disk, else with why they may
  /// not be. Adding the same lines again does no harm.
  public func add(_ lines: [InboxLine], whenKept: @escaping @Sendable (StorageError?) -> Void) {
    work.jobs.withLock { $0.append(InboxWork.Job(lines: lines, whenKept: whenKept)) }
    work.bell.ring()
  }

  /// Ends the thread, when all that waits is on the disk or has failed.
  public func finish() {
    isFinished.withLock { isFinished in
      if isFinished { return }
      isFinished = true
      work.isStopping.withLock { $0 = true }
      work.bell.ring()
      pthread_join(thread, nil)
    }
  }

  deinit { finish() }
}

/// The work of the writer's thread.
private final class InboxWork: Sendable {
  struct Job: Sendable {
    let lines: [InboxLine]
    let whenKept: @Sendable (StorageError?) -> Void
  }

  let jobs = Mutex<[Job]>([])
  let isStopping = Mutex(false)
  let bell = Bell()
  private let place: InboxPlace
  private let fileSystem: any FileSystem
  private let first: InboxFile

  init(_ place: InboxPlace, _ fileSystem: any FileSystem, _ first: InboxFile) {
    self.place = place
    self.fileSystem = fileSystem
    self.first = first
  }

  func run() {
    var file: InboxFile? = first
    while true {
      let isLast = isStopping.withLock(\.self)
      let batch = jobs.withLock { jobs in
        defer { jobs = [] }
        return jobs
      }
      if batch.isEmpty {
        if isLast { break }
        bell.wait(milliseconds: nil)
        continue
      }
      var trouble: StorageError?
      do throws(StorageError) {
        // After a failure nobody knows what is on the disk: the file is opened anew, and only what follows is believed.
        let open: InboxFile
        if let file { open = file } else { open = try InboxFile(adding: place, fileSystem) }
        file = open
        try open.add(batch.flatMap(\.lines))
        try open.synchronize()
      } catch {
        trouble = error
        file?.close()
        file = nil
      }
      for job in batch { job.whenKept(trouble) }
    }
    file?.close()
  }
}
