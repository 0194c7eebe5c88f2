import Glibc
import JSONText
public import JourneyModel

/// With what a recovery file begins.
public struct RecoveryStart: Sendable {
  /// The journey's file as it was named; nil where it was never saved.
  let path: Path?
  let hash: ContentHash?
  let base: Journey
  let time: String

  /// - Parameters:
  ///   - hash: of the file's content when the edits began.
  ///   - base: the journey before the first edit.
  ///   - time: as `2027-03-01 14:02`.
  public init(path: Path?, hash: ContentHash?, base: Journey, time: String) {
    self.path = path
    self.hash = hash
    self.base = base
    self.time = time
  }

  /// What the name of the recovery file begins with.
  var name: String {
    let words = IdentifierMaker.slug(base.title ?? "")
    return words.isEmpty ? "journey" : String(words.prefix(40))
  }

  /// The header and the journey, a line each. O(size).
  func head(_ fileSystem: any FileSystem) -> [UInt8] {
    let file = path.map { (try? fileSystem.resolve($0)) ?? $0 }
    let header = RecoveryHeader(
      file: file, title: base.title ?? "", hash: hash, started: time, process: Int(getpid()), host: Self.host)
    return header.line + JSONWriter.writeLine(.object(base.object)) + [0x0A]
  }

  private static var host: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// What became of the edits of a recovery file.
public enum RecoveryEnd: Sendable {
  /// They are in the journey's file, on the disk.
  case saved
  /// The person left without saving, on purpose.
  case givenUp
}
