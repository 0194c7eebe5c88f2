import Glibc
import JourneyStorage

/// Runs another program on this terminal and waits for it.
nonisolated enum ChildProgram {
  enum End: Equatable {
    case exited(Int32)
    case signalled(Int32)
  }

  /// Runs `arguments[0]`, found by `PATH`, with these arguments: no shell reads them.
  static func run(_ arguments: [String]) throws(Errno) -> End {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (blocked, restored) = (sigset_t(), sigset_t())
    sigemptyset(&blocked)
    sigemptyset(&restored)
    for signal in [SIGINT, SIGQUIT, SIGPIPE, SIGTSTP, SIGTTIN, SIGTTOU] { sigaddset(&restored, signal) }
    posix_spawnattr_setsigmask(&attributes, &blocked)
    posix_spawnattr_setsigdefault(&attributes, &restored)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    // A quit typed at the program is not for us, though the terminal sends it to both.
    let onQuit = signal(SIGQUIT, SIG_IGN)
    defer { signal(SIGQUIT, onQuit) }
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    var process = pid_t()
    let refusal = posix_spawnp(&process, words[0]!, nil, &attributes, words, environ)
    if refusal != 0 { throw Errno(refusal) }

    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { throw Errno(errno) }
    }
    // The low seven bits are the signal, the byte above them the status.
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
  }
}
