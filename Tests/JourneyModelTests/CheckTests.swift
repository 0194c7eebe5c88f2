import JSONText
import JourneyModel
import TestSupport
import Testing

/// A change to a map without faults, and what check must then say.
struct CheckCase: CustomTestStringConvertible, Sendable {
  let rule: String
  let path: String
  let edits: [MapEdit]
  /// What follows from the same change by another rule.
  let also: Set<String>

  init(_ rule: String, _ path: String, also: Set<String> = [], _ edits: MapEdit...) {
    self.rule = rule
    self.path = path
    self.edits = edits
    self.also = also
  }

  var testDescription: String { "\(rule) at \(path)" }

  static func set(_ id: String, _ key: FieldPath, _ json: String?) -> MapEdit {
    .set(id: id, key: key, value: json.map { try! JSONReader.read(Array($0.utf8)) })
  }

  static func add(_ list: FieldPath, _ json: String, to parent: String = "", after: String? = nil) -> MapEdit {
    .insert(into: parent, key: list, after: after, value: (try! JSONReader.read(Array(json.utf8))).object!)
  }
}

extension CheckCase {
  static let errors: [CheckCase] = [
    CheckCase("not-a-journey", "$.format", set("", "format", #""other""#)),
    CheckCase("wrong-type", "$.title", set("", "title", "5")),
    CheckCase("wrong-type", "$.goal", set("", "goal", "null")),
    CheckCase(
      "wrong-type", "$.stages[0].steps[0].burden", also: ["psychological-never-rated"], set("form", "burden", "[]")),
    CheckCase("wrong-type", "$.stages[0].steps[0].minutes", set("form", "minutes", "12")),
    CheckCase("wrong-type", "$.stages[0].steps[0].opens", set("form", "opens", "true")),
    CheckCase("wrong-type", "$.volumes[0].adverse", also: ["volumes-do-not-add-up"], set("v1", "adverse", "3")),
    CheckCase("missing", "$.stages[0].name", set("apply", "name", nil)),
    CheckCase("missing", "$.volumes[0].basis", set("v1", "basis", nil)),
    CheckCase("missing", "$.stages[0].steps[0].minutes.value", set("form", "minutes", "{}")),
    CheckCase("id-malformed", "$.agencies[0].id", also: ["dangling-reference"], set("irs", "id", #""I R S""#)),
    CheckCase(
      "id-duplicate", "$.stages[0].steps[1].id",
      set(
        "apply", "steps",
        #"[{"id":"form","name":"F","frontStage":"f","backstage":"b","burden":{"psychological":{"value":1}}},{"id":"form","name":"G"}]"#
      )),
    CheckCase("dangling-reference", "$.painPoints[0].step", set("pain", "step", #""nowhere""#)),
    CheckCase("dangling-reference", "$.painPoints[0].step", set("pain", "step", #""apply""#)),
    CheckCase("dangling-reference", "$.painPoints[0].evidence[1]", set("pain", "evidence", #"["ev","pain"]"#)),
    CheckCase("number-out-of-range", "$.painPoints[0].severity", set("pain", "severity", "6")),
    CheckCase("number-out-of-range", "$.stages[0].targetCompletion", set("apply", "targetCompletion", "1.01")),
    CheckCase(
      "number-out-of-range", "$.segments[0].populationShare.value", set("rural", "populationShare", #"{"value":26}"#)),
    CheckCase(
      "number-out-of-range", "$.volumes[0].adverse.abandoned", also: ["volumes-do-not-add-up"],
      set("v1", "adverse", #"{"abandoned":-1}"#), set("v1", "outcomeUnknown", nil)),
    CheckCase("number-not-whole", "$.painPoints[0].votes", set("pain", "votes", "1.5")),
    CheckCase("number-not-finite", "$.stages[0].steps[0].noticeDays", set("form", "noticeDays", "1e999")),
    CheckCase("not-a-date", "$.asOf", set("", "asOf", #""2023-02-29""#)),
    CheckCase("not-a-date", "$.actions[0].due", set("act", "due", #""soon""#)),
    CheckCase(
      "public-without-source", "$.stages[0].steps[0].minutes.basis",
      set("form", "minutes", #"{"value":1,"basis":"public","asOf":"2024"}"#)),
    CheckCase("public-without-source", "$.volumes[0].basis", set("v1", "basis", #""public""#)),
    CheckCase(
      "requires-cycle", "$.stages[0].steps[1].requires[0]", set("form", "requires", #"["proof"]"#),
      set("proof", "requires", #"["form"]"#)),
    CheckCase("requires-cycle", "$.stages[0].steps[0].requires[0]", set("form", "requires", #"["form"]"#)),
    CheckCase("whys-cycle", "$.rootCauses[0].whys[1].parent", set("w1", "parent", #""w2""#)),
    CheckCase("whys-cycle", "$.rootCauses[0].whys[0].parent", set("w1", "parent", #""w1""#)),
    CheckCase(
      "why-of-another-cause", "$.rootCauses[1].whys[0].parent",
      add(
        "rootCauses",
        #"{"id":"rc2","problem":"P","counterfactual":{"wouldPrevent":true},"whys":[{"id":"w9","text":"T","basis":"inferred","parent":"w1"}]}"#,
        after: "cause")),
    CheckCase("volumes-do-not-add-up", "$.volumes[0].attempted", set("v1", "succeeded", "61")),
    CheckCase("volumes-do-not-add-up", "$.volumes[0].attempted", set("v1", "reached", "79")),
    CheckCase(
      "volumes-do-not-add-up", "$.volumes[0].continued", also: ["gate-continued"], set("v1", "continued", "101")),
    CheckCase(
      "volumes-do-not-add-up", "$.volumes[0].attempted", set("v1", "validEnd", nil), set("v1", "succeeded", "71")),
    CheckCase(
      "dates-backwards", "$.stages[0].steps[0].validTo", set("form", "validFrom", #""2024-03-22""#),
      set("form", "validTo", #""2024-02""#)),
    CheckCase("dates-backwards", "$.stages[0].steps[0].closes", set("form", "opens", "10"), set("form", "closes", "9")),
    CheckCase(
      "dates-backwards", "$.sources[0].accessed", set("p1", "date", #""2024""#), set("p1", "accessed", #""2023-12-31""#)
    ),
    CheckCase("no-place", "$.painPoints[0]", set("pain", "step", nil)),
    CheckCase("no-place", "$.brightSpots[0]", set("bright", "stage", nil)),
  ]

  static let warnings: [CheckCase] = [
    CheckCase("unknown-word", "$.stages[0].steps[0].type", set("form", "type", #""dance""#)),
    CheckCase("unknown-word", "$.volumes[0].adverse.dragons", set("v1", "adverse", #"{"dragons":10}"#)),
    CheckCase("figure-old", "$.stages[0].steps[0].minutes.asOf", set("form", "minutes.asOf", #""2022-05-31""#)),
    CheckCase("figure-old", "$.stages[0].steps[0].minutes.asOf", set("form", "minutes.asOf", #""2021""#)),
    CheckCase("pain-without-evidence", "$.painPoints[0].evidence", set("pain", "evidence", nil)),
    CheckCase("pain-without-why", "$.painPoints[0].why", set("pain", "why", #""""#)),
    CheckCase("pain-without-owner", "$.painPoints[0].rootCauses", set("cause", "ownerFunction", nil)),
    CheckCase("several-places", "$.painPoints[0].stage", set("pain", "stage", #""apply""#)),
    CheckCase("mostly-assumptions", "$.painPoints", set("ev", "kind", #""assumption""#)),
    CheckCase("action-on-symptom", "$.actions[0].addresses", set("act", "addresses", #"["pain"]"#)),
    CheckCase("root-without-test", "$.rootCauses[0].whys[1].counterfactual", set("w2", "counterfactual", nil)),
    CheckCase("root-without-test", "$.rootCauses[0].counterfactual", set("cause", "whys", nil)),
    CheckCase("why-without-basis", "$.rootCauses[0].whys[0].basis", set("w1", "basis", nil)),
    CheckCase("done-not-informed", "$.actions[0].customerInformed", set("act", "state", #""done""#)),
    CheckCase("stage-without-owner", "$.stages[0].owner", set("apply", "owner", "{}")),
    CheckCase("stage-moments", "$.stages[0].moment", set("apply", "moment", nil)),
    CheckCase("stage-moments", "$.stages[0].steps", set("form", "moment", #""m""#), set("proof", "moment", #""m""#)),
    CheckCase("stage-without-volumes", "$.stages[0]", set("", "volumes", nil)),
    CheckCase("stage-only-efficiency", "$.stages[0]", set("metric", "kind", #""efficiency""#)),
    CheckCase("gate-continued", "$.volumes[0].continued", set("v1", "continued", "61")),
    CheckCase(
      "valid-end-as-loss", "$.volumes[0].adverse[\"found-ineligible\"]",
      set("v1", "adverse", #"{"found-ineligible":10}"#)),
    CheckCase("psychological-never-rated", "$.stages", set("form", "burden", nil)),
    CheckCase("no-segments", "$.segments", set("", "segments", nil)),
    CheckCase("persona-not-composite", "$.personas[0].composite", set("maria", "composite", "false")),
    CheckCase(
      "session-too-short", "$.stages[0].steps[0].sessionLimitMinutes", set("form", "sessionLimitMinutes", "11")),
    CheckCase("notice-too-late", "$.stages[0].steps[0].noticeDays", set("form", "noticeDays", "-1")),
    CheckCase(
      "notice-too-short", "$.stages[0].steps[1].deadlineDays", set("form", "waitDays", #"{"value":30}"#),
      set("proof", "requires", #"["form"]"#), set("proof", "noticeDays", "9"), set("proof", "deadlineDays", "20")),
    CheckCase(
      "trust-wordings", "$.measures[1].wording",
      add("measures", #"{"id":"m2","driver":"trust","basis":"measured","wording":"Do you trust us?"}"#, after: "m1")),
    CheckCase("finishers-only", "$.measures[0].askedOf", set("m1", "askedOf", #""finishers""#)),
    CheckCase("no-front-stage", "$.stages", set("form", "frontStage", nil)),
    CheckCase("no-backstage", "$.stages", set("form", "backstage", nil)),
    CheckCase("future-unlinked", "$.basedOn", set("", "state", #""future""#)),
    CheckCase("no-community-partner", "$.workshop.participants", set("partner", "role", #""facilitator""#)),
    CheckCase("consent-unknown", "$.evidence[0].consent", set("ev", "consent", #""unknown""#)),
    CheckCase("consent-unknown", "$.evidence[0].consent", set("ev", "consent", nil)),
    CheckCase(
      "look-alike-agencies", "$.agencies[1].name",
      add("agencies", "{\"id\":\"irs2\",\"name\":\"Int\u{435}rnal Revenue Service\"}", after: "irs")),
    CheckCase(
      "look-alike-agencies", "$.agencies[1].abbreviation",
      add("agencies", #"{"id":"irs2","name":"Other","abbreviation":"lRS"}"#, after: "irs")),
    CheckCase(
      "range-backwards", "$.stages[0].steps[0].emotions[0].low", set("form", "emotions", #"[{"value":-2,"low":-1}]"#)),
    CheckCase(
      "range-backwards", "$.actions[0].effects[0].lossReduction",
      set("act", "effects", #"[{"stage":"apply","lossReduction":{"low":0.5,"likely":0.4,"high":0.6}}]"#)),
  ]

  /// A small map without errors and without warnings.
  static let clean = #"""
    "asOf":"2025","segments":[{"id":"rural","name":"Rural"}],"sources":[{"id":"p1","title":"Report"}],
    "agencies":[{"id":"irs","name":"Internal Revenue Service","abbreviation":"IRS"}],
    "personas":[{"id":"maria","name":"Maria","composite":true}],
    "stages":[{"id":"apply","name":"Apply","moment":"First contact","owner":{"agency":"irs"},"steps":[
      {"id":"form","name":"Fill in","frontStage":"A form","backstage":"Sorting","agency":"irs","minutes":{"value":12,"basis":"public","source":"p1","asOf":"2024"},"burden":{"psychological":{"value":2}}},
      {"id":"proof","name":"Prove"}]}],
    "painPoints":[{"id":"pain","title":"Asked twice","why":"It takes time","step":"form","severity":3,"evidence":["ev"],"rootCauses":["cause"]}],
    "brightSpots":[{"id":"bright","title":"Kind staff","stage":"apply"}],
    "rootCauses":[{"id":"cause","problem":"Asked twice","ownerFunction":"cio","whys":[{"id":"w1","text":"Two systems","basis":"evidence"},{"id":"w2","text":"Two laws","basis":"inferred","parent":"w1","root":true,"counterfactual":{"wouldPrevent":true}}]}],
    "actions":[{"id":"act","title":"Ask once","addresses":["cause"],"state":"assigned"}],
    "evidence":[{"id":"ev","kind":"interview","text":"Twice!","consent":"given"}],
    "volumes":[{"id":"v1","series":"c","stage":"apply","reached":100,"attempted":80,"succeeded":60,"validEnd":5,"adverse":{"abandoned":10},"inProgress":2,"outcomeUnknown":3,"continued":60,"basis":"illustrative"}],
    "measures":[{"id":"m1","driver":"trust","basis":"measured","wording":"I trust them.","askedOf":"all"}],
    "metrics":[{"id":"metric","name":"M","kind":"experience","definition":"D","value":{"value":1},"stage":"apply"}],
    "workshop":{"participants":[{"id":"partner","role":"Community partner"}]}
    """#
}

@Suite("What check says")
struct CheckTests {
  @Test("A map without faults has no findings")
  func clean() throws {
    let document = try EditTests.document(CheckCase.clean)
    #expect(JourneyCheck.findings(in: document.journey, now: today) == [])
  }

  @Test(
    "Each fault is found at its place, by its rule, and nothing else is",
    arguments: CheckCase.errors + CheckCase.warnings)
  func cases(fault: CheckCase) throws {
    var document = try EditTests.document(CheckCase.clean)
    for edit in fault.edits { _ = try document.apply(edit) }
    let findings = JourneyCheck.findings(in: document.journey, now: today)
    let found = findings.filter { $0.rule == fault.rule }
    // A wrong id or a missing list breaks what refers to it: those are other findings of the same map.
    #expect(found.map(\.path).contains(fault.path), "\(findings)")
    #expect(found.count == 1, "\(findings)")
    #expect(Set(findings.map(\.rule)).subtracting(fault.also) == [fault.rule], "\(findings)")
    #expect(found.first?.severity == (CheckCase.errors.contains { $0.rule == fault.rule } ? .error : .warning))
    for finding in findings {
      #expect(!finding.message.isEmpty && !finding.message.hasSuffix("."))
      #expect(!finding.mend.isEmpty && !finding.mend.hasSuffix("."))
    }
  }

  @Test("Every rule has a case, and names are given once")
  func everyRule() {
    let tested = Set((CheckCase.errors + CheckCase.warnings).map(\.rule))
    #expect(Set(JourneyCheck.rules.map(\.id)).subtracting(tested) == [])
    #expect(Set(JourneyCheck.rules.map(\.id)).count == JourneyCheck.rules.count)
  }

  @Test("Findings name the innermost record that has an id")
  func ids() throws {
    var document = try EditTests.document(CheckCase.clean)
    _ = try document.apply(CheckCase.set("form", "minutes", #"{"value":"x"}"#))
    _ = try document.apply(CheckCase.set("", "goal", "1"))
    let findings = JourneyCheck.findings(in: document.journey, now: today)
    #expect(findings.map(\.id) == [nil, "form"])
    #expect(findings.map(\.path) == ["$.goal", "$.stages[0].steps[0].minutes.value"])
  }

  @Test("Findings come in file order")
  func order() throws {
    var document = try EditTests.document(CheckCase.clean)
    for edit in [
      CheckCase.set("v1", "basis", "1"), CheckCase.set("", "asOf", "1"), CheckCase.set("proof", "name", "1"),
      CheckCase.set("form", "name", "1"), CheckCase.set("apply", "moment", nil), CheckCase.set("pain", "why", nil),
      CheckCase.set("act", "addresses", nil),
    ] { _ = try document.apply(edit) }
    #expect(
      JourneyCheck.findings(in: document.journey, now: today).map(\.path) == [
        "$.actions[0].addresses", "$.asOf", "$.painPoints[0].why", "$.stages[0].moment", "$.stages[0].steps[0].name",
        "$.stages[0].steps[1].name", "$.volumes[0].basis",
      ])
  }

  @Test(
    "A valid end, a parallel stage, saving and a refuted root are no faults",
    arguments: [
      [CheckCase.set("v1", "continued", "90"), CheckCase.set("apply", "role", #""parallel""#)],
      [CheckCase.set("form", "sessionLimitMinutes", "5"), CheckCase.set("form", "saveAndResume", "true")],
      [CheckCase.set("w2", "counterfactual", nil), CheckCase.set("w2", "status", #""refuted""#)],
      [
        CheckCase.set("w2", "counterfactual", nil),
        CheckCase.set("cause", "counterfactual", #"{"wouldPrevent":false}"#),
      ],
      [CheckCase.set("cause", "ownerFunction", nil), CheckCase.set("act", "ownerFunction", #""cio""#)],
      [CheckCase.set("form", "moment", #""This one""#)],
      [CheckCase.set("form", "minutes.asOf", #""2022""#)],
      [CheckCase.set("form", "opens", #""when the letter comes""#), CheckCase.set("form", "closes", "3")],
      [CheckCase.set("form", "validFrom", #""2024""#), CheckCase.set("form", "validTo", #""2024-01""#)],
      [CheckCase.set("v1", "outcomeUnknown", nil)],
      [CheckCase.set("v1", "validEnd", #"{"no-longer-needed":5}"#)],
      [CheckCase.set("act", "state", #""done""#), CheckCase.set("act", "customerInformed", #""2025-01""#)],
      [
        CheckCase.set("partner", "role", nil), CheckCase.set("partner", "agency", #""irs""#),
        CheckCase.set("irs", "level", #""nonprofit""#),
      ],
      [CheckCase.set("", "state", #""future""#), CheckCase.set("", "basedOn", #""now""#)],
    ])
  func noFault(edits: [MapEdit]) throws {
    var document = try EditTests.document(CheckCase.clean)
    for edit in edits { _ = try document.apply(edit) }
    #expect(JourneyCheck.findings(in: document.journey, now: today) == [])
  }

  @Test("A future state is compared with the current one where that is at hand")
  func future() throws {
    var future = try EditTests.document(CheckCase.clean)
    _ = try future.apply(CheckCase.set("", "state", #""future""#))
    let current = try EditTests.document(CheckCase.clean).journey
    #expect(JourneyCheck.findings(in: future.journey, now: today, current: current) == [])
    var other = try EditTests.document(CheckCase.clean)
    for (old, new) in [("form", "form-2"), ("proof", "proof-2")] {
      _ = try other.apply(.set(id: old, key: "id", value: .text(new)))
    }
    let findings = JourneyCheck.findings(in: future.journey, now: today, current: other.journey)
    #expect(findings.map(\.rule) == ["future-unlinked"])
  }

  @Test("Counts as large as can be do not overflow")
  func overflow() throws {
    let reasons = (0..<2000).map { "\"r\($0)\":9007199254740992" }.joined(separator: ",")
    var document = try EditTests.document(CheckCase.clean)
    _ = try document.apply(CheckCase.set("v1", "adverse", "{\(reasons)}"))
    let findings = JourneyCheck.findings(in: document.journey, now: today)
    #expect(findings.contains { $0.rule == "volumes-do-not-add-up" })
    #expect(document.journey.volumes.first?.adverse?.total == .max)
  }

  @Test("A chain of 10,000 steps and 50,000 pain points are checked without recursion or squares")
  func large() throws {
    let steps = (0..<10_000).map { number -> JSONValue in
      var step: JSONObject = [
        "id": .text("s\(number)"), "name": .text("Step"), "noticeDays": .number(1), "deadlineDays": .number(1),
      ]
      step["requires"] = .texts([number == 0 ? "s9999" : "s\(number - 1)"])
      return .object(step)
    }
    let pains = (0..<50_000).map { number -> JSONValue in
      .object(["id": .text("p\(number)"), "title": .text("Pain"), "step": .text("s\(number % 10_000)")] as JSONObject)
    }
    let stage: JSONObject = ["id": .text("a"), "name": .text("A"), "steps": .array(steps)]
    var document = try EditTests.document(#""goal":"x""#)
    _ = try document.apply(.set(id: "", key: "stages", value: .array([.object(stage)])))
    _ = try document.apply(.set(id: "", key: "painPoints", value: .array(pains)))
    let findings = JourneyCheck.findings(in: document.journey, now: today)
    #expect(findings.filter { $0.rule == "requires-cycle" }.count == 1)
    #expect(findings.filter { $0.rule == "pain-without-evidence" }.count == 50_000)
  }

  @Test("Random damage never stops check", arguments: Array(500..<560) as [UInt64])
  func damage(seed: UInt64) {
    var random = RandomJourney(seed: seed, size: 3)
    let findings = JourneyCheck.findings(in: EditTests.broken(&random), now: today)
    #expect(findings.contains { $0.severity == .error }, "seed \(seed)")
  }
}
