import Glibc
import JourneyStorage
import TestSupport

/// A folder of a test's own, removed when the test lets go.
final class Scratch {
  private let own = ScratchFolder()
  var folder: String { own.path.description }

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

  var names: [String] { own.names }
}
