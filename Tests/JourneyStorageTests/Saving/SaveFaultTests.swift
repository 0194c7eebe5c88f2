import Glibc
import JourneyStorage
import Testing

/// Every system call of a save fails in turn, alone and with all that follow, and the process dies at each.
@Suite struct SaveFaultTests {
  static let errnos = [ENOSPC, EDQUOT, EIO, EROFS, EACCES, EINTR, EMFILE, EFBIG]

  @Test(
    "When any call of a save fails, once or from then on, the file holds the old or the new, and saving again works",
    arguments: errnos)
  func failures(errno: Int32) throws {
    for situation in Situation.allCases {
      let count = try situation.countCalls()
      for number in 0..<count {
        try check(situation, .once(number, errno))
        try check(situation, .from(number, errno))
      }
      // Proof that the sweep came to the end of the save: a fault after it changes nothing.
      let scene = try Scene(situation)
      #expect(scene.save(.once(count, errno)).isSuccess)
    }
  }

  @Test("A rename or link that happened although the network says it failed does no harm")
  func lies() throws {
    for situation in Situation.allCases {
      let calls = try situation.calls()
      for (number, kind) in calls.enumerated()
      where ["rename", "renameWithoutReplacing", "link", "unlink"].contains(kind) {
        try check(situation, .liesOnce(number, EIO))
      }
    }
  }

  @Test("A save that is killed at any call leaves the old or the new, and the next save is an ordinary one")
  func kills() throws {
    for situation in Situation.allCases {
      for number in 0..<(try situation.countCalls()) {
        let scene = try Scene(situation)
        let context: Comment = "\(situation) killed at \(number)"
        // Dying while the lock is given back is dying after the save.
        if scene.save(.kill(number)).isSuccess { #expect(scene.scratch.bytes(scene.target) == Scene.new, context) }
        scene.checkContent(context, backupSaysAll: situation.isInPlace)
        scene.checkLitter(context, mayRemain: true)

        // Somebody opens it again, and saves something else.
        let store = JourneyStore(fileSystem: FaultyFileSystem())
        let loaded = try? store.read(scene.target)
        let receipt = try store.save(
          Array("third".utf8), to: scene.target, expecting: loaded?.identity)
        #expect(scene.scratch.text(scene.target) == "third", context)
        if !situation.isInPlace {
          #expect(receipt.notes == [], context)
          #expect(scene.scratch.status(scene.target)?.links == 1, context)
          #expect(!scene.scratch.names().contains { $0.hasPrefix(".map.json~") }, context)
        }
      }
    }
  }

  @Test("A write that takes few bytes at a time is carried on")
  func shortWrites() throws {
    let scene = try Scene(.plain)
    let store = JourneyStore(fileSystem: FaultyFileSystem(writeLimit: 7))
    _ = try store.save(Scene.new, to: scene.target, expecting: scene.loaded?.identity)
    #expect(scene.scratch.bytes(scene.target) == Scene.new)
  }

  @Test(
    "When the disk does not confirm the content it is not tried again and the old stays; nor is there a receipt without the folder"
  )
  func unconfirmed() throws {
    let calls = try Situation.plain.calls()
    let content = try #require(calls.firstIndex(of: "synchronize"))
    let folder = try #require(calls.lastIndex(of: "synchronize"))
    var scene = try Scene(.plain)
    var outcome = scene.save(.once(content, EIO))
    #expect(outcome.result.error == .cannotWrite(scene.target, Errno(EIO)))
    #expect(outcome.calls.filter { $0 == "synchronize" }.count == 1)
    #expect(scene.scratch.bytes(scene.target) == Scene.old)

    scene = try Scene(.plain)
    outcome = scene.save(.once(folder, EIO))
    guard case .notConfirmed(scene.target, let identity, Errno(EIO)) = outcome.result.error else {
      Issue.record("\(outcome.result)")
      return
    }
    // What comes next may be saved over it, with the identity that the error gives.
    let receipt = try JourneyStore().save(Array("next".utf8), to: scene.target, expecting: identity)
    #expect(receipt.notes == [])
    #expect(scene.scratch.text(scene.target) == "next")
  }

  @Test(
    "A file written in place gets its old content back when writing stops halfway; if that fails too, the backup is named"
  )
  func halfway() throws {
    let calls = try Situation.hardLinked.calls()
    // The backup takes two writes of eleven bytes, the file three.
    let writes = calls.indices.filter { calls[$0] == "write" }
    try #require(writes.count == 5)
    var scene = try Scene(.hardLinked)
    guard case .noSpace = scene.save(.once(writes[3], ENOSPC)).result.error else {
      Issue.record("no error")
      return
    }
    #expect(scene.scratch.bytes(scene.target) == Scene.old)

    scene = try Scene(.hardLinked)
    let backup = scene.scratch.path("map.json~")
    #expect(scene.save(.from(writes[3], EIO)).result.error == .damaged(scene.target, backup: backup, Errno(EIO)))
    #expect(scene.scratch.bytes(backup) == Scene.old)
  }

  private func check(_ situation: Situation, _ fault: FaultyFileSystem.Fault) throws {
    let scene = try Scene(situation)
    let outcome = scene.save(fault)
    let context: Comment =
      "\(situation) \(fault) \(outcome.calls.indices.contains(fault.number) ? outcome.calls[fault.number] : "-")"
    #expect(outcome.openFiles == 0, context)
    var damaged = false
    switch outcome.result {
    case .success: #expect(scene.scratch.bytes(scene.target) == Scene.new, "said it worked: \(context)")
    case .failure(.damaged(let path, let backup, _)):
      #expect(situation.isInPlace && path == scene.resolved, context)
      #expect(scene.scratch.bytes(backup) == Scene.old, context)
      damaged = true
    case .failure(.notConfirmed(_, let identity, _)):
      #expect(scene.scratch.bytes(scene.target).map(identity.hasContent) == true, context)
    case .failure(.changedOnDisk), .failure(.alreadyExists), .failure(.missing), .failure(.noFolder):
      Issue.record("a fault was taken for somebody's change: \(outcome.result), \(context)")
    case .failure: break
    }
    if !damaged { scene.checkContent(context, backupSaysAll: false) }
    let failed = outcome.calls[fault.number...].first ?? ""
    // Who cannot tell whose lock it is does not remove it; it holds nobody up.
    scene.checkLitter(
      context, mayRemain: fault.isPersistent || failed == "unlink", lockMayRemain: ["lock", "status"].contains(failed))

    // The disk is mended, and the user saves again: over what they read, unless they were told that it is damaged.
    let again = JourneyStore(fileSystem: FaultyFileSystem())
    let expected = damaged ? try again.read(scene.target).identity : scene.loaded?.identity
    _ = try again.save(Scene.new, to: scene.target, expecting: expected)
    #expect(scene.scratch.bytes(scene.target) == Scene.new, context)
  }
}

extension Result {
  var error: Failure? {
    if case .failure(let error) = self { return error }
    return nil
  }
}

/// What a save may meet.
enum Situation: CaseIterable {
  case plain, withBackup, newFile, throughLink, hardLinked, noLinksPossible, folderClosed

