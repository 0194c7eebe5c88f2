import Glibc
import Synchronization
import TestSupport
import Testing

@testable import JourneyStorage

@Suite("The inbox of what phones send")
struct InboxTests {
  private static func place(_ folder: ScratchFolder) throws -> InboxPlace {
    try #require(
      InboxPlace(of: "/tmp/map.json", in: StateFolders(environment: ["XDG_STATE_HOME": folder.path.description])))
  }

  private static func capture(_ id: String, _ text: String = "told to call back") -> InboxLine {
    .capture(InboxCapture(id: id, kind: "pain", text: text, stage: "ask", time: 1_800_000_000))
  }

  private static let round = InboxRound(
    id: "r1", subject: "painPoints", each: 3, isOpen: true,
    items: [InboxRound.Item(id: "hold", title: "An hour on hold")])

  static let all: [InboxLine] = [
    .journey("/tmp/map.json"), capture("a1"),
    .capture(InboxCapture(id: "a2", kind: "parking", text: "", stage: nil, time: 0)),
    .ballot(InboxBallot(id: "b1", round: "r1", dots: ["hold": 2, "again": 1])), .round(round), .round(round.closed),
    .taken("a1", record: "told-x1y2"), .setAside("a2"), .putBack("a2"),
  ]

  @Test("Every line reads as what was written", arguments: all)
  func roundTrip(line: InboxLine) {
    var reading = InboxReading()
    #expect(reading.lines(in: line.bytes) == [line])
    #expect(reading.unreadable == 0)
  }

  @Test("Whatever is typed comes back to the letter, and stays one line")
  func hostile() {
    for text in HostileText.corpus {
      let line = Self.capture("a", text)
      #expect(line.bytes.filter { $0 == 0x0A }.count == 2)
      var reading = InboxReading()
      guard case .capture(let read)? = reading.lines(in: line.bytes).first else {
        Issue.record("not read: \(text.debugDescription)")
        continue
      }
      #expect(read.text.utf8.elementsEqual(text.utf8))
    }
  }

  @Test("Cut at any byte, it holds all whole lines, and what is added then is read, too")
  func torn() {
    let bytes = Self.all.flatMap(\.bytes)
    for cut in 0...bytes.count {
      var reading = InboxReading()
      let before = reading.lines(in: Array(bytes[..<cut]))
      #expect(before == Array(Self.all.prefix(before.count)))
      let later = reading.lines(in: Self.capture("new").bytes)
      // The half line is no line, or was whole but for its end.
      #expect(later.last == Self.capture("new"))
    }
  }

  @Test("It can come in pieces of any size")
  func pieces() {
    let bytes = Self.all.flatMap(\.bytes)
    for size in [1, 2, 3, 7, 64] {
      var reading = InboxReading()
      var lines: [InboxLine] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        lines += reading.lines(in: Array(bytes[start..<min(start + size, bytes.count)]))
      }
      #expect(lines == Self.all)
    }
  }

  @Test("What is no line of an inbox is passed over and counted, a line without end included")
  func nonsense() {
    var reading = InboxReading()
    let bad = [
      "nonsense", "{", "[]", #"{"capture":7}"#, #"{"capture":"a"}"#, #"{"ballot":"b","round":"r","dots":{"x":-1}}"#,
      #"{"round":"r","subject":"s","each":0,"open":true,"items":[]}"#, #"{"format":"other"}"#,
    ]
    #expect(reading.lines(in: Array((bad.joined(separator: "\n") + "\n").utf8)).isEmpty)
    #expect(reading.unreadable == bad.count)
    for _ in 0..<5 { #expect(reading.lines(in: [UInt8](repeating: 0x61, count: 100 << 10)).isEmpty) }
    #expect(reading.lines(in: [0x0A] + Self.capture("a").bytes) == [Self.capture("a")])
    #expect(reading.unreadable == bad.count + 1)
  }

  @Test("What is added is read as it grows, by whoever has it open; it is for this user alone")
  func grows() throws {
    let folder = ScratchFolder()
    let place = try Self.place(folder)
    let tail = InboxTail(place)
    #expect(tail.more().lines.isEmpty)
    let (host, bench) = (try InboxFile(adding: place), try InboxFile(adding: place))
    #expect(tail.more().lines == [.journey("/tmp/map.json")])
    try host.add([Self.capture("a1"), Self.capture("a2")])
    try bench.add([.taken("a1", record: "x")])
    #expect(tail.more().lines == [Self.capture("a1"), Self.capture("a2"), .taken("a1", record: "x")])
    #expect(tail.more().lines.isEmpty)
    let status = try SystemFileSystem().status(at: place.path, followingLinks: false)
    #expect(status.mode == 0o600)
    #expect(try SystemFileSystem().status(at: place.folder, followingLinks: false).mode == 0o700)
    host.close()
    bench.close()
  }

  @Test("A link in its place is not followed")
  func link() throws {
    let folder = ScratchFolder()
    let place = try Self.place(folder)
    try StateFolders.make(place.folder)
    #expect(symlink("/etc/passwd", place.path.description) == 0)
    #expect(throws: StorageError.self) { _ = try InboxFile(adding: place) }
    #expect(InboxTail(place).more().lines.isEmpty)
  }

  @Test("Journeys of one name in two folders have two inboxes")
  func places() throws {
    let folders = StateFolders(environment: ["XDG_STATE_HOME": "/tmp/none"])
    let (one, two) = (InboxPlace(of: "/a/map.json", in: folders), InboxPlace(of: "/b/map.json", in: folders))
    #expect(one?.path != two?.path)
    #expect(InboxPlace(of: "/a/map.json", in: StateFolders(environment: [:])) == nil)
  }

  @Test("Whatever call fails, what was told to be kept is there, and the rest can be sent again")
  func faults() throws {
    for number in 0..<40 {
      let folder = ScratchFolder()
      let place = try Self.place(folder)
      let faulty = FaultyFileSystem(.once(number, EIO))
      guard let writer = try? InboxWriter(place, faulty) else { continue }
      let told = Mutex<[String: Bool]>([:])
      for id in ["a", "b", "c"] {
        writer.add([Self.capture(id)]) { trouble in told.withLock { $0[id] = trouble == nil } }
      }
      writer.finish()
      let there = InboxTail(place).more().lines
      let answers = told.withLock(\.self)
      #expect(answers.count == 3)
      for (id, isKept) in answers where isKept {
        #expect(there.contains(Self.capture(id)), "call \(number): \(id) was told to be kept")
      }
      // Sent again on a disk that works.
      let again = try InboxWriter(place)
      again.add([Self.capture("a")]) { #expect($0 == nil) }
      again.finish()
      #expect(InboxTail(place).more().lines.contains(Self.capture("a")))
    }
  }

  @Test("A write that is cut short is no success")
  func short() throws {
    let folder = ScratchFolder()
    let place = try Self.place(folder)
    _ = try InboxFile(adding: place)
    let file = try InboxFile(adding: place, FaultyFileSystem(writeLimit: 20))
    #expect(throws: StorageError.self) { try file.add([Self.capture("a")]) }
    #expect(InboxTail(place).more().lines == [.journey("/tmp/map.json")])
  }
}
