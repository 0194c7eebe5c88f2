import Glibc
import JourneyStorage
import Testing

@Suite struct AtomicOutputTests {
  let scratch = Scratch()
  let output = AtomicOutput()
  static let errnos = [ENOSPC, EIO, EACCES]
  struct Cancelled: Error {}

  @Test("A file is written whole; one that exists is replaced only when asked, and keeps its mode and link")
  func file() throws {
    let path = scratch.path("out.md")
    try output.writeFile([0x41], to: path)
    #expect(scratch.text(path) == "A")
    #expect(throws: StorageError.alreadyExists(path)) { try output.writeFile([0x42], to: path) }
    #expect(scratch.text(path) == "A")
    scratch.raw(path) { _ = chmod($0, 0o600) }
    scratch.symlink("out.md", "link")
    try output.writeFile([0x42], to: scratch.path("link"), replacing: true)
    #expect(scratch.text(path) == "B")
    #expect(scratch.status(path)?.mode == 0o600)
    #expect(scratch.names() == ["link", "out.md"])
    #expect(throws: StorageError.notAFile("/dev/full", .device)) {
      try output.writeFile([1], to: "/dev/full", replacing: true)
    }
    #expect(throws: StorageError.notAFile(scratch.folder, .folder)) {
      try output.writeFile([1], to: scratch.folder, replacing: true)
    }
  }

  @Test("When any call fails, a file is the old or the new and nothing else is left", arguments: errnos)
  func fileFaults(errno: Int32) throws {
    for exists in [false, true] {
      var number = 0
      while true {
        let scratch = Scratch()
        let path = scratch.path("out.md")
        if exists { scratch.put("old", "out.md") }
        let system = FaultyFileSystem(.once(number, errno))
        let result = Result {
          try AtomicOutput(fileSystem: system).writeFile(Array("new".utf8), to: path, replacing: exists)
        }
        let failed = system.calls.count > number ? system.calls[number] : "none"
        let text = scratch.text(path)
        #expect(text == "new" || text == (exists ? "old" : nil), "\(failed)")
        if (try? result.get()) != nil { #expect(text == "new", "\(failed)") }
        #expect(scratch.names().allSatisfy { $0 == "out.md" }, "\(failed) left \(scratch.names())")
        #expect(system.openFiles == 0)
        if system.calls.count <= number { break }
        number += 1
      }
      #expect(number > 8)
    }
  }

  @Test("A folder appears with all its files or not at all", arguments: errnos)
  func folderFaults(errno: Int32) throws {
    var number = 0
    while true {
      let scratch = Scratch()
      let path = scratch.path("tables")
      let system = FaultyFileSystem(.once(number, errno))
      let result = Result {
        try AtomicOutput(fileSystem: system).writeFolder(to: path) { add in
          try add("a.csv", [0x41])
          try add("in/b.csv", [0x42])
          try add("in/c.csv", [0x43])
        }
      }
      let failed = system.calls.count > number ? system.calls[number] : "none"
      let isThere = scratch.status(path) != nil
      #expect(scratch.names(path) == (isThere ? ["a.csv", "in"] : []), "\(failed)")
      #expect(scratch.names(path.appending("in")) == (isThere ? ["b.csv", "c.csv"] : []), "\(failed)")
      #expect(scratch.names() == (isThere ? ["tables"] : []), "\(failed) left \(scratch.names())")
      switch result {
      case .success: #expect(isThere, "\(failed)")
      // The user asked for `tables`; the name under which it was prepared helps nobody.
      case .failure(let error): #expect(!"\(error)".contains(".tmp"), "\(failed)")
      }
      if system.calls.count <= number { break }
      number += 1
    }
    #expect(number > 20)
  }

  @Test("Folders within a folder that exists are made or filled, and what else lies in them stays")
  func within() throws {
    let path = scratch.path("site")
    let fill: ((String, [UInt8]) throws -> Void) throws -> Void = { add in
      try add("index.html", [0x41])
      try add("in/a.csv", [0x42])
      try add("other/a.csv", [0x43])
    }
    try SystemFileSystem().makeFolder(path, permissions: 0o755)
    try SystemFileSystem().makeFolder(path.appending("in"), permissions: 0o755)
    scratch.put("mine", "site/in/notes")
    scratch.put("old", "site/in/a.csv")
    #expect(throws: Cancelled.self) {
      try output.writeFolder(to: path, replacing: true) { add in
        try fill(add)
        throw Cancelled()
      }
    }
    #expect(scratch.names(path) == ["in"] && scratch.text(path.appending("in/a.csv")) == "old")
    try output.writeFolder(to: path, replacing: true, fill)
    #expect(scratch.names(path) == ["in", "index.html", "other"])
    #expect(scratch.names(path.appending("in")) == ["a.csv", "notes"])
    #expect(scratch.text(path.appending("in/a.csv")) == "B" && scratch.text(path.appending("other/a.csv")) == "C")
  }

  @Test("A cancelled export leaves nothing, and a folder that exists is as it was")
  func cancelled() throws {
    let path = scratch.path("tables")
    #expect(throws: Cancelled.self) {
      try output.writeFolder(to: path) { add in
        try add("a.csv", [0x41])
        throw Cancelled()
      }
    }
    #expect(scratch.names() == [])
    try SystemFileSystem().makeFolder(path, permissions: 0o755)
    scratch.put("mine", "tables/notes")
    scratch.put("old", "tables/a.csv")
    #expect(throws: Cancelled.self) {
      try output.writeFolder(to: path, replacing: true) { add in
        try add("a.csv", [0x41])
        throw Cancelled()
      }
    }
    #expect(scratch.names(path) == ["a.csv", "notes"])
    #expect(scratch.text(path.appending("a.csv")) == "old")
  }

  @Test("A folder that exists is used only when asked, and what else lies in it stays")
  func existing() throws {
    let path = scratch.path("tables")
    let fill: ((String, [UInt8]) throws -> Void) throws -> Void = { add in try add("a.csv", [0x41]) }
    try output.writeFolder(to: scratch.path("tables/"), fill)
    scratch.put("mine", "tables/notes")
    scratch.put("old", "tables/a.csv")
    #expect(throws: StorageError.alreadyExists(path)) { try output.writeFolder(to: path, fill) }
    #expect(scratch.text(path.appending("a.csv")) == "old")
    try output.writeFolder(to: path, replacing: true, fill)
    #expect(scratch.names(path) == ["a.csv", "notes"])
    #expect(scratch.text(path.appending("a.csv")) == "A")
    let file = scratch.put("x", "file")
    #expect(throws: StorageError.notAFolder(file)) { try output.writeFolder(to: file, replacing: true, fill) }
    #expect(throws: StorageError.noFolder(scratch.path("none"))) {
      try output.writeFolder(to: scratch.path("none/out"), fill)
    }
  }

  @Test(
    "No file of an export can be written elsewhere",
    arguments: [
      "../x", "/x", "x/", "a/b/c", "a//b", "a/..", "../../x", ".a/b", "..", ".", "", ".hidden", "a\0b", "a/.b",
    ])
  func names(name: String) {
    #expect(throws: StorageError.badName(name)) {
      try output.writeFolder(to: scratch.path("out")) { add in try add(name, []) }
    }
    #expect(scratch.names() == [])
  }

  @Test("No file of an export replaces another of the same name")
  func twice() {
    #expect(throws: StorageError.badName("a")) {
      try output.writeFolder(to: scratch.path("out")) { add in
        try add("a", [])
        try add("a", [])
      }
    }
    #expect(scratch.names() == [])
  }
}
