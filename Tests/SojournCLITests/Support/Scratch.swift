import Glibc
import JourneyStorage

/// A folder of a test's own, removed when the test lets go.
final class Scratch {
  let folder: String

  init() {
    var template = Array("/tmp/sojourn-cli-XXXXXX".utf8CString)
    precondition(mkdtemp(&template) != nil, "no scratch folder")
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Self.remove(Path(folder)) }

  func path(_ name: String) -> String { folder + "/" + name }

  @discardableResult
  func put(_ text: String, _ name: String) -> String {
    let file = fopen(path(name), "w")
    precondition(file != nil, "cannot make \(path(name))")
    let bytes = Array(text.utf8)
    precondition(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    fclose(file)
    return path(name)
  }

  func text(_ name: String) -> String? { Self.text(at: path(name)) }

  static func text(at path: String) -> String? {
    (try? JourneyStore().read(Path(path))).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  var names: [String] {
    ((try? SystemFileSystem().names(in: Path(folder))) ?? []).map { String(decoding: $0, as: UTF8.self) }.sorted()
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
