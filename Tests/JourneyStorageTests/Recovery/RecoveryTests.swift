import Glibc
import JSONText
import JourneyModel
import Synchronization
import TestSupport
import Testing

@testable import JourneyStorage

@Suite("Recovery files") struct RecoveryTests {
  private let scratch = Scratch()
  private var folder: Path { scratch.path("state/recovery") }
  private var shelf: RecoveryShelf { RecoveryShelf(folder: folder) }

  private static let base = try! JourneyFormat.read(
    Array(#"{"format":"sojourn-journey","version":1,"id":"card","title":"Getting a card","stages":[]}"#.utf8))

  private func start(_ path: Path?) -> RecoveryStart {
    RecoveryStart(path: path, hash: ContentHash(value: 7), base: Self.base, time: "2027-03-01 14:02")
  }

  private static func entry(_ number: Int) -> RecoveryEntry {
    RecoveryEntry(
      time: "2027-03-01 14:02", title: "add stage '\(number)'",
      edit: .insert(
        into: "", key: "stages", after: nil, value: ["id": .text("stage-\(number)"), "name": .text("Stage \(number)")]))
  }

  /// Writes entries to the end, as a session does that then ends.
  private func write(
    _ count: Int, to path: Path? = nil, fileSystem: any FileSystem = SystemFileSystem(),
    finish: (RecoveryWriter) -> Void = { _ in }, onTrouble: @escaping @Sendable (StorageError?) -> Void = { _ in }
  ) throws {
    let writer = try #require(
      RecoveryWriter(folder: folder, fileSystem: fileSystem, synchronizeMilliseconds: 0, onTrouble: onTrouble))
    for number in 0..<count { writer.record(Self.entry(number), session: 1, start: start(path)) }
    finish(writer)
  }

  @Test("what was recorded is there when the writer is gone: header, journey, edits")
  func keeps() throws {
    let file = scratch.put("x", "card.json")
    try write(3, to: file)
    let found = try #require(try shelf.all().found.first)
    #expect(found.content.header.file == (try SystemFileSystem().resolve(file)))
    #expect(found.content.header.hash == ContentHash(value: 7))
    #expect(found.content.header.process == Int(getpid()))
    #expect(found.content.base.object == Self.base.object)
    #expect(found.content.entries == (0..<3).map(Self.entry))
    #expect(!found.content.isCut && !found.content.wasGivenUp && !found.isLive)
    let (journey, leftOut) = found.content.journey()
    #expect(journey.stages.map(\.id) == ["stage-2", "stage-1", "stage-0"])
    #expect(leftOut == 0)
    #expect(found.content.journey(after: 1).journey.stages.count == 1)
  }

  @Test("folder and file are for their owner alone")
  func isPrivate() throws {
    try write(1)
    let path = try #require(try shelf.all().found.first).path
    #expect(scratch.status(path)?.mode == 0o600)
    #expect(scratch.status(folder)?.mode == 0o700)
  }

  @Test("saved edits leave nothing behind, and edits after the save begin anew")
  func saved() throws {
    try write(2, finish: { $0.end(session: 1, .saved) })
    #expect(try shelf.all().found.isEmpty)
    #expect(scratch.names(folder).isEmpty)
    try write(
      2,
      finish: { writer in
        writer.end(session: 1, .saved)
        writer.record(Self.entry(9), session: 1, start: start(nil))
      })
    #expect(try shelf.all().found.map(\.content.entries) == [[Self.entry(9)]])
  }

  @Test("what was given up on purpose is kept, not offered, and goes after thirty days")
  func givenUp() throws {
    let file = scratch.put("x", "card.json")
    try write(2, to: file, finish: { $0.end(session: 1, .givenUp) })
    let found = try #require(try shelf.all().found.first)
    #expect(found.content.wasGivenUp && found.content.entries.count == 2)
    #expect(try shelf.offers(for: file).found.isEmpty)
    #expect(try shelf.offers(for: nil).found.isEmpty)
    let modified = try #require(scratch.status(found.path)?.modified.seconds)
    shelf.tidy(now: modified + 29 * 86_400)
    #expect(try shelf.all().found.count == 1)
    shelf.tidy(now: modified + 31 * 86_400)
    #expect(try shelf.all().found.isEmpty)
  }

  @Test("giving up an offer ends the offers")
  func givesUpOffer() throws {
    let file = scratch.put("x", "card.json")
    try write(2, to: file)
    let offer = try #require(try shelf.offers(for: file).found.first)
    try shelf.giveUp(offer.path)
    #expect(try shelf.offers(for: file).found.isEmpty)
    #expect(try shelf.all().found.first?.content.entries.count == 2)
  }

  @Test("offers are those of the file, however it is named, and of sessions that have ended")
  func offers() throws {
    let file = scratch.put("x", "card.json")
    let other = scratch.put("y", "other.json")
    scratch.symlink("card.json", "link.json")
    try write(1, to: file)
    #expect(try shelf.offers(for: scratch.path("link.json")).found.count == 1)
    #expect(try shelf.offers(for: other).found.isEmpty)
    #expect(try shelf.offers(for: nil).found.count == 1)
    let path = try #require(try shelf.offers(for: file).found.first).path
    let held = try SystemFileSystem().open(path, [], permissions: 0)
    try SystemFileSystem().lock(held)
    #expect(try shelf.offers(for: file).found.isEmpty, "a session is still at it")
    #expect(try shelf.all().found.first?.isLive == true)
    try SystemFileSystem().close(held)
    #expect(try shelf.offers(for: file).found.count == 1)
  }

  @Test("adopted files go with the save, and not before")
  func adopts() throws {
    let file = scratch.put("x", "card.json")
    try write(1, to: file)
    let old = try #require(try shelf.offers(for: file).found.first).path
    try write(1, to: file, finish: { $0.adopt([old], session: 1) })
    #expect(try shelf.all().found.count == 2)
    try write(
      1, to: file,
      finish: { writer in
        writer.adopt([old], session: 1)
        writer.end(session: 1, .saved)
      })
    #expect(scratch.status(old) == nil)
  }

  @Test("every cut of a recovery file gives the edits before the cut, or is refused")
  func truncated() throws {
    try write(3)
    let path = try #require(try shelf.all().found.first).path
    let bytes = try #require(scratch.bytes(path))
    let lineEnds = bytes.indices.filter { bytes[$0] == 0x0A }
    for count in 0..<bytes.count {
      let file = RecoveryFile(bytes: Array(bytes[..<count]))
      let whole = lineEnds.count { $0 < count }
      if whole < 2 {
        #expect(file == nil, "cut at \(count)")
      } else {
        #expect(file?.entries == (0..<whole - 2).map(Self.entry), "cut at \(count)")
        #expect(file?.isCut == (bytes[count - 1] != 0x0A), "cut at \(count)")
      }
    }
  }

  @Test("a flipped byte never gives an edit that nobody made", arguments: 0..<8)
  func flipped(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    try write(4)
    let path = try #require(try shelf.all().found.first).path
    let bytes = try #require(scratch.bytes(path))
    let start = try #require(bytes.indices.filter { bytes[$0] == 0x0A }.dropFirst().first)
    for _ in 0..<200 {
      var damaged = bytes
      damaged[Int.random(in: start + 1..<bytes.count, using: &random)] = 0
      let file = try #require(RecoveryFile(bytes: damaged), "\(random)")
      #expect(file.isCut, "\(random)")
      #expect(file.entries == Array((0..<4).map(Self.entry).prefix(file.entries.count)), "\(random)")
    }
  }

  @Test("whatever call fails once, every edit is there in the end")
  func survivesFaults() throws {
    let counting = FaultyFileSystem()
    try write(3, fileSystem: counting)
    let calls = counting.calls
    #expect(calls.count > 5)
    for number in calls.indices where calls[number] != "lock" {
      for code in [ENOSPC, EIO] {
        for found in try shelf.all().found { try shelf.remove(found.path) }
        let faulty = FaultyFileSystem(.once(number, code))
        try write(3, fileSystem: faulty)
        let best = try shelf.all().found.map(\.content.entries).max { $0.count < $1.count }
        #expect(best == (0..<3).map(Self.entry), "\(calls[number]) number \(number), \(code): \(best ?? [])")
      }
    }
  }

  @Test("a disk that stays full is told once, and loses nothing once there is room")
  func fullDisk() throws {
    let faulty = FaultyFileSystem(.every("write", ENOSPC))
    let told = Mutex<[Bool]>([])
    try write(3, fileSystem: faulty, onTrouble: { error in told.withLock { $0.append(error != nil) } })
    #expect(told.withLock { $0 } == [true])
    #expect(try shelf.all().found.isEmpty)
  }

  @Test("links, other owners' names and foreign files are left alone")
  func foreign() throws {
    try write(1)
    let path = try #require(try shelf.all().found.first).path
    scratch.symlink(path.description, "state/recovery/planted.recovery")
    scratch.put(Array("{}\n{}\n".utf8), folder.appending("strange.recovery"))
    scratch.put(Array("hello".utf8), folder.appending("notes.txt"))
    let all = try shelf.all()
    #expect(all.found.map(\.path) == [path])
    #expect(all.unreadable == [.init(path: folder.appending("strange.recovery"), errno: nil)])
  }
}
