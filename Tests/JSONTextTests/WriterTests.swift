import JSONText
import TestSupport
import Testing

@Suite("The canonical form")
struct WriterTests {
  @Test("Two blanks a level, keys by bytes, slashes plain, one newline at the end")
  func form() throws {
    let value = try JSONReader.read(
      Array(#"{"url":"https:\/\/a","b":[],"a":{"z":[1,{"y":2.50}],"Z":null,"é":true,"~":"\u001b\u007f"},"":{}}"#.utf8))
    #expect(
      String(decoding: JSONWriter.write(value), as: UTF8.self).hasSameBytes(
        as: """
          {
            "": {},
            "a": {
              "Z": null,
              "z": [
                1,
                {
                  "y": 2.50
                }
              ],
              "~": "\\u001b\u{7F}",
              "é": true
            },
            "b": [],
            "url": "https://a"
          }

          """))
  }

  @Test("Keys stand in the order of their UTF-8 bytes, not of characters or of UTF-16")
  func order() throws {
    let keys = [
      "", "A", "Z", "a", "a\u{0}", "aa", "ab", "e\u{301}", "z", "~", "\u{7F}", "\u{E9}", "漢", "\u{FFFD}", "😀",
    ]
    let object = JSONObject(keys.shuffled().map { (key: JSONKey($0), value: JSONValue.null) })
    #expect(object.members.map { Array($0.key.text.utf8) } == keys.map { Array($0.utf8) })
    let read = try JSONReader.read(JSONWriter.write(.object(object)))
    #expect(read == .object(object))
  }

  @Test("Unsorted files are sorted once and then stay", arguments: [3, 4] as [UInt64])
  func stable(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let value = RandomJSON.value(5, using: &generator)
      let first = JSONWriter.write(value)
      let read = try JSONReader.read(first)
      #expect(read == value, "\(generator)")
      #expect(JSONWriter.write(read) == first, "\(generator)")
      let line = JSONWriter.writeLine(value)
      #expect(!line.contains(0x0A), "\(generator)")
      #expect(try JSONReader.read(line) == value, "\(generator)")
    }
  }

  @Test("A number that the program makes is the shortest that reads back; NaN is null")
  func numbers() throws {
    #expect(JSONValue.number(3.0).number?.text == "3")
    #expect(JSONValue.number(-0.5).number?.text == "-0.5")
    #expect(JSONValue.number(0.1 + 0.2).number?.text == "0.30000000000000004")
    #expect(JSONValue.number(Double.nan) == .null)
    #expect(JSONValue.number(Double.infinity) == .null)
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<10_000 {
      let double = Double(bitPattern: generator.next())
      guard double.isFinite else { continue }
      let number = try #require(JSONNumber(double))
      #expect(number.double == double, "\(generator): \(double)")
      let read = try JSONReader.read(Array(number.text.utf8))
      #expect(read.number?.double == double, "\(generator): \(double)")
    }
  }

  @Test("Members are found, replaced, added in order and removed")
  func members() {
    var object: JSONObject = ["b": .number(1), "d": .number(2)]
    object["c"] = .flag(true)
    object["a"] = .null
    #expect(object.members.map(\.key.text) == ["a", "b", "c", "d"])
    object["c"] = nil
    object["nothing"] = nil
    #expect(object.members.map(\.key.text) == ["a", "b", "d"])
    #expect(object["c"] == nil)
    #expect(object["a"] == .null)
    #expect(object.index(of: "d") == 2)
    object.update("d") { value in value = nil }
    object.update("e") { value in value = .text("new") }
    #expect(object.members.map(\.key.text) == ["a", "b", "e"])
  }
}
