import PlainText
import TestSupport
import Testing

@testable import JSONText

@Suite("JSON that is shown") struct HarmlessTests {
  @Test("nothing in it can steer a terminal, and it reads as the same value")
  func isHarmless() throws {
    var random = SeededGenerator(seed: 5)
    for round in 0..<300 {
      let texts = HostileText.corpus + [HostileText.random(12, using: &random)]
      let value = JSONValue.object([
        JSONKey(texts[round % texts.count]): .texts(texts.shuffled(using: &random).prefix(9))
      ])
      let text = JSONWriter.text(value)
      #expect(!text.unicodeScalars.contains { $0 != "\n" && PlainText.isSpelt($0) }, "round \(round)")
      let again = try JSONReader.read(Array(text.utf8))
      #expect(JSONWriter.write(again) == JSONWriter.write(value), "round \(round)")
    }
  }

  @Test("beyond the basic plane it takes two escapes; what is plain is left as it is")
  func form() {
    #expect(JSONWriter.text(.text("\u{E0041}\u{202E}é漢😀")) == "\"\\udb40\\udc41\\u202eé漢😀\"\n")
    #expect(JSONWriter.text(.text("plain")) == "\"plain\"\n")
  }
}
