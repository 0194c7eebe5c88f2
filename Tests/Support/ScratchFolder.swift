import Glibc
public import JourneyStorage

/// A folder of a test's own, removed with all that is in it when the test lets go.
public final class ScratchFolder: Sendable {
  public let path: Path

  public init() {
    var template = Array("/tmp/sojourn-test-XXXXXX".utf8CString)
    precondition(mkdtemp(&template) != nil, "no scratch folder")
    path = Path(bytes: template.dropLast().map { UInt8(bitPattern: $0) })
  }

  deinit { Self.remove(path) }

  /// The names in the folder, sorted.
  public var names: [String] {
    ((try? SystemFileSystem().names(in: path)) ?? []).map { String(decoding: $0, as: UTF8.self) }.sorted()
  }

  private static func remove(_ path: Path) {
    let system = SystemFileSystem()
    for name in (try? system.names(in: path)) ?? [] {
      let inner = path.appending(name)
      if (try? system.status(at: inner, followingLinks: false))?.kind == .folder {
        remove(inner)
      } else {
        try? system.unlink(inner)
      }
    }
    try? system.removeFolder(path)
  }
}
