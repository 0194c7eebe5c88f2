import JourneyModel
import TerminalCells
import TestSupport
import Testing
import Workbench

@testable import JourneyStorage
@testable import WorkbenchRuntime

/// Five people at five keyboards, each with their own session of one file: what the loop does, without screens.
@MainActor @Suite("A room of five") struct RoomSessionTests {
  @Test(
    "what one changes is on the others' screens after a save that nobody asked for; nothing is lost in the crossing")
  func together() throws {
    let room = try Room(["Ana", "Ben", "Cem", "Dua", "Eli"])
    for (number, seat) in room.seats.enumerated() { seat.add("step of \(number)") }
    // All five type at once; then a moment passes.
    for _ in 0..<8 { room.aMomentPasses() }
    let names = Set((0..<5).map { "step of \($0)" })
    for seat in room.seats {
      #expect(names.isSubset(of: seat.names), "\(seat.name): \(seat.names)")
      #expect(!seat.state.hasUnsaved, "\(seat.name)")
    }
    #expect(room.scratch.journey()?.stages.flatMap(\.steps).count == 7)
    room.end()
    #expect(room.scratch.names == ["card.json", "card.json~"])
  }

  @Test("the one who leads is seen, locks, calls; the others are held back, keep what they typed, and come along")
  func led() throws {
    let room = try Room(["Ana", "Ben", "Cem", "Dua", "Eli"])
    let (ana, ben) = (room.seats[0], room.seats[1])
    ana.press("@ a")
    room.aMomentPasses()
    #expect(ben.state.lockerHere?.name == "Ana")
    ben.press("a")
    ben.type("Not now")
    ben.press("Enter")
    #expect(!ben.names.contains("Not now"))
    ana.press("@ a")
    room.aMomentPasses()
    ben.press("a Enter")
    #expect(ben.names.contains("Not now"))
    ana.press("6 @ h")
    room.aMomentPasses()
    for seat in room.seats.dropFirst() { #expect(seat.state.open?.view == .pains, "\(seat.name)") }
    ben.press("g [")
    #expect(ben.state.open?.view == .map)
    room.end()
  }

  @Test("one who is gone without a word disturbs nobody, and what they locked is open again")
  func crash() throws {
    let room = try Room(["Ana", "Ben"])
    // Their process has gone, on this machine, since its last start.
    var dead = Presence(name: "Zoe", since: 0, role: "edits", process: 4_000_000)
    dead.room.locks = [RoomWord.everything]
    room.scratch.put(String(decoding: dead.line, as: UTF8.self), ".card.json.00000000000000aa.open")
    room.aMomentPasses()
    #expect(room.seats[0].state.open?.people.map(\.name) == ["Ben"])
    room.seats[0].add("Goes on")
    for _ in 0..<3 { room.aMomentPasses() }
    #expect(room.seats[1].names.contains("Goes on"))
    room.end()
  }

  @Test(
    "garbage where a room's words should be holds nobody back and is shown harmless",
    arguments: [
      #"{"format":"sojourn-presence","version":1,"name":"\u001b[2J","process":1,"host":"h","boot":"b","locks":"*","call":-5,"screens":7,"leads":"yes"}"#,
      #"{"format":"sojourn-presence","version":1,"name":"N","process":1,"host":"h","boot":"b","locks":[7,null,{}],"call":1e99}"#,
      "{\"format\":\"sojourn-presence\",\"version\":1,\"name\":\"N\u{0}\",\"process\":1}",
      "\u{0}\u{0}\u{0}", "{{{{", "",
    ])
  func garbage(text: String) throws {
    let room = try Room(["Ana"])
    room.scratch.put(text, ".card.json.00000000000000ab.open")
    room.scratch.put(String(repeating: "x", count: 1 << 20), ".card.json.00000000000000ac.open")
    room.aMomentPasses()
    let ana = room.seats[0]
    ana.add("Goes on")
    #expect(ana.names.contains("Goes on"))
    for person in ana.state.open?.people ?? [] {
      #expect(!person.name.unicodeScalars.contains { $0.value < 32 })
      #expect(person.room == RoomState())
    }
    room.end()
  }

  @Test("locks of more stages than are told, or of ids too long for it, lock everything")
  func manyLocks() throws {
    var many = Presence(name: "N", since: 0, role: "edits")
    many.room.locks = (0..<40).map { "stage-\($0)" }
    #expect(Presence(bytes: many.line)?.room.locks == [RoomWord.everything])
    many.room.locks = [String(repeating: "s", count: 400)]
    #expect(Presence(bytes: many.line)?.room.locks == [RoomWord.everything])
    many.room = RoomWord()
    (many.room.leads, many.room.screens, many.room.locks, many.room.call) = (true, "big", ["a", "b"], 7)
    #expect(Presence(bytes: many.line) == many)
  }
}

/// Nothing waits for a disk here.
private struct QuickFileSystem: ForwardingFileSystem {
  let base = SystemFileSystem()

