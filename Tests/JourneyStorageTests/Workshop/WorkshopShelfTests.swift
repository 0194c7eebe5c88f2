import Glibc
import TestSupport
import Testing

@testable import JourneyStorage

@Suite("Logs and clocks of workshops")
struct WorkshopShelfTests {
  private let scratch = ScratchFolder()
  private var shelf: WorkshopShelf { WorkshopShelf(folder: scratch.path.appending("workshops")) }
  private var file: Path { scratch.path.appending("map.json") }

  private func text() throws -> String? {
    try shelf.readLog(of: file, limit: 1 << 20).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("lines are added behind the header, for this user alone, and a torn line gets an end of its own")
  func appending() throws {
    #expect(try text() == nil)
    try shelf.append(Array("a\n".utf8), header: Array("H".utf8), to: file)
    try shelf.append(Array("b\n".utf8), header: Array("H".utf8), to: file)
    #expect(try text() == "H\na\nb\n")
    let path = shelf.log(of: file)
    var status = stat()
    #expect(stat(path.description, &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(stat(shelf.folder.description, &status) == 0 && status.st_mode & 0o777 == 0o700)
    #expect(truncate(path.description, 5) == 0)
    try shelf.append(Array("c\n".utf8), header: Array("H".utf8), to: file)
    #expect(try text() == "H\na\nb\nc\n")
    #expect(truncate(path.description, 3) == 0)
    try shelf.append(Array("d\n".utf8), header: Array("H".utf8), to: file)
    #expect(try text() == "H\na\nd\n")
  }

  @Test("files of one name in two folders have two logs; a link to a file has that file's")
  func names() throws {
    let other = scratch.path.appending("other").appending("map.json")
    #expect(shelf.log(of: file) != shelf.log(of: other))
    let descriptor = try SystemFileSystem().open(file, [.write, .create], permissions: 0o600)
    try SystemFileSystem().close(descriptor)
    let link = scratch.path.appending("link.json")
    #expect(symlink(file.description, link.description) == 0)
    #expect(shelf.log(of: link) == shelf.log(of: file))
  }

  @Test("a link in the place of the log is not followed")
  func link() throws {
    try SystemFileSystem().makeFolders(shelf.folder, permissions: 0o700)
    let target = scratch.path.appending("victim")
    #expect(symlink(target.description, shelf.log(of: file).description) == 0)
    #expect(throws: StorageError.self) { try shelf.append([0x61], header: [], to: file) }
    #expect(!scratch.names.contains("victim"))
  }

  @Test("the clock is replaced whole, and forgotten")
  func clock() throws {
    #expect(try shelf.readClock(of: file) == nil)
    try shelf.keepClock([1, 2], of: file)
    try shelf.keepClock([3], of: file)
    #expect(try shelf.readClock(of: file) == [3])
    try shelf.keepClock(nil, of: file)
    try shelf.keepClock(nil, of: file)
    #expect(try shelf.readClock(of: file) == nil)
    #expect(try SystemFileSystem().names(in: shelf.folder).isEmpty, "nothing temporary stays")
  }
}
