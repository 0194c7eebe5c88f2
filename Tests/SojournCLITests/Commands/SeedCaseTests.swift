import JSONText
import Testing

/// The cases that the sources of the idea tell, through the commands that a person runs.
@Suite struct SeedCaseTests {
  private func json(_ command: String, _ name: String) throws -> JSONObject {
    try #require(try CommandRun(command, "\(Shipped.folder)/cases/\(name).json", "--format", "json").json().object)
  }

  private func roots(_ name: String) throws -> [JSONObject] {
    try (json("causes", name)["causes"]?.array ?? []).compactMap(\.object).flatMap {
      ($0["roots"]?.array ?? []).compactMap(\.object)
    }
  }

  @Test("FEMA: 3 percent against 26, then 15: an index of 0.12 and of 0.58, both flagged by value, without an interval")
  func representation() throws {
    let rows = (try json("missing", "fema-disability-question")["representations"]?.array ?? []).compactMap(\.object)
    #expect(rows.map { $0["share"]?.number?.double } == [0.03, 0.15])
    #expect(rows.allSatisfy { $0["benchmark"]?.object?["share"]?.number?.double == 0.26 })
    let indices = rows.compactMap { $0["index"]?.number?.double }
    #expect(indices.count == 2 && abs(indices[0] - 3.0 / 26) < 1e-12 && abs(indices[1] - 15.0 / 26) < 1e-12)
    #expect(rows.allSatisfy { $0["flaggedBy"]?.text == "value" && $0["interval"] == .null })
    let text = CommandRun("missing", "\(Shipped.folder)/cases/fema-disability-question.json").output
    #expect(text.contains("3.0 %") && text.contains("26.0 %") && text.contains("0.12") && text.contains("0.58"))
  }

  @Test("FEMA: three roots stand side by side: wording, self-perception, what the answer is for")
  func threeCauses() throws {
    let texts = try roots("fema-disability-question").compactMap { $0["text"]?.text }
    #expect(texts.count == 3)
    #expect(texts[0].contains("words") && texts[1].contains("label") && texts[2].contains("why it asks"))
  }

  @Test(
    "The library: the form takes an hour, the session ends after 30 minutes, nothing is saved: a structural failure")
  func library() throws {
    let failures = (try json("burden", "library-benefit-form")["failures"]?.array ?? []).compactMap(\.object)
    let form = try #require(failures.first)
    #expect(form["kind"]?.text == "session" && form["availableSeconds"]?.number?.double == 1800)
    #expect((form["neededSeconds"]?.number?.double ?? 0) >= 3600 && form["basis"]?.text == "public")
  }

  @Test("Miami: the cause lies outside the border agency's control, and a partner decides")
  func miami() throws {
    let causes = (try json("causes", "miami-arrivals")["causes"]?.array ?? []).compactMap(\.object)
    #expect(causes.first?["outsideControl"] == .flag(true) && causes.first?["authority"]?.text == "partner")
    let confirmed = try roots("miami-arrivals").first { $0["status"]?.text == "confirmed" }
    #expect(confirmed?["text"]?.text?.contains("outside the border agency’s control") == true)
    let goals = (try json("causes", "miami-arrivals")["partnerGoals"]?.array ?? []).compactMap(\.object)
    #expect(goals.contains { $0["control"]?.text == "outside" })
  }

  @Test("The census: the cause lies in testing")
  func census() throws {
    let root = try #require(try roots("census-language-form").first)
    #expect(root["text"]?.text?.contains("tested") == true && root["wouldPrevent"] == .flag(true))
  }
}
