import Glibc
import TestSupport
import Testing

@testable import JourneyStorage

/// Fault row 13: what a lock that only informs says, and what it never does.
@Suite("Who has a file open") struct PresenceTests {
  let scratch = Scratch()
  private static let boot = "0b1d5b1e-0000-4000-8000-000000000000"
  private static let here = Machine(host: "box1", boot: boot)
  private var map: Path { scratch.path("map.json") }

  init() { scratch.put("{}", "map.json") }

  private func presence(
    _ name: String = "Ana", _ machine: Machine = here, process: Int = Int(getpid()), start: UInt64? = nil
  ) -> Presence {
    Presence(
      name: name, machine: machine, process: process, processStart: start ?? Machine.start(of: process), since: 1000,
      role: "edits")
  }

  /// Puts a presence file there as a session that was killed leaves it: without its lock.
  @discardableResult
  private func leave(_ presence: Presence, _ random: UInt64 = 1) -> Path {
    scratch.put(presence.line, scratch.path(name(random)))
  }

  private func name(_ random: UInt64) -> String {
    String(decoding: CompanionNames.presence(Array("map.json".utf8), random: random), as: UTF8.self)
  }

  private func others() -> [PresenceFolder.Found] { PresenceFolder(machine: Self.here).others(of: map) }

  @Test("what is told comes back as it was told, and names are cut to what a line holds")
  func line() throws {
    var told = presence("Ana \u{1B}[31m")
    told.isUnsaved = true
    (told.view, told.lane, told.selected) = ("map", "pains", "hold")
    told.saves = (0..<20).map {
      Presence.Save(hash: ContentHash(value: $0 + 1), from: $0 == 0 ? nil : ContentHash(value: $0), time: 5)
    }
    var read = try #require(Presence(bytes: told.line))
    #expect(read.saves == Array(told.saves.suffix(Presence.mostSaves)))
    read.saves = told.saves
    #expect(read == told)
    told.name = String(repeating: "x", count: 5000)
    #expect(Presence(bytes: told.line)?.name.count == 64)
  }

  @Test("a live session of this machine is seen, with host and since when; first come, first told")
  func live() {
    leave(presence("Ben"))
    var first = presence("Ana")
    first = Presence(
      name: "Ana", machine: first.machine, process: first.process, processStart: first.processStart, since: 999,
      role: "edits")
    leave(first, 2)
    #expect(others().map(\.presence.name) == ["Ana", "Ben"])
    #expect(others().allSatisfy { $0.isSure && $0.isOnThisHost && $0.presence.machine.host == "box1" })
  }

  @Test("of those who came in one second, the one whose process began first is first")
  func oneSecond() {
    let far = Machine(host: "box2", boot: Self.boot)
    for (number, start) in [30, 10, 20].enumerated() {
      leave(presence("s\(start)", far, start: UInt64(start)), UInt64(number))
    }
    #expect(others().map(\.presence.name) == ["s10", "s20", "s30"])
  }

  @Test("stale is told only of a process that is gone from the same host and start: its file goes")
  func stale() {
    // No process has this number: it is above the kernel's limit.
    let gone = 0x7FFF_FFFF
    leave(presence("Here", process: gone, start: 1))
    leave(presence("Other host", Machine(host: "box2", boot: Self.boot), process: gone, start: 1), 2)
    leave(presence("Other start", Machine(host: "box1", boot: "another"), process: gone, start: 1), 3)
    let found = others()
    #expect(Set(found.map(\.presence.name)) == ["Other host", "Other start"])
    #expect(found.allSatisfy { !$0.isSure })
    #expect(scratch.names().count == 3)
  }

  @Test("a number that a later process has is not taken for the session")
  func reusedNumber() {
    leave(presence("Ana", start: 1))
    #expect(others().isEmpty)
    #expect(scratch.names() == ["map.json"])
  }

  @Test("a session whose process cannot be seen is there as long as it holds its lock: it may run in a container")
  func container() throws {
    let path = leave(presence("Ana", process: 0x7FFF_FFFF, start: 1))
    let system = SystemFileSystem()
    let file = try system.open(path, [.write], permissions: 0)
    try system.lock(file)
    #expect(others().map(\.isSure) == [true])
    try system.close(file)
    #expect(others().isEmpty)
  }

