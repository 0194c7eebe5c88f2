import Glibc

/// Tells when something happens to a file or to its name, and to who has it open, without asking again and again.
///
/// It listens (inotify) to the folder, because saving by rename gives the name to another file. It is a hint: the receiver
/// looks at the file and decides. Where the system gives no notices, and on file systems that do not tell of what other
/// machines do, it looks once a second; what was missed until then shows then.
public final class FileWatcher: Sendable {
  private let stopper: Int32
  private let thread: pthread_t

  /// Starts watching; nil when the folder is not there. `onChange` (the file) and `onPeople` (the presence files beside it)
  /// are called on the watcher's own thread, once for whatever happened together, until the watcher is let go.
  ///
  /// - Parameter hasNotices: whether the system is asked for notices; without, it looks once a second.
  public init?(
    _ path: Path, hasNotices: Bool = true, onPeople: @escaping @Sendable () -> Void = {},
    onChange: @escaping @Sendable () -> Void
  ) {
    guard let target = (try? SystemFileSystem().resolve(path)) ?? Self.missing(path) else { return nil }
    var pipe: [Int32] = [-1, -1]
    guard Glibc.pipe(&pipe) == 0 else { return nil }
    for end in pipe { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let notices = hasNotices ? Self.notices(of: target.folder) : -1
    let isLooking = notices < 0 || FileSystemKind.isShared(target.folder)
    let work = FileWatch(
      notices: notices, stop: pipe[0], target: target, interval: isLooking ? FileWatch.interval : nil,
      onPeople: onPeople, onChange: onChange)
    var thread = pthread_t()
    let started = pthread_create(
      &thread, nil,
      {
        Unmanaged<FileWatch>.fromOpaque($0!).takeRetainedValue().run(); return nil
      },
      Unmanaged.passRetained(work).toOpaque())
    guard started == 0 else {
      Unmanaged.passUnretained(work).release()
      if notices >= 0 { Glibc.close(notices) }
      for end in pipe { Glibc.close(end) }
      return nil
    }
    self.thread = thread
    stopper = pipe[1]
  }

  /// A descriptor that tells what happens in a folder; -1 where the system has no more of them, or none at all.
  private static func notices(of folder: Path) -> Int32 {
    let notices = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    if notices < 0 { return -1 }
    let events =
      IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_MOVE_SELF
      | IN_DELETE_SELF
    if (try? call(folder) { inotify_add_watch(notices, $0, UInt32(events)) }) != nil { return notices }
    Glibc.close(notices)
    return -1
  }

  /// A name that is not there yet, in a folder that is.
  private static func missing(_ path: Path) -> Path? {
    (try? SystemFileSystem().resolve(path.folder))?.appending(path.name)
  }

  /// Stops listening; the last call has returned when the watcher is gone. Not to be let go inside one.
  deinit {
    Glibc.close(stopper)
    pthread_join(thread, nil)
  }
}
