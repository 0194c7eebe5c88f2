import JSONText
import JourneyModel
import TestSupport
import Testing
import Workbench

@Suite("A captured line becomes one edit")
struct CaptureEditTests {
  @Test("a pain point with all that was said of it")
  func pain() throws {
    let line = "! told twice @ssa #phone ~compliance s4 f3 +rural ^register \"I gave up\""
    let (pain, map, made) = try CaptureMap.keep(line)
    #expect(made.title == "add pain point 'told twice'")
    #expect(made.newID.wholeMatch(of: /told-twice-[a-z0-9]{4}/) != nil)
    #expect(
      pain.without(.id, "evidence") == [
        "title": .text("told twice"), "step": .text("register"), "agencies": .texts(["social-security"]),
        "channels": .texts(["phone"]), "segments": .texts(["rural"]), "burden": .texts(["compliance"]),
        "severity": .number(4), "frequency": .number(3),
      ])
    let quote = try #require(map.record(PainPoint(pain).evidence[0], as: Evidence.self))
    #expect(
      quote.object.without(.id) == [
        "kind": .text("workshop"), "text": .text("I gave up"), "consent": .text("unknown"), "date": .text("2027-03-01"),
        "steps": .texts(["register"]), "agencies": .texts(["social-security"]), "channel": .text("phone"),
        "segment": .text("rural"),
      ])
    #expect(map.journey.painPoints.last?.id == made.newID)
  }

  @Test(
    "a pain point goes to the named place, the selected step, its stage, or the first stage",
    arguments: [
      ("! x ^register", CapturePlace(selectedStep: "call", selectedStage: "learn"), "step register"),
      ("! x ^apply", CapturePlace(selectedStep: "call", selectedStage: "learn"), "stage apply"),
      ("! x", CapturePlace(selectedStep: "call", selectedStage: "learn"), "step call"),
      ("* x", CapturePlace(selectedStep: "call", selectedStage: "learn"), "step call"),
      ("! x", CapturePlace(selectedStage: "apply"), "stage apply"),
      ("! x", CapturePlace(selectedStep: "gone", selectedStage: "apply"), "stage apply"),
      ("! x", CapturePlace(selectedStep: "apply", selectedStage: "call"), "stage learn"),
      ("* x", CapturePlace(), "stage learn"),
    ])
  func placement(line: String, place: CapturePlace, expected: String) throws {
    let object = try CaptureMap.keep(line, at: place).object
    let step = object["step"]?.text.map { "step \($0)" }
    let stage = object["stage"]?.text.map { "stage \($0)" }
    #expect([step, stage].compactMap(\.self) == [expected])
  }

  @Test("a map without stages gets a stage Unsorted in the same edit", arguments: ["! x", "* x", "+ x"])
  func unsorted(line: String) throws {
    let (object, map, made) = try CaptureMap.keep(line, in: CaptureMap.empty)
    #expect(map.journey.stages.map(\.name) == ["Unsorted"])
    let stage = map.journey.stages[0].id
    #expect(object["stage"]?.text == stage || map.ancestors(of: made.newID) == [stage])
  }

  @Test("a step goes behind the selected step or to the end of the stage, led by its first agency")
  func step() throws {
    func steps(_ line: String, _ place: CapturePlace) throws -> [String] {
      try CaptureMap.keep(line, at: place).document.journey.stages.map { stage in
        stage.steps.map { $0.name ?? "" }.joined(separator: ", ")
      }
    }
    #expect(
      try steps("+ Wait", CapturePlace(selectedStep: "letter")) == [
        "Read the letter, Wait, Call the office", "Register",
      ])
    #expect(try steps("+ Wait ^apply", CapturePlace(selectedStep: "letter"))[1] == "Register, Wait")
    #expect(try steps("+ Wait", CapturePlace())[0] == "Read the letter, Call the office, Wait")
    let object = try CaptureMap.keep("+ Wait @ssa @cms #phone +rural \"so long\"").object
    #expect(object["agency"] == .text("social-security"))
    #expect(object["supporting"] == .array([.object(["agency": .text("cms")] as JSONObject)]))
    let map = try CaptureMap.keep("+ Wait \"so long\"").document
    #expect(map.journey.evidence.map(\.steps).first?.first?.hasPrefix("wait-") == true)
  }

  @Test("a why answers the end of the chain under the selected pain point's first cause")
  func why() throws {
    let (why, map, _) = try CaptureMap.keep("? nobody asked", at: CapturePlace(selectedPain: "hold"))
    #expect(
      why.without(.id) == [
        "text": .text("nobody asked"), "parent": .text("why-two"), "status": .text("hypothesis"),
      ])
    #expect(map.record("lines", as: RootCause.self)?.whys.count == 3)
  }

  @Test("a why under a selected cause that has none answers the problem")
  func whyOfCause() throws {
    let place = CapturePlace(selectedPain: "hold", selectedCause: "silo")
    let (why, map, made) = try CaptureMap.keep("? two laws", at: place)
    #expect(why["parent"] == nil)
    #expect(map.ancestors(of: made.newID) == ["silo"])
  }

  @Test("a why under a pain point without a cause makes one with its title as the problem")
  func whyMakesCause() throws {
    let (_, map, made) = try CaptureMap.keep("? three laws", at: CapturePlace(selectedPain: "forms"))
    let cause = try #require(map.record("forms", as: PainPoint.self)?.rootCauses.first)
    #expect(map.record(cause, as: RootCause.self)?.problem == "Three forms")
    #expect(map.ancestors(of: made.newID) == [cause])
  }

  @Test(
    "the chain is followed by its last answers, and ends at a root",
    arguments: [
      (#"{"id": "a", "text": ""}, {"id": "b", "text": ""}, {"id": "c", "text": "", "parent": "a"}"#, "b"),
      (
        #"{"id": "a", "text": ""}, {"id": "b", "text": "", "parent": "a"}, {"id": "c", "text": "", "parent": "a"}"#, "c"
      ),
      (#"{"id": "a", "text": ""}, {"id": "b", "text": "", "parent": "a", "root": true}"#, "a"),
      (#"{"id": "a", "text": "", "status": "refuted"}"#, nil),
      (#"{"id": "a", "text": "", "parent": "gone"}"#, "a"),
      (#"{"id": "a", "text": "", "parent": "b"}, {"id": "b", "text": "", "parent": "a"}"#, nil),
      (#"{"id": "a", "text": ""}, {"id": "b", "text": "", "parent": "b"}"#, "a"),
    ] as [(String, String?)])
  func chain(whys: String, parent: String?) throws {
    let map = CaptureMap.document(
      """
      {"format": "sojourn-journey", "version": 1, "id": "m", "title": "M", "state": "current",
       "rootCauses": [{"id": "cause", "problem": "P", "whys": [\(whys)]}]}
      """)
    let why = try CaptureMap.keep("? so", at: CapturePlace(selectedCause: "cause"), in: map).object
    #expect(why["parent"]?.text == parent)
  }

  @Test("an action addresses what is selected and is owned by its agency")
  func action() throws {
    let place = CapturePlace(selectedPain: "hold", selectedCause: "lines")
    let action = try CaptureMap.keep("> call back @SSA due:2027-03", at: place).object
    #expect(
      action.without(.id) == [
        "title": .text("call back"), "addresses": .texts(["lines"]), "ownerAgency": .text("social-security"),
        "due": .text("2027-03"), "state": .text("captured"),
        "history": .array([.object(["at": .text("2027-03-01"), "state": .text("captured")] as JSONObject)]),
      ])
    let other = try CaptureMap.keep("> call back", at: CapturePlace(selectedPain: "hold")).object
    #expect(other["addresses"] == .texts(["hold"]))
    #expect(try CaptureMap.keep("> call back").object["addresses"] == nil)
  }

  @Test("the parking lot takes the words as they are", arguments: [CaptureMap.full, CaptureMap.empty])
  func parking(map: JourneyDocument) throws {
    let (item, changed, made) = try CaptureMap.keep("//  is @legal in?  ", in: map)
    #expect(item.without(.id) == ["text": .text("is @legal in?")])
    #expect(changed.journey.workshop?.parkingLot.last?.id == made.newID)
  }

  @Test("unknown agencies, channels and segments are asked about in one question, then made in the same edit")
  func unknown() throws {
    let line = "! x @FEMA @ssa #\"paper form\" +Rural-veterans @fema"
    #expect(throws: CaptureProblem.self) { try CaptureMap.keep(line, creating: false) }
    do {
      _ = try CaptureMap.keep(line, creating: false)
    } catch let problem as CaptureProblem {
      #expect(
        problem.description
          == "not in this map: agency 'FEMA', channel 'paper form', segment 'Rural-veterans'; make them?")
    }
    let (pain, map, made) = try CaptureMap.keep(line)
    #expect(made.created.map(\.typed) == ["FEMA", "paper form", "Rural-veterans"])
    #expect(pain["agencies"] == .texts(["fema", "social-security"]))
    #expect(map.object("fema") == ["id": .text("fema"), "name": .text("FEMA")])
    #expect(map.object("paper-form")?["name"] == .text("paper form"))
    #expect(map.object("rural-veterans")?["name"] == .text("Rural-veterans"))
  }

  @Test("two unknown agencies stand in the order typed, behind those of the map")
  func order() throws {
    let map = try CaptureMap.keep("! x @one @two").document
    #expect(map.journey.agencies.suffix(3).map(\.id) == ["cms", "one", "two"])
  }

  @Test("made ids never collide with the map's own, and need no Latin letters")
  func identifiers() throws {
    let taken = try CaptureMap.keep("! x +apply +漢字 ^call").document
    let made = taken.journey.segments.suffix(2).map(\.id)
    #expect(made[0].wholeMatch(of: /apply-[a-z0-9]{4}/) != nil)
    #expect(made[1].wholeMatch(of: /item-[a-z0-9]{4}/) != nil)
    #expect(try CaptureMap.keep("! 漢字").made.newID.wholeMatch(of: /item-[a-z0-9]{4}/) != nil)
    let long = try CaptureMap.keep("! " + String(repeating: "don't ", count: 30)).made.newID
    #expect(long.utf8.count <= 45 && long.hasPrefix("dont-dont-"))
  }

  @Test("what is missing, not understood or impossible keeps the map as it is and says why")
  func failures() {
    func sentence(_ line: String, in map: JourneyDocument = CaptureMap.full) -> String {
      do {
        _ = try CaptureMap.keep(line, in: map)
        return "kept"
      } catch {
        return "\(error)"
      }
    }
    #expect(sentence("! x s9") == "severity goes from s1 to s5; or write \\s9 to keep it as words")
    #expect(sentence("! x ~a ~b ~x ~d ~e").hasSuffix("; and 2 more"))
    #expect(sentence("! ") == "say what hurts")
    #expect(sentence("? so") == "a why answers a pain point: select one first")
    #expect(sentence("").hasPrefix("start with a sign"))
    let broken = CaptureMap.document(
      """
      {"format": "sojourn-journey", "version": 1, "id": "m", "title": "M", "state": "current", "painPoints": "none",
       "stages": [{"id": "s", "name": "S"}]}
      """)
    #expect(sentence("! x", in: broken) == "painPoints of \"m\" is no list of records")
  }

  @Test("a reading of an older map is read again")
  func stale() throws {
    let reading = CaptureLine.parse("! x @ssa", in: CaptureMap.full)
    var ids = SeededGenerator(seed: 1)
    let result = CaptureLine.edit(
      for: reading, at: CapturePlace(), in: CaptureMap.empty, creating: false, today: "", ids: &ids)
    #expect(throws: CaptureProblem.needsConfirmation(CaptureLine.parse("! x @ssa", in: CaptureMap.empty).unknown)) {
      try result.get()
    }
  }

  static let undoable = [
    "! told @ssa @new #fax +new-group ~learning s1 f5 ^call \"one\" \"two\"", "* good \"yes\"",
    "+ Pay @new #fax \"no\"",
    "+ Pay ^letter", "? so", "> do @new due:2030", "// later",
  ]

  @Test("undoing gives back the same bytes", arguments: undoable, [CaptureMap.full, CaptureMap.empty])
  func undo(line: String, map: JourneyDocument) throws {
    let before = JourneyFormat.write(map.journey)
    let places = [
      CapturePlace(), CapturePlace(selectedStep: "call", selectedPain: "hold"),
      CapturePlace(selectedStage: "apply", selectedPain: "forms"), CapturePlace(selectedCause: "silo"),
    ]
    for place in places {
      guard let made = try? CaptureMap.keep(line, at: place, in: map).made else { continue }
      var changed = map
      let inverse = try changed.apply(made.edit)
      let after = JourneyFormat.write(changed.journey)
      #expect(after != before)
      let again = try changed.apply(inverse)
      #expect(JourneyFormat.write(changed.journey) == before)
      _ = try changed.apply(again)
      #expect(JourneyFormat.write(changed.journey) == after)
      guard case .group(made.title, _) = made.edit else {
        Issue.record("\(line) is not one step of undo")
        return
      }
    }
  }
}

extension JSONObject {
  fileprivate func without(_ keys: JSONKey...) -> JSONObject {
    var object = self
    for key in keys { object[key] = nil }
    return object
  }
}
