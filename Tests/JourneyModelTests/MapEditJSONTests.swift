import JSONText
import JourneyModel
import TestSupport
import Testing

@Suite("Edits as JSON") struct MapEditJSONTests {
  @Test("every edit comes back from its JSON as it was", arguments: 0..<20)
  func roundTrip(seed: UInt64) throws {
    var random = RandomJourney(seed: seed)
    var document = JourneyDocument(random.journey())
    for _ in 0..<50 {
      let edit = random.edit(of: document)
      let text = JSONWriter.writeLine(edit.json)
      #expect(MapEdit(json: try JSONReader.read(text)) == edit, "seed \(seed)")
      guard let inverse = try? document.apply(edit) else { continue }
      #expect(MapEdit(json: inverse.json) == inverse, "seed \(seed)")
    }
  }

  @Test("a key with a dot in it stays one key, and a null that is put in is no field that is taken away")
  func dottedKey() throws {
    let edit = MapEdit.set(id: "a", key: FieldPath([JSONKey("x.y"), JSONKey("z")]), value: .null)
    guard case .set(_, let key, let value)? = MapEdit(json: edit.json) else {
      Issue.record("no set came back")
      return
    }
    #expect(key.keys.map(\.text) == ["x.y", "z"])
    #expect(value == .null)
  }

  @Test(
    "what is no edit is refused",
    arguments: [
      "1", "{}", #"{"edit":"jump","id":"a"}"#, #"{"edit":"set","id":"a"}"#, #"{"edit":"set","id":"a","key":[]}"#,
      #"{"edit":"set","id":"a","key":[1]}"#, #"{"edit":"insert","into":"a","key":["steps"],"value":1}"#,
      #"{"edit":"group","title":"t","edits":[{"edit":"remove"}]}"#,
    ])
  func refused(text: String) throws {
    #expect(MapEdit(json: try JSONReader.read(Array(text.utf8))) == nil)
  }

  @Test("the words that were typed are told, and no identifiers")
  func typedTexts() {
    let edit = MapEdit.group(
      title: "",
      [
        .insert(into: "", key: "agencies", after: nil, value: ["id": .text("ssa"), "name": .text("Social Security")]),
        .set(id: "step", key: "action", value: .text("I gave up")), .remove(id: "other"),
      ])
    #expect(edit.typedTexts == ["Social Security", "I gave up"])
  }
}