  @Test("a system that does not say which start of the machine this is calls nobody stale")
  func withoutBoot() {
    let machine = Machine(host: "box1", boot: "")
    leave(presence("Ana", machine, process: 0x7FFF_FFFF, start: 1))
    #expect(PresenceFolder(machine: machine).others(of: map).map(\.presence.name) == ["Ana"])
  }

  @Test("garbage, empty files, cut ones, too large ones, folders, links and pipes count for nothing and stay")
  func hostile() throws {
    let good = presence().line
    scratch.put("", name(1))
    scratch.put("\u{0}\u{1B}]0;x\u{7}", name(2))
    scratch.put(Array(good.dropLast(10)), scratch.path(name(3)))
    scratch.put(good + [UInt8](repeating: 0x20, count: 1 << 15), scratch.path(name(4)))
    try SystemFileSystem().makeFolder(scratch.path(name(5)), permissions: 0o755)
    scratch.put(good, scratch.path("elsewhere"))
    scratch.symlink("elsewhere", name(6))
    #expect(scratch.raw(scratch.path(name(7))) { mkfifo($0, 0o644) } == 0)
    scratch.put(String(repeating: "[", count: 4000), name(8))
    scratch.put(#"{"format":"sojourn-presence","version":2,"name":"x","process":1}"#, name(9))
    scratch.put(#"{"format":"sojourn-presence","version":1,"name":5,"process":"x"}"#, name(10))
    scratch.put(good, scratch.path(".other.json.0123456789abcdef.open"))
    let before = scratch.names()
    #expect(others().isEmpty)
    #expect(scratch.names() == before)
    // Numbers that no process and no time has are no trouble either.
    scratch.put(
      #"{"format":"sojourn-presence","version":1,"name":"x","host":"h","process":-5,"since":9223372036854775807}"#,
      name(11))
    #expect(others().map(\.presence.name) == ["x"])
  }

  @Test("while a session writes its presence file anew it is there as it was known; one whose process is gone is not")
  func rewritten() throws {
    let path = leave(presence("Ana"))
    let folder = PresenceFolder(machine: Self.here)
    let known = folder.others(of: map)
    #expect(known.map(\.presence.name) == ["Ana"])
    let line = presence("Ana").line
    for count in [0, 1, line.count / 2, line.count - 2] {
      scratch.put(Array(line.prefix(count)), path)
      #expect(folder.others(of: map, known: known) == known, "cut to \(count)")
      #expect(folder.others(of: map).isEmpty)
    }
    try SystemFileSystem().unlink(path)
    #expect(folder.others(of: map, known: known).isEmpty)

    let far = leave(presence("Far", Machine(host: "box2", boot: Self.boot), process: 0x7FFF_FFFF, start: 1), 2)
    let left = folder.others(of: map)
    scratch.put([], far)
    #expect(folder.others(of: map, known: left).map(\.presence.name) == ["Far"])
    let gone = left.map { found in
      PresenceFolder.Found(
        name: found.name, presence: presence("Far", process: 0x7FFF_FFFF, start: 1), isSure: true, isOnThisHost: true)
    }
    #expect(folder.others(of: map, known: gone).isEmpty)
  }

  @Test("whoever has patience waits for a presence file that is just being written, and for no garbage")
  func patience() throws {
    let system = FaultyFileSystem()
    let folder = PresenceFolder(fileSystem: system, machine: Self.here)
    let path = scratch.put([], scratch.path(name(1)))
    #expect(folder.others(of: map, patience: 10).isEmpty)
    #expect(system.pauses == 0, "nobody holds it")
    let file = try SystemFileSystem().open(path, [.write], permissions: 0)
    try SystemFileSystem().lock(file)
    #expect(folder.others(of: map, patience: 10).isEmpty)
    #expect(system.pauses == 5)
    try SystemFileSystem().writeAll(file, presence("Ana").line)
    #expect(folder.others(of: map, patience: 10).map(\.presence.name) == ["Ana"])
    try SystemFileSystem().close(file)
  }

  @Test("every cut and 2,000 flipped bytes of a presence file are read without a crash")
  func damaged() {
    var random = SeededGenerator(seed: 13)
    var told = presence()
    told.saves = [Presence.Save(hash: ContentHash(value: 1), from: nil, time: 5)]
    for count in 0..<told.line.count { _ = Presence(bytes: Array(told.line.prefix(count))) }
    for _ in 0..<2000 {
      var bytes = told.line
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      _ = Presence(bytes: bytes)
    }
  }

  @Test("more than 64 sessions are not looked at")
  func many() {
    for number in 0..<100 { leave(presence("n\(number)", Machine(host: "far", boot: "x")), UInt64(number)) }
    #expect(others().count == 64)
  }

  @Test("a session tells while it is there, tells again what changed, and leaves nothing behind")
  func writer() throws {
    scratch.put("{}", "map.json", mode: 0o640)
    let writer = try #require(PresenceWriter(pauseMilliseconds: 1))
    var own = Presence(name: "Ana", since: 1000, role: "edits")
    writer.showNow([map: own])
    let folder = PresenceFolder()
    #expect(folder.others(of: map).map(\.presence) == [own])
    #expect(folder.others(of: map, besides: writer.ownNames).isEmpty)
    let file = try #require(scratch.names().first { $0.hasSuffix(".open") })
    #expect(scratch.status(scratch.path(file))?.mode == 0o640)
    own.selected = "hold"
    writer.showNow([map: own])
    #expect(folder.others(of: map).map(\.presence.selected) == ["hold"])
    // Somebody tidied the folder: the next word makes the file anew.
    try SystemFileSystem().unlink(scratch.path(file))
    own.selected = "wait"
    writer.showNow([map: own])
    #expect(folder.others(of: map).map(\.presence.selected) == ["wait"])
    writer.showNow([:])
    #expect(scratch.names() == ["map.json"])
    writer.showNow([map: own])
    writer.finish()
    #expect(scratch.names() == ["map.json"])
  }

  @Test("a folder that takes nothing, or cannot be read, is no trouble")
  func closedFolder() throws {
    let system = ClosedFolder()
    let writer = try #require(PresenceWriter(fileSystem: system, pauseMilliseconds: 1))
    writer.showNow([map: Presence(name: "Ana", since: 1000, role: "edits")])
    #expect(scratch.names() == ["map.json"])
    #expect(PresenceFolder(fileSystem: system).others(of: map).isEmpty)
    #expect(PresenceFolder().others(of: scratch.path("none/map.json")).isEmpty)
    writer.finish()
  }

  @Test("a session is no obstacle to saving, and saving is none to it")
  func saving() throws {
    let writer = try #require(PresenceWriter(pauseMilliseconds: 1))
    writer.showNow([map: Presence(name: "Ana", since: 1000, role: "edits")])
    let store = JourneyStore()
    _ = try store.save(Array("[1]".utf8), to: map, expecting: try store.read(map).identity)
    #expect(PresenceFolder().others(of: map).count == 1)
    writer.finish()
    #expect(scratch.names() == ["map.json", "map.json~"])
  }

  @Test("savers are told in their order, from what is known to what is there")
  func savers() {
    func hash(_ value: UInt64) -> ContentHash { ContentHash(value: value) }
    var ana = presence("Ana")
    ana.saves = [.init(hash: hash(2), from: hash(1), time: 10), .init(hash: hash(4), from: hash(3), time: 30)]
    var ben = presence("Ben")
    ben.saves = [.init(hash: hash(3), from: hash(2), time: 20), .init(hash: hash(9), from: hash(9), time: 20)]
    let found = [ana, ben].map {
      PresenceFolder.Found(name: "", presence: $0, isSure: true, isOnThisHost: true)
    }
    #expect(PresenceFolder.savers(found, from: hash(1), to: hash(4)).map(\.name) == ["Ana", "Ben", "Ana"])
    #expect(PresenceFolder.savers(found, from: hash(3), to: hash(4)).map(\.time) == [30])
    #expect(PresenceFolder.savers(found, from: hash(1), to: hash(7)).isEmpty)
    #expect(PresenceFolder.savers(found, from: nil, to: hash(9)).count == Presence.mostSaves, "a circle has an end")
  }
}

/// Nothing can be made in any folder, and none can be listed.
private struct ClosedFolder: ForwardingFileSystem {
  let base = SystemFileSystem()

  func open(_ path: Path, _ options: OpenOptions, permissions: UInt32) throws(Errno) -> FileDescriptor {
    if options.contains(.create) { throw Errno(EACCES) }
    return try base.open(path, options, permissions: permissions)
  }

  func names(in folder: Path) throws(Errno) -> [[UInt8]] { throw Errno(EACCES) }
}
