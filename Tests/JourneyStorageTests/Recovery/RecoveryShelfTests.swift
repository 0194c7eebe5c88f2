import Glibc
import JourneyModel
import TestSupport
import Testing

@testable import JourneyStorage

/// Looking for what sessions before did not save, where that is not as it should be.
@Suite("The shelf of recovery files") struct RecoveryShelfTests {
  private let scratch = Scratch()
  private var folder: Path { scratch.path("recovery") }

  private static let lines: [String] = [
    #"{"format":"sojourn-recovery","host":"h","process":7,"started":"2027-03-01 14:02","title":"T","version":1}"#,
    #"{"format":"sojourn-journey","id":"card","stages":[],"title":"T","version":1}"#,
    #"{"at":"2027-03-01 14:02","edit":{"edit":"set","id":"","key":["title"],"value":"A"},"title":"one"}"#,
  ]

  private func put(_ text: String) throws -> Path {
    try SystemFileSystem().makeFolders(folder, permissions: 0o700)
    return scratch.put(Array(text.utf8), folder.appending("t-1.recovery"))
  }

  @Test("whatever call fails, a file with edits is found or named with the reason, never passed over")
  func faults() throws {
    let path = try put(Self.lines.joined(separator: "\n") + "\n")
    let counting = FaultyFileSystem()
    _ = try RecoveryShelf(folder: folder, fileSystem: counting).all()
    let calls = counting.calls
    #expect(calls.contains("status") && calls.contains("open") && calls.contains("read"))
    for number in calls.indices where calls[number] != "close" && calls[number] != "lock" {
      for fault in [FaultyFileSystem.Fault.once(number, EIO), .from(number, ESTALE)] {
        let shelf = RecoveryShelf(folder: folder, fileSystem: FaultyFileSystem(fault))
        guard let all = try? shelf.all() else { continue }  // told as an error of the folder
        #expect(all.found.isEmpty && all.unreadable.map(\.path) == [path], "\(fault)")
        #expect(all.unreadable.allSatisfy { $0.errno != nil && $0.sentence.contains("cannot be read") }, "\(fault)")
      }
    }
  }

  @Test("one that holds more than could be read is kept for a while when its edits are saved; others go")
  func putsAway() throws {
    let damaged = try put(Self.lines.joined(separator: "\n") + "\n{\"at\":damaged\n" + Self.lines[2] + "\n")
    let shelf = RecoveryShelf(folder: folder)
    #expect(try shelf.all().found.first?.content.isCut == true)
    #expect(try shelf.putAway(damaged))
    #expect(try shelf.offers(for: nil).found.isEmpty)
    #expect(scratch.text(damaged)?.contains("damaged") == true)

    let whole = try put(Self.lines.joined(separator: "\n") + "\n")
    #expect(try !shelf.putAway(whole))
    #expect(scratch.status(whole) == nil)
  }

  @Test("random bytes, NULs and other people's text are never taken for edits")
  func garbage() throws {
    var random = SeededGenerator(seed: 11)
    for round in 0..<500 {
      let count = Int.random(in: 0..<300, using: &random)
      var bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      if round % 3 == 0 { bytes = Array((Self.lines[0] + "\n").utf8) + bytes }
      if round % 5 == 0 { bytes += [UInt8](repeating: 0, count: 100) }
      let file = RecoveryFile(bytes: bytes)
      #expect(file?.entries.isEmpty ?? true, "round \(round)")
    }
  }
}
