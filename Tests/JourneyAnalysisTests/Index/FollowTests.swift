import JSONText
import JourneyAnalysis
import JourneyModel
import TestSupport
import Testing

@Suite("An index that follows edits")
struct FollowTests {
  private static let dimensions = HeatDimension.allCases

  /// Every figure of an index.
  private static func figures(_ journey: Journey, _ index: MapIndex) -> [String: String] {
    let today = JourneyDate("2026-01-01")
    var all: [String: String] = [
      "missing": "\(Missing.analyse(journey, index))", "causes": "\(Causes.analyse(journey, index, today: today))",
      "burden": "\(JourneyBurden.analyse(journey, index, hourValue: HourValue(20, source: "S")))",
      "asks": "\(AskOnce.analyse(journey, index))", "measures": "\(Measures.analyse(journey, index))",
      "what if": "\(WhatIf.analyse(journey, index, WhatIfQuery(draws: 20)))",
      "questions": "\(Questions.propose(journey, index, QuestionsQuery(today: today)))",
      "evidence": "\(EvidenceRegister(journey, index, today: today))",
      "loops": "\(LoopBoard(journey, index, today: today))",
      "seams": JSONWriter.text(Seams.analyse(index).json),
      "drop-off": "\(DropOff.analyse(index, DropOffQuery(by: .channel)))",
    ]
    for (place, rows) in dimensions.enumerated() {
      let columns = dimensions[(place + 3) % dimensions.count]
      for share in HeatmapQuery.Share.allCases {
        all["heat \(rows) \(columns) \(share)"] =
          "\(Heatmap(index, HeatmapQuery(rows: rows, columns: columns, share: share)))"
      }
    }
    return all
  }

  private static func differing(_ journey: Journey, _ index: MapIndex) -> [String] {
    let (followed, fresh) = (figures(journey, index), figures(journey, MapIndex(journey)))
    return fresh.keys.filter { fresh[$0] != followed[$0] }.sorted()
  }

  /// Whether the index could follow; one that did has every figure of one made anew, one that could not is made anew.
  private static func follow(
    _ index: inout MapIndex, _ touches: inout IndexTouches, to document: JourneyDocument, _ place: String
  ) throws -> Bool {
    let followed = index.follow(touches, to: document)
    touches = IndexTouches()
    if !followed {
      index = MapIndex(document.journey)
      return false
    }
    let differing = differing(document.journey, index)
    try #require(differing.isEmpty, "\(place): \(differing)")
    return true
  }

  /// Edits as people make them.
  private struct Editor {
    var random: SeededGenerator
    var made = 0

    mutating func one(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }

    func ids(_ key: JSONKey, _ document: JourneyDocument) -> [String] {
      (document.journey.object[key]?.array ?? []).compactMap { $0.object?[.id]?.text }
    }

    mutating func some(_ key: JSONKey, _ document: JourneyDocument) -> JSONValue {
      let known = ids(key, document) + ["nobody"]
      return .texts((0..<Int.random(in: 0..<4, using: &random)).map { _ in one(known) })
    }

    mutating func steps(_ document: JourneyDocument) -> [String] {
      document.journey.stages.flatMap(\.steps).map(\.id)
    }

    mutating func painField(_ id: String, _ document: JourneyDocument) -> MapEdit {
      let fields: [(JSONKey, JSONValue?)] = [
        ("severity", .number(Int.random(in: 0...6, using: &random))),
        ("frequency", .number(Int.random(in: 1...5, using: &random))),
        ("persistence", .number(Int.random(in: 1...3, using: &random))),
        ("step", .text(one(steps(document) + ["nobody"]))),
        ("step", nil), ("stage", .text(one(ids("stages", document)))), ("agencies", some("agencies", document)),
        (
          "between",
          .object(["from": .text(one(steps(document))), "to": .text(one(steps(document)))] as JSONObject)
        ), ("channels", some("channels", document)), ("segments", some("segments", document)),
        ("rootCauses", some("rootCauses", document)), ("evidence", some("evidence", document)),
        ("burden", .texts([one(["learning", "compliance", "psychological", "own burden"])])),
        ("barrier", .text(one(["access", "own barrier"]))), ("votes", .number(Int.random(in: 0...9, using: &random))),
        ("control", .text(one(["control", "influence", "outside", "own control"]))),
        ("who", .text(one(["customer", "staff", "own who"]))), ("basis", .text(one(["measured", "public", "odd"]))),
        (
          "validation",
          .object(
            ["status": .text(one(["confirmed", "odd"])), "n": .number(Int.random(in: 1...5, using: &random))]
              as JSONObject)
        ), ("partnerGoal", .text(one(["peace", "a budget"]))), ("partnerGoal", nil), ("title", .text("Else")),
      ]
      let (key, value) = fields.randomElement(using: &random)!
      return .set(id: id, key: FieldPath(key), value: value)
    }

