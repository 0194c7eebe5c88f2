import Testing

@testable import JourneyStorage

@Suite(.timeLimit(.minutes(1))) struct FileWatcherTests {
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
    let watch = FileWatch(notices: -1, stop: -1, name: Array("map.json".utf8)) {}
    func notice(_ mask: UInt32, _ name: String) -> [UInt8] {
      let padded = name.isEmpty ? [] : Array(name.utf8) + [UInt8](repeating: 0, count: 16 - name.utf8.count)
      let words = [1, mask, 0, UInt32(padded.count)]
      return words.flatMap { word in withUnsafeBytes(of: word) { Array($0) } } + padded
    }
    #expect(watch.read(notice(0x100, "map.json")) == (true, false))
    for other in ["map.json~", ".map.json.lock", "map.jso", "other"] {
      #expect(watch.read(notice(0x100, other)) == (false, false))
    }
    #expect(watch.read(notice(0x100, "other") + notice(0x80, "map.json")) == (true, false))
    #expect(watch.read(notice(0x4000, "")) == (true, false))
    #expect(watch.read(notice(0x8000, "")) == (true, true))
    #expect(watch.read([1, 2, 3]) == (false, false))
  }

  @Test("A folder that is not there cannot be watched")
  func missing() {
    #expect(FileWatcher(scratch.path("none/map.json")) {} == nil)
  }
}
