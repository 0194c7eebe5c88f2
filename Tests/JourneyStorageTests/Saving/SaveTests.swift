import Glibc
import Testing

@testable import JourneyStorage

@Suite struct SaveTests {
  let scratch = Scratch()
  let store = JourneyStore()

  private func save(_ text: String, over path: Path) throws -> SaveReceipt {
    try store.save(Array(text.utf8), to: path, expecting: try store.read(path).identity)
  }

  @Test("A saved file holds the new content, its backup the old, and nothing else is left")
  func plain() throws {
    let path = scratch.put("old", "map.json")
    let receipt = try save("new", over: path)
    #expect(scratch.text(path) == "new")
    #expect(scratch.text(scratch.path("map.json~")) == "old")
    #expect(scratch.names() == ["map.json", "map.json~"])
    #expect(receipt.notes == [])
    #expect(receipt.path == path)
    let status = try #require(scratch.status(path))
    #expect(receipt.identity.looksUnchanged(status))
    #expect(receipt.identity.hasContent(Array("new".utf8)))
  }

  @Test(
    "The calls come in the order that survives a power cut, and the lock spans the last look to the folder's synchronize"
  )
  func order() throws {
    let path = scratch.put("old", "map.json")
    let identity = try store.read(path).identity
    let system = FaultyFileSystem()
    _ = try JourneyStore(fileSystem: system).save([0x41], to: path, expecting: identity)
    let told = ["write", "setMode", "synchronize", "close", "lock", "read", "link", "rename", "unlink"]
    var calls = system.calls.filter { told.contains($0) }
    // What was opened to look at attributes and content is closed again; those closes say nothing about order.
    calls = calls.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    #expect(
      calls == [
        "write", "close", "setMode", "synchronize", "close", "lock", "read", "close", "link", "rename", "unlink",
        "rename",
        "synchronize", "close", "unlink", "close",
      ])
  }

  @Test("One save follows another by the receipt, and the backup is always the one before")
  func again() throws {
    let path = scratch.put("0", "map.json")
    var identity = try store.read(path).identity
    for number in 1...5 {
      identity = try store.save(Array("\(number)".utf8), to: path, expecting: identity).identity
      #expect(scratch.text(path) == "\(number)")
      #expect(scratch.text(scratch.path("map.json~")) == "\(number - 1)")
    }
  }

  @Test("Saves that nobody asked for one by one leave the backup for a while, and replace it after that")
  func spaced() throws {
    let path = scratch.put("0", "map.json")
    let backup = scratch.path("map.json~")
    var identity = try store.read(path).identity
    func save(_ text: String, _ rule: BackupRule) throws {
      identity = try store.save(Array(text.utf8), to: path, expecting: identity, backups: rule).identity
      #expect(scratch.text(path) == text)
    }
    try save("1", .whileWorking)
    #expect(scratch.text(backup) == "0")
    for number in 2...5 {
      try save("\(number)", .whileWorking)
      #expect(scratch.text(backup) == "0")
    }
    // Its time has passed: at once, with a rule of no seconds.
    try save("6", .spaced(seconds: 0))
    #expect(scratch.text(backup) == "5")
    try save("7", .everySave)
    #expect(scratch.text(backup) == "6")
    #expect(scratch.names() == ["map.json", "map.json~"])
  }

  @Test("A backup of a time to come, or that is no file, is no reason to leave it")
  func odd() throws {
    let path = scratch.put("old", "map.json")
    scratch.symlink("elsewhere", "map.json~")
    let identity = try store.read(path).identity
    _ = try store.save([0x41], to: path, expecting: identity, backups: .whileWorking)
    #expect(scratch.text(scratch.path("map.json~")) == "old")
    let backup = Backup(fileSystem: SystemFileSystem())
    #expect(backup.isDue(path, .whileWorking, now: FileTime(seconds: 1, nanoseconds: 0)))
  }

  @Test("The mode is kept", arguments: [0o600, 0o640, 0o660, 0o664, 0o755] as [UInt32])
  func mode(mode: UInt32) throws {
    let path = scratch.put(Array("old".utf8), scratch.path("map.json"), mode: mode)
    #expect(try save("new", over: path).notes == [])
    #expect(scratch.status(path)?.mode == mode)
  }

  @Test("A new file is as open as the mask allows, and never replaces another unless forced")
  func newFile() throws {
    let path = scratch.path("map.json")
    let mask = umask(0)
    umask(mask)
    _ = try store.save([0x41], to: path, expecting: nil)
    #expect(scratch.status(path)?.mode == 0o644 & ~UInt32(mask))
    #expect(scratch.names() == ["map.json"])
    #expect(throws: StorageError.alreadyExists(path)) { try store.save([0x42], to: path, expecting: nil) }
    #expect(scratch.text(path) == "A")
    _ = try store.save([0x42], to: path, expecting: nil, overriding: .existing)
    #expect(scratch.text(path) == "B")
    #expect(throws: StorageError.noFolder(scratch.path("none"))) {
      try store.save([], to: scratch.path("none/map.json"), expecting: nil)
    }
  }

  @Test("A file that appears while a new one is written is not replaced")
  func appears() throws {
    let path = scratch.path("map.json")
    let scratch = scratch
    let system = FaultyFileSystem(onCall: { _, kind in
      if kind == "renameWithoutReplacing" { scratch.put("theirs", "map.json") }
    })
    #expect(throws: StorageError.alreadyExists(path)) {
      try JourneyStore(fileSystem: system).save([0x41], to: path, expecting: nil)
    }
    #expect(scratch.text(path) == "theirs")
    #expect(scratch.names() == ["map.json"])
  }

  @Test("Where no rename without replacing exists, a link makes the new file")
  func withoutNoReplace() throws {
    let path = scratch.path("map.json")
    let system = FaultyFileSystem(.every("renameWithoutReplacing", EINVAL))
    _ = try JourneyStore(fileSystem: system).save([0x41], to: path, expecting: nil)
    #expect(scratch.text(path) == "A")
    #expect(scratch.names() == ["map.json"])
  }

  @Test("A read-only file is refused, also to the superuser, unless forced, and then stays read-only")
  func readOnly() throws {
    let path = scratch.put("old", "map.json", mode: 0o444)
    let loaded = try store.read(path)
    #expect(loaded.readOnly == .protected)
    #expect(throws: StorageError.readOnly(path, .protected)) {
      try store.save([0x41], to: path, expecting: loaded.identity)
    }
    #expect(scratch.text(path) == "old")
    _ = try store.save([0x41], to: path, expecting: loaded.identity, overriding: .readOnly)
    #expect(scratch.text(path) == "A")
    #expect(scratch.status(path)?.mode == 0o444)
  }

  @Test("A full disk is told with what is needed and what is free")
  func full() throws {
    let path = scratch.put("old", "map.json")
    let identity = try store.read(path).identity
    let full = JourneyStore(fileSystem: FaultyFileSystem(.every("write", ENOSPC)))
    let error = #expect(throws: StorageError.self) {
      try full.save([UInt8](repeating: 0x41, count: 96 << 10), to: path, expecting: identity)
    }
    #expect(
      error?.description
        == "\(path): cannot be written: no space is left on the disk: needs 96 KB, 12 KB free; remove files you do not need"
    )
    #expect(error?.exitStatus == 73)
  }

  @Test("Nobody can lay a link in the way of a temporary file, backup or lock")
  func linksInTheWay() throws {
    let victim = scratch.put("precious", "victim", mode: 0o600)
    let path = scratch.put("old", "map.json")
    scratch.symlink("victim", "map.json~")
    scratch.symlink("victim", ".map.json.lock")
    // The first random name is known, because the test's file system always begins with the same.
    let first = FaultyFileSystem().randomBits()
    let digits = String(first, radix: 16)
    let guessed = ".map.json." + String(repeating: "0", count: 16 - digits.count) + digits + ".tmp"
    scratch.symlink("victim", guessed)
    let careful = JourneyStore(fileSystem: FaultyFileSystem())
    let receipt = try careful.save([0x41], to: path, expecting: try store.read(path).identity)
    #expect(scratch.text(victim) == "precious")
    #expect(scratch.status(victim)?.mode == 0o600)
    #expect(scratch.text(path) == "A")
    #expect(scratch.text(scratch.path("map.json~")) == "old")
    #expect(scratch.status(scratch.path("map.json~"), followingLinks: false)?.kind == .file)
    #expect(receipt.notes == [.noLock(Errno(ELOOP))])
  }

  @Test("A backup that cannot be made does not stop a save, and is told")
  func noBackup() throws {
    let path = scratch.put("old", "map.json")
    try SystemFileSystem().makeFolder(scratch.path("map.json~"), permissions: 0o755)
    let receipt = try save("new", over: path)
    #expect(scratch.text(path) == "new")
    #expect(receipt.notes == [.noBackup(Errno(EISDIR))])
    #expect(scratch.names() == ["map.json", "map.json~"])
  }

  @Test("What a killed save left an hour ago is removed; what is younger, or somebody else's, is not")
  func sweep() throws {
    let path = scratch.put("old", "map.json")
    for name in [".map.json.0123456789abcdef.tmp", ".other.json.0123456789abcdef.tmp", ".map.json.0123.tmp"] {
      scratch.setModified(scratch.put("x", name), 1_000_000)
    }
    scratch.put("x", ".map.json.fedcba9876543210.tmp")
    _ = try save("new", over: path)
    #expect(
      scratch.names() == [
        ".map.json.0123.tmp", ".map.json.fedcba9876543210.tmp", ".other.json.0123456789abcdef.tmp", "map.json",
        "map.json~",
      ])
  }

  @Test(
    "Any name that the system takes can be saved",
    arguments: [
      Array("with space.json".utf8), Array("line\nbreak.json".utf8), Array("-f.json".utf8), Array("é中😀.json".utf8),
      [UInt8](repeating: 0x78, count: 255), [0xFF, 0xFE, 0x2E, 0x6A], [UInt8](repeating: 0xFF, count: 255),
      Array(String(repeating: "é", count: 127).utf8), [UInt8](repeating: 0x79, count: 240), Array("~".utf8),
    ])
  func names(name: [UInt8]) throws {
    let path = scratch.put(Array("old".utf8), scratch.folder.appending(name))
    let receipt = try save("new", over: path)
    #expect(receipt.notes == [])
    #expect(receipt.path == path)
    #expect(scratch.text(path) == "new")
    #expect(try SystemFileSystem().names(in: scratch.folder).count == 2)
    _ = try save("newer", over: path)
    #expect(scratch.text(path) == "newer")
    #expect(try SystemFileSystem().names(in: scratch.folder).count == 2)
  }

  @Test("A path with NUL names no file, instead of a shorter one")
  func nul() throws {
    let path = scratch.put("old", "map")
    #expect(throws: StorageError.self) { try store.read(Path(bytes: path.bytes + [0] + Array("x".utf8))) }
  }
}
