import Glibc
import Testing

@testable import JourneyStorage

@Suite struct SystemCallTests {
  @Test("An interrupted call is repeated, and only an interrupted one")
  func interrupted() throws {
    var answers: [(Int32, Int32)] = [(-1, EINTR), (-1, EINTR), (7, 0)]
    let result = try uninterrupted { () -> Int32 in
      let (answer, code) = answers.removeFirst()
      errno = code
      return answer
    }
    #expect(result == 7)
    #expect(answers.isEmpty)

    var calls = 0
    #expect(throws: Errno(EIO)) {
      try uninterrupted { () -> Int32 in
        calls += 1
        errno = EIO
        return -1
      }
    }
    #expect(calls == 1)
  }

  @Test("The calls that the C library does not show are found")
  func gnuCalls() {
    #expect(GNUCalls.fallocate != nil)
    #expect(GNUCalls.renameat2 != nil)
    #expect(GNUCalls.flistxattr != nil && GNUCalls.fgetxattr != nil)
    #expect(GNUCalls.fsetxattr != nil && GNUCalls.fremovexattr != nil)
  }

  @Test("Room is claimed without changing what a file holds")
  func reserve() throws {
    let scratch = Scratch()
    let path = scratch.put("old", "map.json")
    let system = SystemFileSystem()
    let file = try system.open(path, [.write], permissions: 0)
    do throws(Errno) {
      try system.reserve(file, from: 3, count: 100_000)
    } catch {
      #expect(error.meansUnsupported)
    }
    try system.close(file)
    #expect(scratch.text(path) == "old")
    #expect(scratch.status(path)?.size == 3)
  }

  @Test("Attributes of any length are read back")
  func attributes() throws {
    let scratch = Scratch()
    let system = SystemFileSystem()
    let file = try system.open(scratch.put("old", "map.json"), [], permissions: 0)
    defer { try? system.close(file) }
    let long = [UInt8](repeating: 0xAB, count: 2000)
    guard (try? system.setAttribute(file, "user.long", long)) != nil else { return }
    try system.setAttribute(file, "user.empty", [])
    #expect(try system.attributeNames(file).sorted() == ["user.empty", "user.long"])
    #expect(try system.attribute(file, "user.long") == long)
    #expect(try system.attribute(file, "user.empty") == [])
    try system.removeAttribute(file, "user.long")
    #expect(throws: Errno(ENODATA)) { try system.attribute(file, "user.long") }
  }

  @Test("A full device and a closed descriptor are errors, not successes")
  func honest() throws {
    let system = SystemFileSystem()
    let full = try system.open("/dev/full", [.write], permissions: 0)
    #expect(throws: Errno(ENOSPC)) { try system.write(full, [1]) }
    try system.close(full)
    #expect(throws: Errno(EBADF)) { try system.read(FileDescriptor(-1), upTo: 1) }
    #expect(throws: Errno(ENOENT)) { try system.names(in: "/nothing here") }
    #expect(try system.freeSpace(at: "/").bytes > 0)
  }
}
