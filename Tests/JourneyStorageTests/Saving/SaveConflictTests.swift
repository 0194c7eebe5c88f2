import Glibc
import JourneyStorage
import Testing

/// Somebody else was there between reading and saving.
@Suite struct SaveConflictTests {
  let scratch = Scratch()
  let store = JourneyStore()

  /// What others do to the file, and whether that is a conflict.
  enum Deed: CaseIterable {
    case replaced, edited, truncated, deleted, sameSizeAndTime, touched, touchedToTheFuture, modeChanged,
      replacedBySame, sameAsOurs

    var conflict: FileChange? {
      switch self {
      case .replaced: .replaced
      case .edited, .truncated, .sameSizeAndTime: .edited
      case .deleted: .deleted
      case .touched, .touchedToTheFuture, .modeChanged, .replacedBySame, .sameAsOurs: nil
      }
    }

    func happen(_ scratch: Scratch, _ path: Path) throws {
      switch self {
      case .replaced:
        scratch.put("theirs", "new one")
        try SystemFileSystem().rename(scratch.path("new one"), to: path)
      case .edited: scratch.put("theirs and more", "map.json")
      case .truncated: scratch.put("", "map.json")
      case .deleted: try SystemFileSystem().unlink(path)
      case .sameSizeAndTime:
        let time = try #require(scratch.status(path)).modified
        scratch.put("OLD", "map.json")
        scratch.setModified(path, Int(time.seconds), nanoseconds: Int(time.nanoseconds))
      case .touched: scratch.setModified(path, 1_000_000)
      case .touchedToTheFuture: scratch.setModified(path, 4_000_000_000)
      case .modeChanged: scratch.raw(path) { _ = chmod($0, 0o600) }
      case .replacedBySame:
        scratch.put("old", "new one")
        try SystemFileSystem().rename(scratch.path("new one"), to: path)
      case .sameAsOurs: scratch.put("ours", "map.json")
      }
    }
  }

