import JSONText
import Testing

/// What RFC 8259 leaves to the reader, and what this one decided.
@Suite("What the standard leaves open is decided")
struct DecisionTests {
  @Test(
    "Numbers beyond doubles are read, kept to the digit, and have no double",
    arguments: ["1e999", "-1e999", "123456e100000", "1e9999999999999999999", "-123123e100000"])
  func huge(text: String) throws {
    let number = try #require(try JSONReader.read(Array(text.utf8)).number)
    #expect(number.text.hasSameBytes(as: text))
    #expect(number.double == nil)
    #expect(number.int == nil)
  }

  @Test(
    "Numbers too small for doubles are nought, and keep their text",
    arguments: ["1e-999", "123.456e-789", "0.4e-99999999999999999999", "-1e-999"])
  func tiny(text: String) throws {
    let number = try #require(try JSONReader.read(Array(text.utf8)).number)
    #expect(number.text.hasSameBytes(as: text))
    #expect(number.double?.magnitude == 0)
  }

  @Test(
    "Whole numbers beyond doubles' exactness are kept to the digit",
    arguments: ["9007199254740993", "100000000000000000000", "-237462374673276894279832749832423479823246327846"])
  func exact(text: String) throws {
    let value = try JSONReader.read(Array("[\(text)]".utf8))
    #expect(String(decoding: JSONWriter.writeLine(value), as: UTF8.self).hasSameBytes(as: "[\(text)]"))
  }

  @Test(
    "A whole number is one whatever its form, if it is exactly one",
    arguments: [
      ("3", 3), ("3.0", 3), ("3e2", 300), ("-0", 0), ("30e-1", 3), ("3.5", nil), ("1e400", nil),
      ("9223372036854775807", .max),
      ("9223372036854775808", nil), ("1e-5", nil),
    ] as [(String, Int?)])
  func whole(text: String, value: Int?) throws {
    #expect(try JSONReader.read(Array(text.utf8)).number?.int == value)
  }

  @Test("A lone value is a JSON text, as RFC 8259 has it", arguments: ["1", "\"a\"", "null", "true", "false"])
  func scalars(text: String) throws {
    #expect(String(decoding: JSONWriter.writeLine(try JSONReader.read(Array(text.utf8))), as: UTF8.self) == text)
  }

  @Test(
    "Noncharacters, NUL and controls in escapes are text",
    arguments: [
      (#""\u0000""#, [0x00]), (#""\ufffe""#, [0xEF, 0xBF, 0xBE]), (#""\uffff""#, [0xEF, 0xBF, 0xBF]),
      (#""\ufdd0""#, [0xEF, 0xB7, 0x90]), (#""\u007f""#, [0x7F]), (#""\udbff\udffe""#, [0xF4, 0x8F, 0xBF, 0xBE]),
    ] as [(String, [UInt8])])
  func odd(text: String, bytes: [UInt8]) throws {
    let value = try JSONReader.read(Array(text.utf8))
    #expect(Array(try #require(value.text).utf8) == bytes)
  }

  @Test("Keys are told apart by their bytes: composed and decomposed letters are two keys")
  func canonicalEquivalents() throws {
    let object = try #require(try JSONReader.read(Array("{\"\u{E9}\":1,\"e\u{301}\":2}".utf8)).object)
    #expect(object[JSONKey("\u{E9}")]?.number?.int == 1)
    #expect(object[JSONKey("e\u{301}")]?.number?.int == 2)
    #expect(JSONValue.text("\u{E9}") != JSONValue.text("e\u{301}"))
  }

  @Test("A byte-order mark is refused at the start and is text within quotes")
  func mark() throws {
    #expect(throws: JSONError.self) { try JSONReader.read([0xEF, 0xBB, 0xBF, 0x5B, 0x5D]) }
    #expect(try JSONReader.read(Array("\"\u{FEFF}\"".utf8)).text?.unicodeScalars.count == 1)
  }

  @Test("One and one-point-nought are two texts, as the file has them")
  func equality() throws {
    #expect(try JSONReader.read(Array("1".utf8)) != JSONReader.read(Array("1.0".utf8)))
    #expect(try JSONReader.read(Array(#"{"a":1,"b":2}"#.utf8)) == JSONReader.read(Array(#"{"b":2,"a":1}"#.utf8)))
  }
}
