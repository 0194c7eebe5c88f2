import JSONText
import JourneyModel
import TestSupport
import Testing

@Suite("Made ids")
struct IdentifierTests {
  @Test(
    "A slug is the words of the title",
    arguments: [
      ("Fill in the form", "fill-in-the-form"), ("  Why?  ", "why"), ("Don't wait", "dont-wait"),
      ("A/B – test", "a-b-test"),
      ("漢字", "item"), ("", "item"), ("2nd call", "2nd-call"), ("-x-", "x"),
      ("A very long title that goes on and on and on", "a-very-long-title-that-goes-on-and-on"),
      (String(repeating: "x", count: 100), String(repeating: "x", count: 40)),
    ])
  func slugs(title: String, slug: String) {
    #expect(IdentifierMaker.slug(title) == slug)
  }

  @Test("An id is well-formed, ends in four letters or digits, and is nobody else's", arguments: HostileText.corpus)
  func made(title: String) throws {
    var generator = SeededGenerator(seed: 9)
    let document = JourneyDocument(Journey(JSONObject()))
    let id = IdentifierMaker.id(for: title, in: document, using: &generator)
    #expect(IdentifierMaker.isWellFormed(id))
    let ending = try #require(id.split(separator: "-").last)
    #expect(ending.utf8.count == 4)
    #expect(id == IdentifierMaker.slug(title) + "-" + ending)
    // The same draws again, where that id is taken.
    var again = SeededGenerator(seed: 9)
    var taken = document
    _ = try taken.apply(.insert(into: "", key: "stages", after: nil, value: ["id": .text(id)]))
    #expect(IdentifierMaker.id(for: title, in: taken, using: &again) != id)
  }

  @Test("Two people's additions of one title differ")
  func differ() {
    var generator = SeededGenerator(seed: 10)
    let document = JourneyDocument(Journey(JSONObject()))
    let ids = (0..<1000).map { _ in IdentifierMaker.id(for: "Call", in: document, using: &generator) }
    #expect(Set(ids).count > 995)
  }

  @Test(
    "Ids have one form",
    arguments: [
      ("a", true), ("a-b", true), ("0", true), ("a--", true), ("-a", false), ("", false), ("A", false), ("a_b", false),
      ("é", false), ("a b", false), ("a\n", false),
    ])
  func form(id: String, isWellFormed: Bool) {
    #expect(IdentifierMaker.isWellFormed(id) == isWellFormed)
  }
}
