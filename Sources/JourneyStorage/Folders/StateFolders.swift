/// Where settings and state lie, after the XDG Base Directory Specification (version 0.8).
public struct StateFolders: Sendable {
  /// `XDG_CONFIG_HOME/sojourn`, else `HOME/.config/sojourn`; nil without either.
  public let configuration: Path?
  /// `XDG_STATE_HOME/sojourn`, else `HOME/.local/state/sojourn`; nil without either.
  public let state: Path?

  /// Reads the variables; as the specification says, a path that is not absolute counts as not set.
  public init(environment: [String: String]) {
    func folder(_ variable: String, _ inHome: String) -> Path? {
      let base = environment[variable].map { Path($0) }
      if let base, base.isAbsolute { return base.appending("sojourn") }
      guard let home = environment["HOME"].map({ Path($0) }), home.isAbsolute else { return nil }
      return home.appending(inHome).appending("sojourn")
    }
    configuration = folder("XDG_CONFIG_HOME", ".config")
    state = folder("XDG_STATE_HOME", ".local/state")
  }

  /// The settings file.
  public var configurationFile: Path? { configuration?.appending("config.json") }
  /// Backups of files in folders that cannot be written to; for `JourneyStore`.
  public var backups: Path? { state?.appending("backup") }
  /// What was not saved when a session ended badly.
  public var recovery: Path? { state?.appending("recovery") }
  /// Logs and clocks of workshops.
  public var workshops: Path? { state?.appending("workshops") }

  /// Makes a folder and those above it, for this user alone (mode 0700); those that exist stay as they are.
  public static func make(_ folder: Path, _ fileSystem: any FileSystem = SystemFileSystem()) throws(StorageError) {
    do throws(Errno) {
      try fileSystem.makeFolders(folder.withoutTrailingSlashes, permissions: 0o700)
    } catch {
      throw .cannotWrite(folder, error)
    }
  }
}
