import Glibc
import JourneyStorage
import Testing

/// Files that cannot be replaced without harm, and what is carried over when they can.
@Suite struct SaveInPlaceTests {
  let scratch = Scratch()
  let store = JourneyStore()
  static let isSuperuser = geteuid() == 0

  @Test("A hard-linked file keeps its other name, after a backup that is a copy")
  func hardLink() throws {
    let path = scratch.put("old, and longer than the new", "map.json")
    try SystemFileSystem().link(path, to: scratch.path("other"))
    let backup = scratch.path("map.json~")
    let receipt = try store.save([0x41], to: path, expecting: try store.read(path).identity)
    #expect(scratch.text(path) == "A")
    #expect(scratch.text(scratch.path("other")) == "A")
    #expect(scratch.text(backup) == "old, and longer than the new")
    #expect(receipt.notes == [.wroteInPlace(.hardLinks(1), backup: backup)])
    #expect(
      receipt.notes.first?.description
        == "Written in place because the file has another name. What it held before is in \(backup).")
    #expect(receipt.identity.looksUnchanged(try #require(scratch.status(path))))
  }

  @Test("In a folder that cannot be written to, the backup goes to the state folder, for its owner alone")
  func closedFolder() throws {
    let path = scratch.put("old", "map.json")
    let system = LimitedFileSystem(FaultyFileSystem(), closedFolder: scratch.folder)
    let folder = scratch.path("state/sojourn/backup")
    let receipt = try JourneyStore(fileSystem: system, backupFolder: folder).save(
      [0x41], to: path, expecting: try store.read(path).identity)
    #expect(scratch.text(path) == "A")
    #expect(scratch.status(folder)?.mode == 0o700)
    #expect(scratch.status(scratch.path("state"))?.mode == 0o700)
    guard case .wroteInPlace(.folderNotWritable, let backup) = receipt.notes.last else {
      Issue.record("\(receipt.notes)")
      return
    }
    #expect(backup.folder == folder)
    #expect(scratch.text(backup) == "old")
    #expect(scratch.status(backup)?.mode == 0o600)
    #expect(scratch.names() == ["map.json", "state"])
  }

  @Test("Without a place for a backup, a file in such a folder is not touched")
  func noPlace() throws {
    let path = scratch.put("old", "map.json")
    let system = LimitedFileSystem(FaultyFileSystem(), closedFolder: scratch.folder)
    let identity = try store.read(path).identity
    #expect(throws: StorageError.self) {
      try JourneyStore(fileSystem: system).save([0x41], to: path, expecting: identity)
    }
    #expect(scratch.text(path) == "old")
  }

  @Test("When the mode or owner cannot be given to a new file, the old one is written in place")
  func refused() throws {
    let path = scratch.put("old", "map.json", mode: 0o660)
    let system = FaultyFileSystem(.every("setMode", EPERM))
    let receipt = try JourneyStore(fileSystem: system).save(
      [0x41], to: path, expecting: try store.read(path).identity)
    #expect(scratch.text(path) == "A")
    #expect(scratch.status(path)?.mode == 0o660)
    #expect(receipt.notes == [.wroteInPlace(.attributesRefused, backup: scratch.path("map.json~"))])
    #expect(scratch.names() == ["map.json", "map.json~"])
  }

  @Test("A full disk is seen before the first byte is written over")
  func roomFirst() throws {
    let path = scratch.put("old", "map.json")
    try SystemFileSystem().link(path, to: scratch.path("other"))
    let system = FaultyFileSystem(.every("reserve", ENOSPC))
    let identity = try store.read(path).identity
    #expect(throws: StorageError.self) {
      try JourneyStore(fileSystem: system).save(Array("longer".utf8), to: path, expecting: identity)
    }
    #expect(scratch.text(path) == "old")
    #expect(!system.calls.contains("truncate"))
  }

  @Test("Where folders take no hard links, the backup is a copy")
  func noLinks() throws {
    let path = scratch.put("old", "map.json")
    let system = LimitedFileSystem(FaultyFileSystem(), refusesLinks: true)
    let receipt = try JourneyStore(fileSystem: system).save(
      [0x41], to: path, expecting: try store.read(path).identity)
    #expect(receipt.notes == [])
    #expect(scratch.text(path) == "A")
    #expect(scratch.text(scratch.path("map.json~")) == "old")
  }

  @Test("Another's file keeps its owner and group when the superuser saves it", .enabled(if: isSuperuser))
  func owner() throws {
    let path = scratch.put("old", "map.json", mode: 0o664)
    try #require(scratch.raw(path) { chown($0, 1234, 2345) } == 0)
    try #require(scratch.raw(path) { chmod($0, 0o664) } == 0)
    _ = try store.save([0x41], to: path, expecting: try store.read(path).identity)
    let status = try #require(scratch.status(path))
    #expect((status.owner, status.group, status.mode) == (1234, 2345, 0o664))

    let system = FaultyFileSystem(.every("setOwner", EPERM))
    let receipt = try JourneyStore(fileSystem: system).save(
      [0x42], to: path, expecting: try store.read(path).identity)
    #expect(receipt.notes == [.wroteInPlace(.attributesRefused, backup: scratch.path("map.json~"))])
    #expect(scratch.status(path)?.owner == 1234)
    #expect(scratch.text(path) == "B")
  }

  @Test("Extended attributes and access lists go with the file, and a folder's list is not taken on")
  func attributes() throws {
    let system = SystemFileSystem()
    let path = scratch.put("old", "map.json", mode: 0o640)
    let plain = scratch.put("old", "plain.json", mode: 0o640)
    let file = try system.open(path, [.write], permissions: 0)
    let folder = try system.open(scratch.folder, [.folder], permissions: 0)
    // struct posix_acl_xattr: version 2, then tag, permissions and id of owner, user 1234, group, mask, others.
    let list = accessList([(1, 6, .max), (2, 4, 1234), (4, 4, .max), (0x10, 4, .max), (0x20, 0, .max)])
    do {
      try system.setAttribute(file, "user.note", Array("seen".utf8))
      try system.setAttribute(file, "system.posix_acl_access", list)
      try system.setAttribute(
        folder, "system.posix_acl_default",
        accessList([(1, 7, .max), (2, 7, 4321), (4, 7, .max), (0x10, 7, .max), (0x20, 7, .max)]))
    } catch {
      // This file system has no attributes; there is nothing to lose then.
      return
    }
    try system.close(file)
    try system.close(folder)

    for path in [path, plain] {
      #expect(try store.save([0x41], to: path, expecting: try store.read(path).identity).notes == [])
      #expect(scratch.status(path)?.mode == 0o640)
    }
    let saved = try system.open(path, [], permissions: 0)
    #expect(try system.attribute(saved, "user.note") == Array("seen".utf8))
    #expect(try system.attribute(saved, "system.posix_acl_access") == list)
    let other = try system.open(plain, [], permissions: 0)
    #expect(try system.attributeNames(other) == [])
    try system.close(saved)
    try system.close(other)
  }

  private func accessList(_ entries: [(tag: UInt16, permissions: UInt16, id: UInt32)]) -> [UInt8] {
    entries.reduce(into: [2, 0, 0, 0]) { bytes, entry in
      for value in [entry.tag, entry.permissions] { bytes += [UInt8(value & 0xFF), UInt8(value >> 8)] }
      bytes += (0..<4).map { UInt8(truncatingIfNeeded: entry.id >> ($0 * 8)) }
    }
  }
}
