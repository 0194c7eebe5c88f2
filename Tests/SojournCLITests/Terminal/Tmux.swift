import Foundation
import Glibc
import TestSupport
import Testing

/// The real program in a real terminal: a private tmux server with one window.
final class Tmux {
  private let socket: String
  let folder: String
  private static let names = Mutexed(0)

  /// Starts `command` in a window of this size.
  init(width: Int, height: Int, environment: [String: String] = [:], _ command: [String]) throws {
    let number = Self.names.next()
    folder = NSTemporaryDirectory() + "sojourn-tmux-\(ProcessInfo.processInfo.processIdentifier)-\(number)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    socket = folder + "/socket"
    let words = ["env"] + environment.map { "\($0.key)=\($0.value)" } + command
    let line = words.map { "'" + $0.replacingOccurrences(of: "'", with: "'\\''") + "'" }.joined(separator: " ")
    run([
      "-f", "/dev/null", "start-server", ";", "set", "-g", "default-terminal", "tmux-256color", ";", "set", "-g",
      "status", "off", ";", "set", "-g", "remain-on-exit", "on", ";", "set", "-g", "remain-on-exit-format", "", ";",
      "set", "-sg", "escape-time", "0", ";", "new-session", "-d", "-s", "s", "-x", "\(width)", "-y", "\(height)",
      "-e", "LANG=C.UTF-8", "-e", "LC_ALL=C.UTF-8",
      line + "; echo ended with $?; stty -a | grep -o '.icanon'; sleep 60",
    ])
  }

  deinit {
    run(["kill-server"])
    try? FileManager.default.removeItem(atPath: folder)
  }

  @discardableResult
  private func run(_ arguments: [String]) -> String {
    // A file, not a pipe: the server that the first call starts keeps its output open for as long as it lives.
    let output = folder + "/output"
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&files, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0)
    guard let process = ChildProcess.start(["tmux", "-S", socket] + arguments, files: &files) else { return "" }
    _ = ChildProcess.status(process)
    return String(decoding: FileManager.default.contents(atPath: output) ?? Data(), as: UTF8.self)
  }

  func press(_ keys: String...) { run(["send-keys", "-t", "s"] + keys) }
  func type(_ text: String) { run(["send-keys", "-t", "s", "-l", text]) }
  func resize(width: Int, height: Int) { run(["resize-window", "-t", "s", "-x", "\(width)", "-y", "\(height)"]) }

  var screen: String { run(["capture-pane", "-p", "-t", "s"]) }

  /// The program's process: the youngest below the window's shell.
  var process: Int32? {
    let shell = run(["display", "-p", "-t", "s", "#{pane_pid}"]).trimmingCharacters(in: .whitespacesAndNewlines)
    let children = try? String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    return children?.split(separator: " ").last.flatMap { Int32($0) }
  }

  /// Waits until the screen holds the text, for three minutes at most. Returns the screen that did, or the last one: a screen that
  /// never came is a failure, whatever else is expected of it.
  @discardableResult
  func wait(for text: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
    wait(sourceLocation: sourceLocation) { $0.contains(text) }
  }

  @discardableResult
  func wait(sourceLocation: SourceLocation = #_sourceLocation, until holds: (String) -> Bool) -> String {
    let deadline = Date().addingTimeInterval(180)
    var seen = screen
    while !holds(seen), Date() < deadline {
      usleep(30_000)
      seen = screen
    }
    if !holds(seen) { Issue.record("what was waited for did not come", sourceLocation: sourceLocation) }
    return seen
  }
}

/// A number that several tests draw from.
final class Mutexed: @unchecked Sendable {
  private let lock = NSLock()
  private var value: Int

  init(_ value: Int) {
    self.value = value
  }

  func next() -> Int {
    lock.lock()
    defer { lock.unlock() }
    value += 1
    return value
  }
}