  @Test("What others did is seen if and only if it changed the content", arguments: Deed.allCases)
  func before(deed: Deed) throws {
    let path = scratch.put("old", "map.json")
    let loaded = try store.read(path)
    try deed.happen(scratch, path)
    let theirs = scratch.text(path)
    let mode = scratch.status(path)?.mode
    try check(deed, path, theirs) { try store.save(Array("ours".utf8), to: path, expecting: loaded.identity) }
    if deed.conflict == nil { #expect(scratch.status(path)?.mode == mode) }
  }

  @Test("It is seen also when it happens in the last moment, while the lock is taken", arguments: Deed.allCases)
  func inTheLastMoment(deed: Deed) throws {
    let path = scratch.put("old", "map.json")
    let loaded = try store.read(path)
    let scratch = scratch
    let system = FaultyFileSystem(onCall: { _, kind in
      if kind == "lock" { try? deed.happen(scratch, path) }
    })
    try check(deed, path, nil) {
      try JourneyStore(fileSystem: system).save(Array("ours".utf8), to: path, expecting: loaded.identity)
    }
    #expect(system.openFiles == 0)
  }

  private func check(_ deed: Deed, _ path: Path, _ theirs: String?, _ save: () throws -> SaveReceipt) throws {
    if let conflict = deed.conflict {
      let error = #expect(throws: StorageError.changedOnDisk(path, conflict)) { try save() }
      #expect(error?.exitStatus == 73)
      if let theirs { #expect(scratch.text(path) == theirs) }
      #expect(scratch.text(path) != "ours")
      #expect(scratch.names().filter { $0 != "map.json" } == [])
    } else {
      #expect(try save().notes == [])
      #expect(scratch.text(path) == "ours")
    }
  }

  @Test("Looking at a file tells the same, and reads it again only when something shows", arguments: Deed.allCases)
  func looking(deed: Deed) throws {
    let path = scratch.put("old", "map.json")
    let loaded = try store.read(path)
    let quiet = FaultyFileSystem()
    let same = try JourneyStore(fileSystem: quiet).change(of: path, since: loaded.identity)
    #expect(same == .unchanged(loaded.identity))
    #expect(!quiet.calls.contains("read"))

    try deed.happen(scratch, path)
    let change = try store.change(of: path, since: loaded.identity, readingAlways: true)
    if deed == .sameAsOurs {
      #expect(change == .edited)
    } else if let conflict = deed.conflict {
      #expect(change == conflict)
    } else {
      guard case .unchanged(let identity) = change else {
        Issue.record("\(change)")
        return
      }
      #expect(identity.looksUnchanged(try #require(scratch.status(path))))
    }
  }

  @Test("Overriding replaces what others wrote, keeps it as the backup, and makes a deleted file anew")
  func overriding() throws {
    let path = scratch.put("old", "map.json")
    let loaded = try store.read(path)
    scratch.put("theirs", "map.json")
    _ = try store.save([0x41], to: path, expecting: loaded.identity, overriding: .existing)
    #expect(scratch.text(path) == "A")
    #expect(scratch.text(scratch.path("map.json~")) == "theirs")
    try SystemFileSystem().unlink(path)
    _ = try store.save([0x42], to: path, expecting: loaded.identity, overriding: .existing)
    #expect(scratch.text(path) == "B")
  }

  @Test("A lock that another holds for two seconds ends the save with status 75, and nothing is left")
  func locked() throws {
    let path = scratch.put("old", "map.json")
    let loaded = try store.read(path)
    let system = SystemFileSystem()
    let lock = try system.open(scratch.path(".map.json.lock"), [.write, .create], permissions: 0o600)
    try system.lock(lock)
    let waiting = FaultyFileSystem()
    let error = #expect(throws: StorageError.locked(path, waitedMilliseconds: 2000)) {
      try JourneyStore(fileSystem: waiting).save([0x41], to: path, expecting: loaded.identity)
    }
    #expect(error?.exitStatus == 75)
    #expect(waiting.pauses == 100)
    #expect(waiting.openFiles == 0)
    #expect(scratch.text(path) == "old")
    #expect(scratch.names() == [".map.json.lock", "map.json"])

    // The file of a lock that nobody holds is no lock.
    try system.close(lock)
    _ = try store.save([0x41], to: path, expecting: loaded.identity)
    #expect(scratch.names() == ["map.json", "map.json~"])
  }

  @Test("A lock whose name went to another file while it was taken is no lock, and the new one is taken")
  func lockReplaced() throws {
    let path = scratch.put("old", "map.json")
    let lock = scratch.path(".map.json.lock")
    let scratch = scratch
    let system = FaultyFileSystem(onCall: { number, kind in
      if kind == "lock", scratch.status(scratch.path("happened")) == nil {
        scratch.put("", "happened")
        try? SystemFileSystem().unlink(lock)
        scratch.put("", ".map.json.lock")
      }
    })
    let receipt = try JourneyStore(fileSystem: system).save(
      [0x41], to: path, expecting: try store.read(path).identity)
    #expect(receipt.notes == [])
    #expect(system.calls.filter { $0 == "lock" }.count == 2)
    #expect(system.openFiles == 0)
    #expect(scratch.names() == ["happened", "map.json", "map.json~"])
  }

  @Test("Where there are no locks the save goes on and says so", arguments: [ENOLCK, ENOSYS, EOPNOTSUPP])
  func noLocks(errno: Int32) throws {
    let path = scratch.put("old", "map.json")
    let system = FaultyFileSystem(.every("lock", errno))
    let receipt = try JourneyStore(fileSystem: system).save(
      [0x41], to: path, expecting: try store.read(path).identity)
    #expect(receipt.notes == [.noLock(Errno(errno))])
    #expect(scratch.names() == ["map.json", "map.json~"])
  }

  @Test("Four savers at once lose no line: each saves its own, or is told that it must look again")
  func together() async throws {
    let path = scratch.put("", "map.json")
    let lines = 25
    try await withThrowingTaskGroup(of: Void.self) { group in
      for saver in 0..<4 {
        group.addTask {
          let store = JourneyStore(fileSystem: FaultyFileSystem())
          for line in 0..<lines {
            var saved = false
            while !saved {
              let loaded = try store.read(path)
              do throws(StorageError) {
                _ = try store.save(
                  loaded.bytes + Array("\(saver).\(line)\n".utf8), to: path, expecting: loaded.identity)
                saved = true
              } catch .changedOnDisk, .locked {
                await Task.yield()
              }
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let expected = (0..<4).flatMap { saver in (0..<lines).map { "\(saver).\($0)" } }.sorted()
    #expect(scratch.text(path)?.split(separator: "\n").map(String.init).sorted() == expected)
    #expect(scratch.names() == ["map.json", "map.json~"])
  }
}
