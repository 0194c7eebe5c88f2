import Glibc
import JourneyModel
import JourneyStorage
import TestSupport

/// A folder of a test's own, removed with all that is in it when the test lets go.
final class Scratch: Sendable {
  private let own = ScratchFolder()
  var folder: Path { own.path }

  func path(_ name: String) -> Path { folder.appending(name) }

  /// Makes or overwrites a file as another program would.
  @discardableResult
  func put(_ bytes: [UInt8], _ name: String, mode: UInt32 = 0o644) -> Path {
    let file = open(path(name).description, O_WRONLY | O_CREAT | O_TRUNC, mode)
    precondition(file >= 0, "cannot make \(name): \(errno)")
    precondition(write(file, bytes, bytes.count) == bytes.count)
    precondition(fchmod(file, mode) == 0)
    close(file)
    return path(name)
  }

  @discardableResult
  func put(_ text: String, _ name: String, mode: UInt32 = 0o644) -> Path {
    put(Array(text.utf8), name, mode: mode)
  }

  /// Makes a file of a small map in its canonical form.
  @discardableResult
  func putJourney(_ name: String = "card.json", title: String = "Getting a card", mode: UInt32 = 0o644) -> Path {
    put(JourneyFormat.write(Self.journey(title: title)), name, mode: mode)
  }

  /// A map of one stage with two steps.
  static func journey(title: String) -> Journey {
    let text = """
      {"format": "sojourn-journey", "version": 1, "id": "card", "title": "\(title)",
      "stages": [{"id": "apply", "name": "Apply", "steps": [
      {"id": "call", "name": "Call the office", "action": "Dial"}, {"id": "wait", "name": "Wait"}]}]}
      """
    guard let journey = try? JourneyFormat.read(Array(text.utf8)) else { preconditionFailure("a bad map") }
    return journey
  }

  /// What a file holds; nil when there is none.
  func bytes(_ name: String) -> [UInt8]? { try? JourneyStore().read(path(name)).bytes }
  func text(_ name: String) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }
  func journey(_ name: String = "card.json") -> Journey? { bytes(name).flatMap { try? JourneyFormat.read($0) } }

  /// The names in the folder, sorted.
  var names: [String] { own.names }
}