    mutating func edit(_ document: JourneyDocument) -> MapEdit {
      let pains = ids("painPoints", document)
      made += 1
      switch Int.random(in: 0..<26, using: &random) {
      case 0..<8: return painField(one(pains), document)
      case 8: return .remove(id: one(pains))
      case 9..<11:
        var object = document.object(one(pains)) ?? JSONObject()
        object[.id] = .text("new-\(made)")
        return .insert(
          into: "", key: "painPoints", after: Bool.random(using: &random) ? one(pains) : nil, value: object)
      case 11: return .move(id: one(pains), to: "", key: "painPoints", after: nil)
      case 12..<15:
        let fields: [(JSONKey, JSONValue?)] = [
          ("name", .text("Step again")), ("agency", .text(one(ids("agencies", document)))), ("agency", nil),
          ("unowned", .flag(Bool.random(using: &random))), ("channels", some("channels", document)),
          ("arrival", .object(["handoff": .text("warm"), "contextCarried": .text("no")] as JSONObject)),
          ("minutes", .object(["value": .number(Int.random(in: 1...90, using: &random))] as JSONObject)),
          ("waitDays", .object(["value": .number(Int.random(in: 1...90, using: &random))] as JSONObject)),
          ("requires", .texts([one(steps(document))])),
        ]
        let (key, value) = fields.randomElement(using: &random)!
        return .set(id: one(steps(document)), key: FieldPath(key), value: value)
      case 15:
        let key: JSONKey = Bool.random(using: &random) ? "reached" : "succeeded"
        return .set(
          id: one(ids("volumes", document)), key: FieldPath(key),
          value: .number(Int.random(in: 0...5000, using: &random)))
      case 16:
        return .set(
          id: one(ids("evidence", document)), key: one(["kind", "date"]) == "kind" ? "kind" : "date",
          value: .text(one(["assumption", "survey", "2025-03-04"])))
      case 17:
        made += 1
        var action: JSONObject = [
          .id: .text("act-\(made)"), "title": .text("Promise"), "addresses": .texts([one(pains)]),
        ]
        if Bool.random(using: &random) { action["ownerFunction"] = .text("cio") }
        return .insert(into: "", key: "actions", after: nil, value: action)
      case 18:
        return .set(id: one(ids("rootCauses", document)), key: "category", value: .text(one(["talent", "own", "odd"])))
      case 20:
        let step: JSONObject = [
          .id: .text(Bool.random(using: &random) ? "nobody" : "step-\(made)"), "name": .text("Put in"),
          "agency": .text(one(ids("agencies", document))),
        ]
        let stage = one(ids("stages", document))
        let last = document.record(stage, as: Stage.self)?.steps.randomElement(using: &random)?.id
        return .insert(into: stage, key: "steps", after: Bool.random(using: &random) ? last : nil, value: step)
      case 21: return .remove(id: one(steps(document)))
      case 22, 23: return .move(id: one(steps(document)), to: one(ids("stages", document)), key: "steps", after: nil)
      case 24:
        return .set(
          id: one(ids("stages", document)), key: one(["name", "role"]) == "name" ? "name" : "role",
          value: .text(one(["parallel", "gate", "Another name"])))
      case 25:
        return .set(
          id: one(ids(one(["agencies", "channels", "segments"]) == "agencies" ? "agencies" : "segments", document)),
          key: "name", value: .text("Called \(made)"))
      default:
        made += 1
        let id = "grouped-\(made)"
        return .group(
          title: "both",
          [
            .insert(into: "", key: "painPoints", after: nil, value: [.id: .text(id), "severity": .number(4)]),
            painField(id, document), painField(one(pains), document),
          ])
      }
    }
  }

  @Test("after any edits of pain points, steps and counts it has the figures of one made anew", arguments: 0..<12)
  func edits(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) &* 7919 &+ 1)
    var maker = RandomMap()
    maker.painPoints = 20
    var document = JourneyDocument(Journey(maker.make(using: &random)))
    var editor = Editor(random: random)
    var index = MapIndex(document.journey)
    var (touches, undo, followed) = (IndexTouches(), [MapEdit](), 0)
    for round in 0..<40 {
      let edit = round % 5 == 4 ? undo.popLast() ?? editor.edit(document) : editor.edit(document)
      var next = document
      touches.add(edit, before: document)
      guard let inverse = try? next.apply(edit) else { continue }
      document = next
      undo.append(inverse)
      guard Bool.random(using: &editor.random) else { continue }
      if try Self.follow(&index, &touches, to: document, "seed \(seed), round \(round), after \(edit)") {
        followed += 1
      }
    }
    #expect(followed > 5, "seed \(seed): followed \(followed) times")
  }

  @Test(
    "after edits of any kind at any place it has the figures of one made anew", arguments: [3, 17, 71, 405] as [UInt64])
  func anything(seed: UInt64) throws {
    var random = RandomJourney(seed: seed, size: 5)
    for _ in 0..<3 {
      var document = JourneyDocument(random.completeJourney())
      var index = MapIndex(document.journey)
      var touches = IndexTouches()
      for round in 0..<40 {
        let edit = random.edit(of: document)
        touches.add(edit, before: document)
        var next = document
        guard (try? next.apply(edit)) != nil else { continue }
        document = next
        _ = try Self.follow(&index, &touches, to: document, "seed \(seed), round \(round), after \(edit)")
      }
    }
  }

  @Test("two hands read the same as one", arguments: 0..<4)
  func hands(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) &+ 11)
    var maker = RandomMap()
    maker.painPoints = 2500
    var object = maker.make(using: &random)
    object.update("painPoints") { pains in
      pains = .array(
        (pains?.array ?? []).enumerated().map { place, pain in
          guard place % 300 == 7, var record = pain.object else { return pain }
          record["burden"] = .texts(["own \((place + seed) / 300)", "learning"])
          record["partnerGoal"] = .text("goal \(place)")
          record["control"] = .text("own \(place)")
          return .object(record)
        })
    }
    let journey = Journey(object)
    // One after the other, so that the test holds whatever threads there are.
    let hands = Hands(2) { count, body in for number in 0..<count { body(number) } }
    let (one, two) = (Self.figures(journey, MapIndex(journey)), Self.figures(journey, MapIndex(journey, by: hands)))
    #expect(one.keys.filter { one[$0] != two[$0] }.isEmpty, "seed \(seed)")
  }
}
