import JSONText
import Testing

@Suite("Limits keep hostile files from exhausting the machine")
struct LimitTests {
  static func nested(_ depth: Int, _ open: String = "[", _ close: String = "]") -> [UInt8] {
    Array((String(repeating: open, count: depth) + String(repeating: close, count: depth)).utf8)
  }

  @Test("64 levels are read, the 65th is refused where it opens")
  func depth() throws {
    _ = try JSONReader.read(Self.nested(64))
    #expect {
      try JSONReader.read(Self.nested(65))
    } throws: { error in
      guard let error = error as? JSONError else { return false }
      return error.reason == .tooDeep(limit: 64) && error.offset == 64
    }
    let objects = String(repeating: "{\"a\":", count: 63) + "{}" + String(repeating: "}", count: 63)
    _ = try JSONReader.read(Array(objects.utf8))
    #expect(throws: JSONError.self) { try JSONReader.read(Array("[\(objects)]".utf8)) }
  }

  @Test("100,000 levels, closed or not, are refused as too deep", arguments: ["[", "{\"a\":", "[{\"a\":[", " [ "])
  func abyss(open: String) {
    let bytes = Array(String(repeating: open, count: 100_000).utf8)
    #expect {
      try JSONReader.read(bytes)
    } throws: { error in
      (error as? JSONError)?.reason == .tooDeep(limit: 64)
    }
  }

  @Test("Many siblings are no depth")
  func siblings() throws {
    let bytes = Array(("[" + Array(repeating: "[[]]", count: 10_000).joined(separator: ",") + "]").utf8)
    #expect(try JSONReader.read(bytes).array?.count == 10_000)
  }

  @Test("A file above the limit is refused unread, one at the limit is read")
  func size() throws {
    let limits = JSONLimits(bytes: 10, depth: 4)
    _ = try JSONReader.read(Array("[1,2,3,45]".utf8), limits: limits)
    #expect {
      try JSONReader.read(Array("[1,2,3,456]".utf8), limits: limits)
    } throws: { error in
      (error as? JSONError)?.reason == .tooLarge(bytes: 11, limit: 10)
    }
  }

  @Test("A text of 10 MB is read and written to the byte", arguments: [false, true])
  func longText(isEscaped: Bool) throws {
    let piece: [UInt8] = isEscaped ? Array(#"\n23456789"#.utf8) : Array("0123456789".utf8)
    var bytes: [UInt8] = [0x22]
    for _ in 0..<1_000_000 { bytes += piece }
    bytes += [0x22, 0x0A]
    let value = try JSONReader.read(bytes)
    #expect(value.text?.utf8.count == (isEscaped ? 9_000_000 : 10_000_000))
    #expect(JSONWriter.write(value) == bytes)
  }

  @Test("A number of a million digits is kept to the digit")
  func longNumber() throws {
    let bytes = Array((String(repeating: "7", count: 1_000_000) + "\n").utf8)
    let value = try JSONReader.read(bytes)
    #expect(value.number?.int == nil)
    #expect(JSONWriter.write(value) == bytes)
  }

  @Test("NULs in place of a file's end or start are refused, never read as an empty map")
  func zeros() {
    let map = Array("{\"format\": \"sojourn-journey\", \"version\": 1}".utf8)
    for length in [1, 2, 3, 7, 16, map.count - 1] {
      let end = map.dropLast(length) + Array(repeating: 0, count: length)
      #expect(throws: JSONError.self) { try JSONReader.read(Array(end)) }
      let start = Array(repeating: 0, count: length) + map.dropFirst(length)
      #expect(throws: JSONError.self) { try JSONReader.read(Array(start)) }
      #expect(throws: JSONError.self) { try JSONReader.read(map + Array(repeating: 0, count: length)) }
    }
  }
}
