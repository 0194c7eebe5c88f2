import Glibc

/// How the person at this keyboard is called among others.
enum PersonName {
  /// What the machine knows: the full name of the account, else its login name.
  nonisolated static func own(environment: [String: String]) -> String {
    if let entry = getpwuid(getuid()) {
      // The first part of the field of old; the rest is rooms and telephones.
      let full = text(entry.pointee.pw_gecos).prefix { $0 != "," }
      if !full.isEmpty { return String(full) }
      let login = text(entry.pointee.pw_name)
      if !login.isEmpty { return login }
    }
    return environment["USER"] ?? environment["LOGNAME"] ?? "somebody"
  }

  private nonisolated static func text(_ pointer: UnsafeMutablePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