  var isInPlace: Bool { self == .hardLinked || self == .folderClosed }

  func calls() throws -> [String] {
    let outcome = try Scene(self).save(.none)
    _ = try outcome.result.get()
    return outcome.calls
  }

  func countCalls() throws -> Int { try calls().count }
}

extension FaultyFileSystem.Fault {
  var number: Int {
    switch self {
    case .none, .every: 0
    case .once(let number, _), .from(let number, _), .liesOnce(let number, _), .kill(let number): number
    }
  }

  var isPersistent: Bool {
    if case .from = self { return true }
    return false
  }
}

/// One file in a folder of its own, read and about to be saved.
struct Scene {
  static let old = Array("the old content".utf8)
  static let older = Array("what was before the old".utf8)
  static let new = Array("the new content, which is longer".utf8)

  let situation: Situation
  let scratch = Scratch()
  let target: Path
  let loaded: LoadedFile?

  init(_ situation: Situation) throws {
    self.situation = situation
    let file = scratch.path("map.json")
    if situation != .newFile { scratch.put(Self.old, file, mode: 0o640) }
    switch situation {
    case .withBackup: scratch.put(Self.older, scratch.path("map.json~"))
    case .hardLinked: try SystemFileSystem().link(file, to: scratch.path("other name"))
    case .throughLink: scratch.symlink("map.json", "link")
    default: break
    }
    target = situation == .throughLink ? scratch.path("link") : file
    loaded = situation == .newFile ? nil : try JourneyStore().read(target)
  }

  var resolved: Path { scratch.path("map.json") }

  struct Outcome {
    let result: Result<SaveReceipt, StorageError>
    let calls: [String]
    let openFiles: Int
    var isSuccess: Bool { (try? result.get()) != nil }
  }

  func save(_ fault: FaultyFileSystem.Fault) -> Outcome {
    let file = FaultyFileSystem(fault, writeLimit: 11)
    let system: any FileSystem =
      switch situation {
      case .noLinksPossible: LimitedFileSystem(file, refusesLinks: true)
      case .folderClosed: LimitedFileSystem(file, closedFolder: scratch.folder)
      default: file
      }
    let store = JourneyStore(fileSystem: system, backupFolder: scratch.path("state/backup"))
    let result = Result { () throws(StorageError) in
      try store.save(Self.new, to: target, expecting: loaded?.identity)
    }
    return Outcome(result: result, calls: file.calls, openFiles: file.openFiles)
  }

  /// The file is whole, and what was kept before is still kept.
  func checkContent(_ context: Comment, backupSaysAll: Bool) {
    let now = scratch.bytes(target)
    let backup = scratch.bytes(scratch.path("map.json~"))
    let whole = now == Self.new || (situation == .newFile ? now == nil : now == Self.old)
    if backupSaysAll, !whole {
      let kept =
        [backup] + scratch.names(scratch.path("state/backup")).map { scratch.bytes(scratch.path("state/backup/\($0)")) }
      #expect(kept.contains(Self.old), "torn, and no backup: \(context)")
    } else {
      #expect(whole, "\(now.map { String(decoding: $0, as: UTF8.self) } ?? "gone"): \(context)")
    }
    if situation == .withBackup { #expect(backup == Self.older || backup == Self.old, context) }
    if situation == .throughLink {
      #expect(scratch.status(target, followingLinks: false)?.kind == .symbolicLink, context)
    }
  }

  /// Nothing lies about but files whose names say what they are.
  func checkLitter(_ context: Comment, mayRemain: Bool, lockMayRemain: Bool = false) {
    for name in scratch.names() where !["map.json", "map.json~", "link", "other name", "state"].contains(name) {
      let known = name == ".map.json.lock" || name.hasPrefix(".map.json") && name.hasSuffix(".tmp")
      #expect(known && (mayRemain || lockMayRemain && name == ".map.json.lock"), "left behind \(name): \(context)")
      if let mode = scratch.status(scratch.path(name), followingLinks: false)?.mode, situation != .newFile {
        #expect(mode & 0o037 == 0, "\(name) is open to more than the map: \(context)")
      }
    }
  }
}
