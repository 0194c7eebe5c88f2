import Glibc
import JourneyStorage
import Testing

@Suite struct FolderTests {
  let scratch = Scratch()

  @Test("A folder's journeys are its visible .json files, sorted by their bytes, not what lies below")
  func listing() throws {
    let system = SystemFileSystem()
    for name in [
      "b.json", "a.json", "Z.json", "é.json", "a.json~", ".a.json", ".a.json.lock", ".a.json.0123456789abcdef.tmp",
      "notes.txt", ".json", "x.JSON",
    ] {
      scratch.put("{}", name)
    }
    scratch.put([], scratch.folder.appending([0xFF] + Array(".json".utf8)))
    try system.makeFolder(scratch.path("folder.json"), permissions: 0o755)
    scratch.put("{}", "folder.json/below.json")
    scratch.symlink("a.json", "link.json")
    scratch.symlink("nothing", "dangling.json")
    let names = try FolderListing.journeys(in: scratch.folder).map { $0.name }
    #expect(
      names == ["Z.json", "a.json", "b.json", "link.json", "é.json"].map { Array($0.utf8) } + [
        [0xFF] + Array(".json".utf8)
      ])
    #expect(throws: StorageError.cannotRead(scratch.path("none"), Errno(ENOENT))) {
      try FolderListing.journeys(in: scratch.path("none"))
    }
  }

  @Test("Settings and state lie where the variables say, else in the home folder; relative paths count as not set")
  func places() {
    let given = StateFolders(environment: ["XDG_CONFIG_HOME": "/c", "XDG_STATE_HOME": "/s", "HOME": "/home/ann"])
    #expect(given.configurationFile == "/c/sojourn/config.json")
    #expect(given.state == "/s/sojourn")
    #expect(given.backups == "/s/sojourn/backup")
    #expect(given.recovery == "/s/sojourn/recovery")
    for environment in [
      ["HOME": "/home/ann"], ["HOME": "/home/ann", "XDG_CONFIG_HOME": "", "XDG_STATE_HOME": "state"],
    ] {
      let home = StateFolders(environment: environment)
      #expect(home.configuration == "/home/ann/.config/sojourn")
      #expect(home.state == "/home/ann/.local/state/sojourn")
    }
    let none = StateFolders(environment: ["HOME": "relative"])
    #expect(none.configuration == nil && none.backups == nil)
  }

  @Test("State folders are made for their owner alone, and those that exist stay as they are")
  func making() throws {
    let state = scratch.path("state")
    try SystemFileSystem().makeFolder(state, permissions: 0o755)
    scratch.raw(state) { _ = chmod($0, 0o755) }
    let folder = scratch.path("state/sojourn/backup")
    try StateFolders.make(folder)
    try StateFolders.make(scratch.path("state/sojourn/backup/"))
    #expect(scratch.status(folder)?.mode == 0o700)
    #expect(scratch.status(folder.folder)?.mode == 0o700)
    #expect(scratch.status(state)?.mode == 0o755)
    scratch.put("x", "file")
    #expect(throws: StorageError.self) { try StateFolders.make(scratch.path("file")) }
    #expect(throws: StorageError.self) { try StateFolders.make(scratch.path("file/below")) }
  }
}