  func synchronize(_ file: FileDescriptor) throws(Errno) {}
}

/// A workbench without a screen: its state, its files, its presence.
@MainActor private final class Seat {
  let name: String
  private(set) var state: WorkbenchState
  private let files: JourneyFiles
  private let board: PeopleBoard
  private let file: String

  init(_ name: String, _ path: Path, seed: UInt64) {
    self.name = name
    let system = QuickFileSystem()
    board = PeopleBoard(name: name, isWatching: false, fileSystem: system, clock: FixedClock())
    files = JourneyFiles(store: JourneyStore(fileSystem: system), clock: FixedClock(), people: board)
    file = files.name(path)
    state = WorkbenchState(
      size: Size(width: 120, height: 40), environment: Environment(today: "2027-03-01", seed: seed))
    perform([.open(file)])
  }

  var names: Set<String> { Set(state.open?.journey.stages.flatMap(\.steps).compactMap(\.name) ?? []) }

  func press(_ names: String) {
    for name in names.split(separator: " ") {
      guard let press = KeyPress(name: String(name)) else { continue }
      perform(state.handle(.key(press)))
    }
  }

  func type(_ text: String) {
    for character in text { perform(state.handle(.key(KeyPress(.character(character))))) }
  }

  func add(_ text: String) {
    press("a")
    type(text)
    press("Enter")
  }

  func tell() { board.showAtOnce(state, path: files.path) }

  /// What the loop does when the watcher tells of the others and of the file, and a moment has passed.
  func look() {
    give(.people(board.others(of: files.path(file)), path: file))
    if let outcome = files.look(at: file) { give(outcome) }
    for due in state.dueThings { perform(state.come(due)) }
  }

  func end() { board.finish() }

  private func give(_ outcome: Outcome) {
    let effects = state.receive(outcome)
    if case .reloaded(let journey, _, _, _) = outcome, state.rests(on: journey) { files.acceptReload() }
    perform(effects)
  }

  private func perform(_ effects: [Workbench.Effect]) {
    for effect in effects {
      switch effect {
      case .open(let path): give(files.open(path))
      case .reload(let path): give(files.reload(path))
      case .saveQuietly(let path, let ours, let base, let stateName):
        for outcome in files.saveQuietlyNow(ours, on: base, to: path, stateName: stateName) { give(outcome) }
      default: break
      }
    }
  }
}

@MainActor private struct Room {
  let scratch = Scratch()
  let seats: [Seat]

  init(_ names: [String]) throws {
    scratch.putJourney()
    let path = scratch.path("card.json")
    seats = names.enumerated().map { Seat($0.element, path, seed: UInt64($0.offset)) }
    aMomentPasses()
  }

  func aMomentPasses() {
    for seat in seats { seat.tell() }
    for seat in seats { seat.look() }
  }

  func end() { for seat in seats { seat.end() } }
}
