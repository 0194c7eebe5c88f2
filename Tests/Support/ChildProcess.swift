#if canImport(Testing)

  public import Glibc

  /// Programs beside the tests.
  public enum ChildProcess {
    /// Starts a program, found by its name, that can be sent signals: the threads that run tests block nearly all of them, and a
    /// shell that inherits this waits for ever for children that have ended.
    ///
    /// - Parameter files: what is to be done to its descriptors; nil: they are those of the tests.
    /// - Returns: its process; nil where there is no such program.
    public static func start(_ words: [String], files: UnsafePointer<posix_spawn_file_actions_t>? = nil) -> pid_t? {
      var attributes = posix_spawnattr_t()
      posix_spawnattr_init(&attributes)
      defer { posix_spawnattr_destroy(&attributes) }
      var none = sigset_t()
      sigemptyset(&none)
      posix_spawnattr_setsigmask(&attributes, &none)
      posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
      var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
      arguments.append(nil)
      defer { for argument in arguments { free(argument) } }
      var process = pid_t()
      return posix_spawnp(&process, words[0], files, &attributes, arguments, environ) == 0 ? process : nil
    }

    /// Waits for its end; gives its status, or 128 and the signal that ended it.
    public static func status(_ process: pid_t) -> Int32 {
      var result: Int32 = 0
      while waitpid(process, &result, 0) < 0, errno == EINTR {}
      return result & 0x7F == 0 ? (result >> 8) & 0xFF : 128 + (result & 0x7F)
    }
  }

#endif
