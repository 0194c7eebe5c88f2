import Glibc
import JourneyStorage
import Testing

/// Symbolic links and things that are not files.
@Suite struct SaveLinkTests {
  let scratch = Scratch()
  let store = JourneyStore()

  @Test("A link, and a chain of links, stays; the file at its end is saved, and its companions lie beside that")
  func chain() throws {
    try SystemFileSystem().makeFolder(scratch.path("deep"), permissions: 0o755)
    let target = scratch.put("old", "deep/map.json")
    scratch.symlink("deep/map.json", "second")
    scratch.symlink("second", "first")
    let first = scratch.path("first")
    let loaded = try store.read(first)
    #expect(loaded.resolvedPath == target)
    let receipt = try store.save([0x41], to: first, expecting: loaded.identity)
    #expect(receipt.path == target)
    #expect(scratch.text(target) == "A")
    #expect(scratch.names() == ["deep", "first", "second"])
    #expect(scratch.names(scratch.path("deep")) == ["map.json", "map.json~"])
    for link in ["first", "second"] {
      #expect(scratch.status(scratch.path(link), followingLinks: false)?.kind == .symbolicLink)
    }
  }

  @Test("A link to nothing and links in a circle are refused, for reading and saving")
  func broken() throws {
    scratch.symlink("nothing", "dangling")
    scratch.symlink("b", "a")
    scratch.symlink("a", "b")
    let (dangling, loop) = (scratch.path("dangling"), scratch.path("a"))
    #expect(throws: StorageError.danglingLink(dangling)) { try store.read(dangling) }
    #expect(throws: StorageError.danglingLink(dangling)) { try store.save([], to: dangling, expecting: nil) }
    #expect(throws: StorageError.linkLoop(loop)) { try store.read(loop) }
    #expect(throws: StorageError.linkLoop(loop)) { try store.save([], to: loop, expecting: nil) }
    #expect(scratch.names() == ["a", "b", "dangling"])
  }

  @Test("A folder, pipe or device is neither opened nor written")
  func kinds() throws {
    let pipe = scratch.path("pipe")
    try #require(scratch.raw(pipe) { mkfifo($0, 0o644) } == 0)
    for (path, kind) in [
      (scratch.folder, FileKind.folder), (pipe, .pipe), ("/dev/null", .device), ("/dev/full", .device),
    ] {
      let system = FaultyFileSystem()
      let store = JourneyStore(fileSystem: system)
      #expect(throws: StorageError.notAFile(path, kind)) { try store.read(path) }
      #expect(throws: StorageError.notAFile(path, kind)) {
        try store.save([], to: path, expecting: nil, overriding: [.existing, .readOnly])
      }
      #expect(!system.calls.contains("open"))
    }
  }
}
