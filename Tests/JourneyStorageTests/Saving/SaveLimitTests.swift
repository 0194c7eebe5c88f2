import TestSupport
import Testing

@testable import JourneyStorage

/// What can be saved can be opened again.
@Suite("The limit of a file's size, at a save") struct SaveLimitTests {
  private let scratch = Scratch()

  @Test("as many bytes as are read are saved; one more is refused with both sizes, and the file is as it was")
  func limit() throws {
    let store = JourneyStore(limit: 100)
    let path = scratch.put("old", "map.json")
    let identity = try store.read(path).identity
    let error = #expect(throws: StorageError.tooLargeToSave(path, size: 101, limit: 100)) {
      try store.save([UInt8](repeating: 0x20, count: 101), to: path, expecting: identity)
    }
    #expect(error?.description.contains("101 bytes, and at most 100 bytes") == true)
    #expect(scratch.text(path) == "old" && scratch.names() == ["map.json"])
    let receipt = try store.save([UInt8](repeating: 0x20, count: 100), to: path, expecting: identity)
    #expect(try store.read(path).bytes.count == 100 && receipt.notes.isEmpty)
  }
}
