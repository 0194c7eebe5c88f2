import JSONText
import JourneyAnalysis
import JourneyModel
import TestSupport
import Testing

/// Figures of what a map says beside pain and counts.
@Suite("What else a map says")
struct RequirementFigureTests {
  private static let map = #"""
    "agencies": [{"id": "f", "name": "F", "level": "federal"}, {"id": "s", "name": "S", "level": "state"}, {"id": "me", "name": "Alone", "level": "customer"}],
    "channels": [{"id": "w", "name": "Web", "device": "mobile"}, {"id": "o", "name": "Office"}],
    "informationItems": [{"id": "i", "name": "I", "sensitive": true}, {"id": "k", "name": "K"}],
    "stages": [
      {"id": "one", "name": "One", "steps": [
        {"id": "a", "name": "A", "agency": "f", "initiator": "customer", "asks": [{"item": "i"}]},
        {"id": "b", "name": "B", "agency": "f", "initiator": "agency", "traumaInformed": true, "emotions": [{"value": -2}, {"segment": "g", "value": 1}]}]},
      {"id": "two", "name": "Two", "steps": [
        {"id": "c", "name": "C", "agency": "s", "type": "recertify", "minutes": {"value": 30, "basis": "public"}, "timesPerPerson": {"value": 2}},
        {"id": "d", "name": "D", "unowned": true}]}],
    "rootCauses": [{"id": "r", "problem": "R", "whys": [
      {"id": "w1", "text": "First"}, {"id": "w3", "text": "Branch", "parent": "w1", "root": true}, {"id": "w2", "text": "Deep", "parent": "w3", "status": "confirmed"}, {"id": "w4", "text": "Other", "parent": "w1"}]}],
    "painPoints": [
      {"id": "p", "title": "P", "step": "a", "who": "customer", "severity": 4, "frequency": 5, "basis": "measured", "validation": {"state": "validated", "n": 12}, "control": "outside", "partnerGoal": "fewer calls", "rootCauses": ["r"]},
      {"id": "q", "title": "Q", "step": "c", "who": "staff", "severity": 2, "frequency": 2, "basis": "estimated", "validation": {"state": "validated"}, "control": "influence"},
      {"id": "t", "title": "T", "step": "b", "barrier": "frequent_recertification", "severity": 1, "frequency": 1, "agencies": ["f", "s"]}],
    "actions": [{"id": "x", "title": "X", "addresses": ["q"], "kind": "front-line guidance", "told": [{"whom": "Clerks", "how": "talk", "at": "2026-01-02"}]}],
    "metrics": [
      {"id": "m1", "name": "Calls an hour", "kind": "efficiency", "stage": "one", "value": {"value": 9}},
      {"id": "m2", "name": "Page", "kind": "usage", "stage": "two", "segment": "g", "numerator": 300, "denominator": 1000, "value": {"value": 0.3, "basis": "measured"}},
      {"id": "m3", "name": "Small", "kind": "usage", "numerator": 4, "denominator": 1000, "value": {"value": 0.004, "basis": "measured"}}],
    "segments": [{"id": "g", "name": "G"}],
    "workshop": {"participants": [{"id": "u", "role": "Parent", "agency": "f"}], "checklist": {"technical": "Rides were paid"}},
    "measures": [{"id": "n1", "driver": "trust", "step": "c", "channel": "w", "respondents": 3, "mean": 4.5, "basis": "measured", "scale": {"kind": "likert", "min": 1, "max": 5}}],
    "volumes": [
      {"id": "v", "series": "x", "stage": "one", "basis": "measured", "reached": 100, "attempted": 100, "succeeded": 60},
      {"id": "y", "series": "x", "stage": "two", "channel": "w", "basis": "measured", "reached": 60, "attempted": 60, "succeeded": 40}]
    """#

  @Test("who makes the first move, by stage and by agency; those that do not say are told beside the share")
  func firstMoves() throws {
    let result = JourneyBurden.analyse(try JourneyBuilder.journey(Self.map))
    #expect(result.firstMovesByStage.map(\.customer) == [["a"], []] && result.firstMovesByStage[0].agency == ["b"])
    #expect(result.firstMovesByStage[0].agencyShare == 0.5 && result.firstMovesByStage[1].agencyShare == nil)
    #expect(result.firstMovesByStage[1].unknown == ["c", "d"])
    #expect(result.firstMovesByAgency.map(\.id) == ["(no owner)", "f", "s"])
  }

  @Test("proving it again: its steps with their pain and remedies, then the pain of it elsewhere")
  func recertification() throws {
    let again = JourneyBurden.analyse(try JourneyBuilder.journey(Self.map)).recertifications
    #expect(again.map(\.step) == ["c", nil] && again.map(\.painPoints) == [["q"], ["t"]])
    #expect(again[0].minutes?.value == 30 && again[0].times == 2 && again[0].actions == ["x"])
    #expect(again[0].basis == .notStated && again[1].actions.isEmpty)
    #expect(JourneyBurden.analyse(try JourneyBuilder.journey("")).recertifications.isEmpty)
  }

  @Test("steps that touch on what is hard to tell need care unless they are made for it")
  func care() throws {
    let care = CareStep.all(try JourneyBuilder.journey(Self.map))
    #expect(care.map(\.step) == ["a", "b"] && care.map(\.needsCare) == [true, false])
    #expect(care[0].sensitiveItems == ["i"] && care[1].lowest == -2 && care[0].lowest == nil)
  }

  @Test("use of what is there has its interval; small counts, and the share that gives them away, are not told")
  func use() throws {
    let journey = try JourneyBuilder.journey(Self.map)
    let use = Missing.analyse(journey).use
    #expect(use.map(\.id) == ["m2", "m3"] && use[0].share == 0.3 && use[0].of == .known(1000) && use[0].isLow)
    let interval = try #require(use[0].interval)
    #expect(interval.lowerBound < 0.3 && interval.upperBound > 0.3)
    #expect(use[1].share == nil && use[1].used == .small && use[1].of == .withheld && !use[1].isLow)
    let open = Missing.analyse(journey, MissingQuery(suppression: .off)).use
    #expect(open[1].share == 0.004 && open[1].used == .known(4))
  }

  @Test("what is measured, by kind; answers of customers are experience; efficiency alone is said")
  func kinds() throws {
    let kinds = Measures.analyse(try JourneyBuilder.journey(Self.map)).kinds
    #expect(kinds.map(\.stage) == ["one", "two", nil] && kinds.map(\.isEfficiencyOnly) == [true, false, false])
    #expect(kinds[1].kinds.map(\.kind) == ["experience", "usage"] && kinds[1].kinds[0].ids == ["n1"])
  }

  @Test("whose pain, at what level, and what partners want: outside control first")
  func groups() throws {
    let result = Causes.analyse(try JourneyBuilder.journey(Self.map))
    #expect(
      result.byWho.map(\.id) == ["customer", "staff", nil] && result.byWho.map(\.painPoints) == [["p"], ["q"], ["t"]])
    #expect(result.byLevel.map(\.id) == ["federal", "state"] && result.byLevel.map(\.steps) == [2, 1])
    #expect(result.byLevel.map(\.painPoints) == [["p", "t"], ["q", "t"]] && result.byLevel[0].basis == .notStated)
    #expect(
      result.partnerGoals.map(\.painPoint) == ["p", "q"] && result.partnerGoals.map(\.goal) == ["fewer calls", nil])
  }

  @Test("whys stand below those that they follow from, branches side by side; a ring ends")
  func chain() throws {
    let whys = Causes.analyse(try JourneyBuilder.journey(Self.map)).causes[0].whys
    #expect(whys.map(\.id) == ["w1", "w3", "w2", "w4"] && whys.map(\.depth) == [1, 2, 3, 2])
    let ring = try JourneyBuilder.journey(
      #""rootCauses": [{"id": "r", "problem": "R", "whys": [{"id": "a", "text": "A", "parent": "b"}, {"id": "b", "text": "B", "parent": "a"}]}]"#
    )
    #expect(Causes.analyse(ring).causes[0].whys.map(\.id) == ["a", "b"])
  }

  @Test("what customers confirmed, and how the map was made with them")
  func validation() throws {
    let register = EvidenceRegister(try JourneyBuilder.journey(Self.map))
    try #require(register.validations.map(\.status) == ["validated", nil])
    #expect(register.validations[0].painPoints == ["p", "q"] && register.validations[0].people == 12)
    #expect(register.validations[0].stated == 1 && register.validations[1].people == nil)
    #expect(near(register.validations.reduce(0) { $0 + $1.share }, 1))
    #expect(register.workshop?.barriers.map(\.done) == ["Rides were paid", nil, nil, nil])
    #expect(register.workshop?.answered == 1 && register.workshop?.agencies == ["f"])
    #expect(EvidenceRegister(try JourneyBuilder.journey("")).workshop == nil)
  }

  @Test("who was told of a promise, and how")
  func told() throws {
    let entry = LoopBoard(try JourneyBuilder.journey(Self.map)).entries[0]
    #expect(entry.kind == "front-line guidance" && entry.told.map(\.whom) == ["Clerks"])
  }

  @Test("the device stands with its channel")
  func device() throws {
    let result = DropOff.analyse(try JourneyBuilder.journey(Self.map), DropOffQuery(by: .channel))
    #expect(result.stages[1].groups.map(\.device) == ["mobile"])
  }

  @Test("loss at seams stands beside loss within")
  func seams() throws {
    let share = Seams.analyse(MapIndex(try JourneyBuilder.journey(Self.map))).atSeams
    #expect(share.stages == ["two"] && share.missedAt == 20 && share.reachedAt == 60 && share.missed == 60)
    #expect(near(share.rateAt, 20 / 60.0) && near(share.rateWithin, 40 / 100.0))
    let pairs = Seams.analyse(MapIndex(try JourneyBuilder.journey(Self.map))).pairs
    #expect(pairs.map(\.from) == ["f"] && pairs.map(\.to) == ["s"] && pairs[0].stages == ["two"])
    #expect(pairs[0].painPoints == ["q"] && pairs[0].maxHeat == 4)
  }

  @Test("what 1 to 9 people of a channel said stands beside no drop-off")
  func smallVoices() throws {
    var builder = try JourneyBuilder(Self.map)
    try builder.add(
      "measures",
      #"{"id": "few", "driver": "trust", "channel": "w", "respondents": 3, "mean": 4.5, "basis": "measured"}"#)
    try builder.add(
      "measures",
      #"{"id": "many", "driver": "satisfaction", "channel": "w", "respondents": 300, "mean": 4.5, "basis": "measured"}"#
    )
    let journey = builder.journey
    func voices(_ suppression: DropOffQuery.Suppression) -> [String] {
      DropOff.analyse(journey, DropOffQuery(by: .channel, suppression: suppression)).stages[1].groups[0].voices
        .map(\.measure)
    }
    #expect(voices(.on) == ["many"] && voices(.off) == ["few", "many"])
  }
}
