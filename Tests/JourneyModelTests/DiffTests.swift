import JSONText
import JourneyModel
import TestSupport
import Testing

@Suite("What lies between two versions")
struct DiffTests {
  @Test(
    "The edits make one version out of the other, to the byte, after any edits", arguments: Array(1...60) as [UInt64])
  func exact(seed: UInt64) throws {
    var random = RandomJourney(seed: seed)
    let from = random.journey()
    var document = JourneyDocument(from)
    for _ in 0..<Int.random(in: 0...25, using: &random.random) { _ = try? document.apply(random.edit(of: document)) }
    for (old, new) in [(from, document.journey), (document.journey, from)] {
      var result = JourneyDocument(old)
      for edit in JourneyDiff.edits(from: old, to: new) { _ = try result.apply(edit) }
      #expect(JourneyFormat.write(result.journey) == JourneyFormat.write(new), "seed \(seed)")
    }
  }

  @Test("Of two journeys that have nothing in common too", arguments: Array(1...20) as [UInt64])
  func strangers(seed: UInt64) throws {
    var one = RandomJourney(seed: seed)
    // Fresh ids are numbered, so that two journeys share many of them, some with other types.
    var two = RandomJourney(seed: seed + 1000)
    let (old, new) = (one.journey(), two.journey())
    var result = JourneyDocument(old)
    for edit in JourneyDiff.edits(from: old, to: new) { _ = try result.apply(edit) }
    #expect(JourneyFormat.write(result.journey) == JourneyFormat.write(new), "seed \(seed)")
  }

  @Test("Of broken files too", arguments: Array(300..<340) as [UInt64])
  func broken(seed: UInt64) throws {
    var random = RandomJourney(seed: seed, size: 3)
    let old = EditTests.broken(&random)
    let new = Bool.random(using: &random.random) ? EditTests.broken(&random) : random.journey()
    var result = JourneyDocument(old)
    for edit in JourneyDiff.edits(from: old, to: new) { _ = try result.apply(edit) }
    #expect(JourneyFormat.write(result.journey) == JourneyFormat.write(new), "seed \(seed)")
  }

  @Test("Between equal versions lies nothing")
  func nothing() {
    var random = RandomJourney(seed: 5)
    let journey = random.journey()
    #expect(JourneyDiff.edits(from: journey, to: journey) == [])
    #expect(JourneyDiff.changes(from: journey, to: journey) == [])
  }

  @Test("A record that moved is one move, whatever else stands there")
  func moves() throws {
    let old = try EditTests.document(
      #""stages":[{"id":"a","name":"A","steps":[{"id":"s1","name":"1"},{"id":"s2","name":"2"},{"id":"s3","name":"3"},{"id":"s4","name":"4"}]},{"id":"b","name":"B"}]"#
    )
    var new = old
    _ = try new.apply(.move(id: "s1", to: "a", key: "steps", after: "s4"))
    #expect(
      JourneyDiff.edits(from: old.journey, to: new.journey) == [.move(id: "s1", to: "a", key: "steps", after: "s4")])
    _ = try new.apply(.move(id: "s2", to: "b", key: "steps", after: nil))
    #expect(JourneyDiff.edits(from: old.journey, to: new.journey).count == 2)
  }

  @Test("Changes are told in people's words, with the labels of fields")
  func words() throws {
    let old = try EditTests.document(
      #""stages":[{"id":"a","name":"Apply","targetCompletion":0.5,"owner":{"name":"Office"},"steps":[{"id":"s","name":"Form"}]}],"channels":[{"id":"c","name":"Phone"}]"#
    )
    var new = old
    _ = try new.apply(Stage.targetCompletion.set("a", 0.75))
    _ = try new.apply(.set(id: "a", key: "owner.name", value: .text("Desk")))
    _ = try new.apply(
      .set(id: "s", key: "minutes", value: .object(["value": .number(12), "basis": .text("measured")] as JSONObject)))
    _ = try new.apply(.remove(id: "c"))
    _ = try new.apply(.insert(into: "", key: "stages", after: nil, value: ["id": .text("n"), "name": .text("Notice")]))
    let changes = JourneyDiff.changes(from: old.journey, to: new.journey)
    #expect(
      changes.map(\.description) == [
        "stage \"Apply\": Owner, Role or office: \"Office\" → \"Desk\"",
        "stage \"Apply\": Target completion: 0.5 → 0.75",
        "step \"Form\": Minutes: nothing → 12 (measured)",
        "stage \"Notice\" added",
        "channel \"Phone\" removed",
      ])
    #expect(changes.map(\.id) == ["a", "a", "s", "n", "c"])
  }
}
