import Glibc

/// Tells when something happens to a file or to its name, without asking again and again.
///
/// It listens (inotify) to the folder, because saving by rename gives the name to another file. It is a hint: the receiver looks at the
/// file and decides. Network file systems tell nothing of what other machines do, so a careful caller also looks now and then.
public final class FileWatcher: Sendable {
  private let stopper: Int32
  private let thread: pthread_t

  /// Starts watching; nil when the system has no more watches or the folder is not there. `onChange` is called on the watcher's own
  /// thread, once for whatever happened together, until `stop` or the end of the folder.
  public init?(_ path: Path, onChange: @escaping @Sendable () -> Void) {
    guard let target = (try? SystemFileSystem().resolve(path)) ?? Self.missing(path) else { return nil }
    let notices = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    if notices < 0 { return nil }
    let events =
      IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_MOVE_SELF
      | IN_DELETE_SELF
    var pipe: [Int32] = [-1, -1]
    let watching = try? call(target.folder) { inotify_add_watch(notices, $0, UInt32(events)) }
    guard watching != nil, Glibc.pipe(&pipe) == 0 else {
      Glibc.close(notices)
      return nil
    }
    for end in pipe { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let work = FileWatch(notices: notices, stop: pipe[0], name: target.name, onChange: onChange)
    var thread = pthread_t()
    let started = pthread_create(
      &thread, nil,
      {
        Unmanaged<FileWatch>.fromOpaque($0!).takeRetainedValue().run(); return nil
      },
      Unmanaged.passRetained(work).toOpaque())
    guard started == 0 else {
      Unmanaged.passUnretained(work).release()
      for descriptor in [notices, pipe[0], pipe[1]] { Glibc.close(descriptor) }
      return nil
    }
    self.thread = thread
    stopper = pipe[1]
  }

  /// A name that is not there yet, in a folder that is.
  private static func missing(_ path: Path) -> Path? {
    (try? SystemFileSystem().resolve(path.folder))?.appending(path.name)
  }

  /// Stops listening; the last call of `onChange` has returned when the watcher is gone. Not to be let go inside `onChange`.
  deinit {
    Glibc.close(stopper)
    pthread_join(thread, nil)
  }
}
