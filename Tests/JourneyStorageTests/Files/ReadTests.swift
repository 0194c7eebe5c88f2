import Glibc
import JourneyStorage
import Testing

@Suite struct ReadTests {
  let scratch = Scratch()

  @Test("All bytes are read, whatever they are and however many", arguments: [0, 1, 4095, 4096, 4097, 65536, 200_001])
  func whole(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ ($0 >> 8)) }
    let path = scratch.put(bytes, scratch.path("map.json"))
    let loaded = try JourneyStore().read(path)
    #expect(loaded.bytes == bytes)
    #expect(loaded.identity.size == count)
    #expect(loaded.identity.hash == ContentHash(of: bytes))
    #expect(!loaded.isReadOnly)
  }

  @Test("A file of the limit is read, one byte more is refused with both sizes")
  func limit() throws {
    let store = JourneyStore(limit: 5000)
    let path = scratch.put([UInt8](repeating: 1, count: 5000), scratch.path("map.json"))
    #expect(try store.read(path).bytes.count == 5000)
    scratch.put([UInt8](repeating: 1, count: 5001), path)
    let error = #expect(throws: StorageError.tooLarge(path, size: 5001, limit: 5000)) { try store.read(path) }
    #expect(error?.exitStatus == 66)
    #expect(error?.description.contains("too large: 5 KB, and at most 5 KB are read") == true)
  }

  @Test("A file that says it is empty is read to its end, and no further than the limit")
  func withoutSize() throws {
    let path: Path = "/proc/version"
    #expect(try JourneyStore().read(path).bytes.count > 0)
    #expect(throws: StorageError.tooLarge(path, size: 11, limit: 10)) { try JourneyStore(limit: 10).read(path) }
  }

  @Test("Every refusal of the system is one clear error", arguments: [EACCES, EIO, EMFILE, EPERM, ESTALE])
  func errors(errno: Int32) throws {
    let path = scratch.put("old", "map.json")
    for call in ["open", "read", "resolve"] {
      let system = FaultyFileSystem(.every(call, errno))
      #expect(throws: StorageError.cannotRead(path, Errno(errno))) { try JourneyStore(fileSystem: system).read(path) }
      #expect(system.openFiles == 0)
    }
  }

  @Test("A missing file and a missing folder are told apart")
  func missing() {
    let store = JourneyStore()
    #expect(throws: StorageError.missing(scratch.path("none"))) { try store.read(scratch.path("none")) }
    #expect(throws: StorageError.noFolder(scratch.path("none"))) { try store.read(scratch.path("none/map.json")) }
  }

  @Test("Why a file is read-only is said before anyone edits it")
  func readOnly() throws {
    let path = scratch.put("old", "map.json")
    for (errno, reason) in [(EROFS, ReadOnlyReason.disk), (EPERM, .immutable), (EACCES, .notPermitted)] {
      let system = FaultyFileSystem(.every("checkWritable", errno))
      #expect(try JourneyStore(fileSystem: system).read(path).readOnly == reason)
    }
    #expect(try JourneyStore().read(scratch.put("old", "closed.json", mode: 0o400)).readOnly == .protected)
  }

  @Test("A path without a folder is one of the working folder")
  func relative() {
    #expect(Path("map.json").folder == ".")
    #expect(Path("/map.json").folder == "/")
    #expect(Path("a/b").folder == "a")
    #expect(Path("a/b").name == Array("b".utf8))
    #expect(Path("/").appending("x") == "/x")
    #expect(Path("a").appending("x") == "a/x")
    #expect(Path(bytes: [0x61, 0xFF]).description == "a\u{FFFD}")
  }
}
