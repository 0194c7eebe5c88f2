import Glibc

/// What tells one machine, and one start of it, from another, and one process from a later one of the same number.
public struct Machine: Sendable, Hashable {
  public let host: String
  /// Another one after every start of the machine; empty where the system does not say.
  public let boot: String

  public init(host: String, boot: String) {
    self.host = host
    self.boot = boot
  }

  /// The machine that this process runs on.
  public static let here = Machine(
    host: hostName, boot: text(of: "/proc/sys/kernel/random/boot_id").trimmingNewline)

  /// When a process started, in ticks since the machine did; nil where there is no such process, or the system does not say.
  public static func start(of process: Int) -> UInt64? {
    let fields = fields(of: process)
    return fields.count > 19 ? UInt64(fields[19]) : nil
  }

  /// Whether a process has ended, and only its parent has not taken notice yet.
  static func hasEnded(_ process: Int) -> Bool { ["Z", "X"].contains(fields(of: process).first) }

  /// What the system says of a process, from its state on.
  private static func fields(of process: Int) -> [Substring] {
    guard process > 0 else { return [] }
    let line = text(of: Path("/proc/\(process)/stat"))
    // The name of the program stands in brackets and may hold anything; the start is the 20th number after it.
    guard let end = line.lastIndex(of: ")") else { return [] }
    return line[line.index(after: end)...].split(separator: " ")
  }

  /// Whether there is a process of this number; true where that cannot be found out.
  static func hasProcess(_ process: Int) -> Bool {
    guard let number = pid_t(exactly: process), number > 0 else { return false }
    return kill(number, 0) == 0 || errno != ESRCH
  }

  private static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The system's own small files have no size; empty where there is none.
  private static func text(of path: Path) -> String {
    let system = SystemFileSystem()
    guard let file = try? system.open(path, [], permissions: 0) else { return "" }
    defer { try? system.close(file) }
    let bytes = (try? system.readAll(file, expecting: 4096, limit: 1 << 16)) ?? []
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  fileprivate var trimmingNewline: String { String(prefix { $0 != "\n" }) }
}
