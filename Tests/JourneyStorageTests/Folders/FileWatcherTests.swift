import Testing

@testable import JourneyStorage

// Other tests may keep a waiting one from its turn for minutes: the limit is for what hangs.
@Suite(.timeLimit(.minutes(10))) struct FileWatcherTests {
  let scratch = Scratch()

  /// Watches, does something, and waits for the notice.
  private func notices(_ path: Path, after deed: () throws -> Void) async throws -> Bool {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    let watcher = try #require(FileWatcher(path) { continuation.yield() })
    try deed()
    for await _ in stream { break }
    withExtendedLifetime(watcher) {}
    return true
  }

  @Test("A save, an edit, a removal and a new file are noticed")
  func changes() async throws {
    let path = scratch.put("old", "map.json")
    #expect(
      try await notices(path) {
        let store = JourneyStore()
        _ = try store.save([0x41], to: path, expecting: try store.read(path).identity)
      })
    #expect(try await notices(path) { scratch.put("edited", "map.json") })
    #expect(try await notices(path) { try SystemFileSystem().unlink(path) })
    #expect(try await notices(path) { scratch.put("new", "map.json") })
    scratch.symlink("map.json", "link")
    #expect(try await notices(scratch.path("link")) { scratch.put("through a link", "map.json") })
  }

  @Test("What happens to other files of the folder is not told, and the thread ends with the watcher")
  func others() async throws {
    let path = scratch.put("old", "map.json")
    let (stream, continuation) = AsyncStream.makeStream(of: String?.self)
    do {
      let text = scratch
      let watcher = try #require(FileWatcher(path) { continuation.yield(text.text(path)) })
      scratch.put("x", "other.json")
      scratch.put("x", "map.json~")
      // Notices come in order: when this one is here, those above were passed over, or the first text would be "old".
      scratch.put("edited", "map.json")
      for await text in stream {
        #expect(text != "old")
        if text == "edited" { break }
      }
      withExtendedLifetime(watcher) {}
    }
    // The watcher is gone and its thread has ended, so this cannot be told any more.
    scratch.put("after", "map.json")
    continuation.finish()
    for await text in stream { #expect(text != "after") }
  }

  @Test("Only notices of this name, of the folder itself, or of lost notices count")
  func batches() {
    let watch = FileWatch(notices: -1, stop: -1, target: "/maps/map.json", interval: nil, onPeople: {}) {}
    func notice(_ mask: UInt32, _ name: String) -> [UInt8] {
      let padded = name.isEmpty ? [] : Array(name.utf8) + [UInt8](repeating: 0, count: 32 - name.utf8.count)
      let words = [1, mask, 0, UInt32(padded.count)]
      return words.flatMap { word in withUnsafeBytes(of: word) { Array($0) } } + padded
    }
    // Created, moved there, closed after writing; other names; lost notices; the folder is gone.
    #expect(watch.read(notice(0x100, "map.json")) == (.file, true, false))
    #expect(watch.read(notice(0x80, "map.json")) == (.file, false, false))
    #expect(watch.read(notice(0x100, "map.json") + notice(0x8, "map.json")) == (.file, false, false))
    for other in ["map.json~", ".map.json.lock", "map.jso", "other", ".map.json.0123456789abcde.open"] {
      #expect(watch.read(notice(0x100, other)) == ([], false, false))
    }
    #expect(watch.read(notice(0x100, "other") + notice(0x80, "map.json")) == (.file, false, false))
    #expect(watch.read(notice(0x2, ".map.json.0123456789abcdef.open")) == (.people, false, false))
    #expect(watch.read(notice(0x4000, "")) == ([.file, .people], false, false))
    #expect(watch.read(notice(0x8000, "")) == ([.file, .people], false, true))
    #expect(watch.read([1, 2, 3]) == ([], false, false))
  }

  @Test("Without notices it looks, and sees the file and the people; so it does when the folder has gone")
  func looks() async throws {
    let path = scratch.put("old", "map.json")
    let (stream, continuation) = AsyncStream.makeStream(of: String.self)
    var events = stream.makeAsyncIterator()
    let watcher = try #require(
      FileWatcher(path, hasNotices: false, onPeople: { continuation.yield("people") }) { continuation.yield("file") })
    scratch.put("a longer text", "map.json")
    #expect(await events.next() == "file")
    scratch.put("{}", ".map.json.0123456789abcdef.open")
    #expect(await events.next() == "people")
    withExtendedLifetime(watcher) {}
  }

  @Test("A folder that is moved away and comes back is looked at again")
  func folderMoves() async throws {
    let system = SystemFileSystem()
    try system.makeFolder(scratch.path("maps"), permissions: 0o755)
    let path = scratch.put("old", "maps/map.json")
    let (stream, continuation) = AsyncStream.makeStream(of: String?.self)
    let text = scratch
    let watcher = try #require(FileWatcher(path) { continuation.yield(text.text(path)) })
    try system.rename(scratch.path("maps"), to: scratch.path("away"))
    try system.makeFolder(scratch.path("maps"), permissions: 0o755)
    scratch.put("new", "maps/map.json")
    for await text in stream where text == "new" { break }
    withExtendedLifetime(watcher) {}
  }

  @Test("Network file systems are known by their names in the table of mounts")
  func shared() {
    let mounts = """
      22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
      36 22 0:44 / /team rw,relatime - nfs4 box:/team rw,vers=4.2
      37 22 0:45 / /far rw - fuse.sshfs me@box: rw
      """
    #expect(!FileSystemKind.isShared(device: 0x801, mounts: mounts))
    #expect(FileSystemKind.isShared(device: 44, mounts: mounts))
    #expect(FileSystemKind.isShared(device: 45, mounts: mounts))
    #expect(!FileSystemKind.isShared(device: 46, mounts: mounts))
    #expect(!FileSystemKind.isShared(device: 44, mounts: "0:44 nonsense"))
    #expect(!FileSystemKind.isShared(scratch.folder))
  }

  @Test("A folder that is not there cannot be watched")
  func missing() {
    #expect(FileWatcher(scratch.path("none/map.json")) {} == nil)
  }
}
