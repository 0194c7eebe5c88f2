import Glibc
import JourneyStorage
import TestSupport

/// A folder of a test's own, removed with all that is in it when the test lets go.
final class Scratch: Sendable {
  private let own = ScratchFolder()
  var folder: Path { own.path }

  func path(_ name: String) -> Path { folder.appending(name) }

  /// Makes a file as another program would.
  @discardableResult
  func put(_ bytes: [UInt8], _ path: Path, mode: UInt32 = 0o644) -> Path {
    let file = raw(path) { open($0, O_WRONLY | O_CREAT | O_TRUNC, 0o644) }
    precondition(file >= 0, "cannot make \(path): \(errno)")
    precondition(bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } == bytes.count)
    precondition(fchmod(file, mode) == 0)
    close(file)
    return path
  }

  @discardableResult
  func put(_ text: String, _ name: String, mode: UInt32 = 0o644) -> Path {
    put(Array(text.utf8), path(name), mode: mode)
  }

  /// What a file holds; nil when there is none.
  func bytes(_ path: Path) -> [UInt8]? {
    let system = SystemFileSystem()
    guard let file = try? system.open(path, [], permissions: 0) else { return nil }
    defer { close(file.number) }
    var bytes: [UInt8] = []
    while let more = try? system.read(file, upTo: 1 << 16), !more.isEmpty { bytes += more }
    return bytes
  }

  func text(_ path: Path) -> String? { bytes(path).map { String(decoding: $0, as: UTF8.self) } }

  func status(_ path: Path, followingLinks: Bool = true) -> FileStatus? {
    try? SystemFileSystem().status(at: path, followingLinks: followingLinks)
  }

  /// The names in the folder, sorted.
  func names(_ sub: Path? = nil) -> [String] {
    ((try? SystemFileSystem().names(in: sub ?? folder)) ?? []).map { String(decoding: $0, as: UTF8.self) }.sorted()
  }

  func symlink(_ target: String, _ name: String) {
    precondition(raw(path(name)) { Glibc.symlink(target, $0) } == 0)
  }

  /// Sets the time of the last change of content, in seconds.
  func setModified(_ path: Path, _ seconds: Int, nanoseconds: Int = 0) {
    let time = timespec(tv_sec: seconds, tv_nsec: nanoseconds)
    precondition(raw(path) { utimensat(AT_FDCWD, $0, [time, time], 0) } == 0)
  }

  @discardableResult
  func raw<Answer>(_ path: Path, _ body: (UnsafePointer<CChar>) -> Answer) -> Answer {
    (path.bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { body($0.baseAddress!) }
  }
}
