import Glibc
import JourneyStorage
import TestSupport

/// The built `sojourn-host` at work on a journey of a test's own, and a plain socket to speak HTTP with it.
final class HostRun {
  let folder: ScratchFolder
  private(set) var process = pid_t()
  private(set) var port: UInt16 = 0
  static let code = "48219037"

  /// Starts it, and waits until it says that it is open, for 30 seconds at most.
  init(in folder: ScratchFolder = ScratchFolder()) {
    self.folder = folder
    let journey = folder.path.appending("map.json").description
    let text =
      #"{"format":"sojourn-journey","version":1,"id":"m","title":"Getting a card","stages":[{"id":"ask","name":"Ask"}]}"#
    Self.write(text, to: journey)
    start()
  }

  /// Starts it once more, as after a crash.
  func start() {
    let out = folder.path.appending("out").description
    unlink(out)
    let script =
      "XDG_STATE_HOME='\(folder.path)' exec '\(Self.program)' '\(folder.path)/map.json' --port 0 --code \(Self.code) >'\(out)' 2>&1"
    guard let started = ChildProcess.start(["sh", "-c", script]) else { preconditionFailure("there is no sh") }
    process = started
    for _ in 0..<3000 {
      let said = Self.read(out)
      if said.contains("Ctrl-C"), let range = said.firstRange(of: "http://127.0.0.1:") {
        port = UInt16(said[range.upperBound...].prefix { $0.isNumber }) ?? 0
        return
      }
      usleep(10_000)
    }
  }

  /// Ends it by a signal; gives the status, or 128 and the signal that killed it.
  @discardableResult
  func end(_ signal: Int32) -> Int32 {
    guard process > 0 else { return 0 }
    kill(process, signal)
    defer { process = 0 }
    return ChildProcess.status(process)
  }

  deinit { end(SIGKILL) }

  /// What a request is answered, head and body; empty where nobody answers.
  func ask(_ head: String, _ body: String = "") -> String {
    guard let file = connected() else { return "" }
    defer { close(file) }
    var text = "\(head) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n"
    if !body.isEmpty {
      text += "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)\r\n"
    }
    if let cookie { text += "Cookie: sojourn=\(cookie)\r\n" }
    return send(text + "Connection: close\r\n\r\n" + body, file)
  }

  var cookie: String?

  /// Enters with the code.
  func enter() {
    let answer = ask("POST /enter", "code=\(Self.code)")
    if let range = answer.firstRange(of: "sojourn=") { cookie = String(answer[range.upperBound...].prefix(32)) }
  }

  /// The form of a capture as the page has it, with a text.
  func form(_ text: String) -> String {
    let page = ask("GET /")
    return "proof=\(Self.value("proof", page))&id=\(Self.value("id", page))&kind=pain&stage=ask&text=\(text)"
  }

  static func value(_ name: String, _ page: String) -> String {
    guard let range = page.firstRange(of: "name=\"\(name)\" value=\"") else { return "" }
    return String(page[range.upperBound...].prefix { $0 != "\"" })
  }

  func connected() -> Int32? {
    let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(file, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    if isConnected { return file }
    close(file)
    return nil
  }

  /// Sends bytes, and reads until the other side has closed.
  func send(_ text: String, _ file: Int32) -> String {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { Glibc.send(file, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if count <= 0 { break }
      sent += count
    }
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count <= 0 { break }
      answer += buffer[..<count]
    }
    return String(decoding: answer, as: UTF8.self)
  }

  /// What is in the inbox.
  var lines: [InboxLine] {
    let folders = StateFolders(environment: ["XDG_STATE_HOME": folder.path.description])
    return InboxPlace(of: folder.path.appending("map.json"), in: folders).map { InboxTail($0).more().lines } ?? []
  }

  private static func read(_ path: String) -> String {
    let system = SystemFileSystem()
    guard let file = try? system.open(Path(path), [], permissions: 0) else { return "" }
    defer { try? system.close(file) }
    return String(decoding: (try? system.read(file, upTo: 1 << 16)) ?? [], as: UTF8.self)
  }

  private static func write(_ text: String, to path: String) {
    let system = SystemFileSystem()
    guard let file = try? system.open(Path(path), [.write, .create], permissions: 0o600) else { return }
    _ = try? system.write(file, Array(text.utf8)[...])
    try? system.close(file)
  }

  /// It lies beside the bundle of tests.
  private static let program: String = {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let runner = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    for candidate in [runner] + CommandLine.arguments {
      let folder = candidate.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      if access(folder + "/sojourn-host", X_OK) == 0 { return folder + "/sojourn-host" }
    }
    preconditionFailure("sojourn-host does not lie beside the tests")
  }()
}
