import JourneyAnalysis
import JourneyModel
import TestSupport
import Testing

@Suite("Root causes and who answers for them")
struct CausesTests {
  static let map = #"""
    "agencies": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
    "stages": [
      {"id": "one", "name": "One", "steps": [{"id": "s", "name": "S", "agency": "a"}]},
      {"id": "two", "name": "Two", "steps": [{"id": "t", "name": "T", "agency": "b"}]}],
    "rootCauses": [
      {"id": "c", "problem": "C", "ownerFunction": "cio", "ownerAgency": "a", "authority": "agency",
        "counterfactual": {"wouldPrevent": true, "because": "x"},
        "whys": [{"id": "w1", "text": "one"}, {"id": "w2", "text": "two", "parent": "w1", "root": true, "status": "confirmed"},
          {"id": "w3", "text": "three", "parent": "w1", "root": true, "counterfactual": {"wouldPrevent": false}}]},
      {"id": "d", "problem": "D", "ownerFunction": "gc"},
      {"id": "e", "problem": "E", "ownerAgency": "b"}],
    "painPoints": [
      {"id": "p", "step": "s", "severity": 5, "frequency": 4, "rootCauses": ["c", "c"], "control": "control", "basis": "measured"},
      {"id": "q", "step": "t", "severity": 2, "frequency": 3, "rootCauses": ["c", "d"], "control": "outside", "basis": "estimated"},
      {"id": "r", "step": "t", "rootCauses": ["c"]},
      {"id": "n", "stage": "one", "severity": 1, "frequency": 1}],
    "actions": [
      {"id": "x", "title": "X", "addresses": ["c"], "ownerFunction": "cio", "ownerAgency": "a", "state": "in-test", "due": "2024-06",
        "history": [{"at": "2024-01-01", "state": "captured"}, {"at": "2024-03-01", "state": "in-test"}, {"at": "2024-02-01", "state": "in-test"}]},
      {"id": "y", "title": "Y", "addresses": ["n"], "ownerFunction": "chco", "state": "done", "history": [{"at": "2024-05", "state": "done"}]},
      {"id": "z", "title": "Z", "state": "declined"},
      {"id": "k", "title": "K", "state": "verified", "customerInformed": "2024-01-01", "result": {"date": "2024-02-01"}}]
    """#

  private func causes(_ today: String? = nil) throws -> CausesResult {
    Causes.analyse(try JourneyBuilder.journey(Self.map), today: today.flatMap { JourneyDate($0) })
  }

  @Test("the reach of a cause is its distinct pain points, worst first, with heat, stages and agencies")
  func reach() throws {
    let result = try causes()
    let cause = try #require(result.causes.first)
    #expect(cause.painPoints == ["p", "q", "r"])
    #expect(cause.heat.max == 20 && cause.heat.sum == 26 && cause.heat.unknown == 1 && cause.heat.count == 3)
    #expect(cause.stages == ["one", "two"] && cause.agencies == ["a", "b"] && cause.actions == ["x"])
    #expect(cause.basis == .notStated && result.causes[1].basis == .estimated && result.causes[2].basis == nil)
    #expect(result.withoutCause == ["n"] && result.byReach.map(\.id) == ["c", "d", "e"])
    #expect(result.causes[2].heat.sum == 0 && result.causes[2].painPoints.isEmpty)
  }

  @Test("roots stand side by side, each with its own counterfactual test or that of the cause")
  func roots() throws {
    let roots = try causes().causes[0].roots
    #expect(roots.map(\.id) == ["w2", "w3"] && roots.map(\.wouldPrevent) == [true, false])
    #expect(roots.map(\.status) == ["confirmed", nil])
  }

  @Test("what a function owns alone and what it shares; what nobody owns stands first")
  func byFunction() throws {
    let sheets = try causes().byFunction
    #expect(sheets.map(\.id) == ["(no owner)", "cio", "chco", "gc"])
    #expect(sheets[0].causes == ["e"] && sheets[0].alone.isEmpty)
    #expect(
      sheets[1].alone == ["p", "r"] && sheets[1].shared.map(\.painPoint) == ["q"]
        && sheets[1].shared.first?.with == ["gc"])
    #expect(sheets[1].aloneHeat.sum == 20 && sheets[1].sharedHeat.max == 6 && sheets[1].causes == ["c"])
    #expect(sheets[1].openPromises.map(\.action) == ["x"] && sheets[2].alone == ["n"])
    #expect(sheets[3].alone.isEmpty && sheets[3].shared.map(\.painPoint) == ["q"])
  }

  @Test("by agency a pain point belongs to its own agencies, else the lead of its step")
  func byAgency() throws {
    let sheets = try causes().byAgency
    #expect(sheets.map(\.id) == ["(no owner)", "a", "b"])
    #expect(sheets[0].alone == ["n"] && sheets[1].alone == ["p"] && sheets[2].alone == ["q", "r"])
    #expect(sheets[0].causes == ["d"] && sheets[2].causes == ["e"])
    #expect(sheets[0].openPromises.map(\.action) == ["y"])
  }

  @Test("a promise is open until customers are told and a result is read; its age runs from when it entered its state")
  func openPromises() throws {
    let promise = try #require(try causes("2024-07-01").byFunction[1].openPromises.first)
    // March has 31 days, then 30, 31, 30: 122 days from March 1 to July 1.
    #expect(promise.since == "2024-03-01" && promise.ageDays == 122 && promise.isOverdue == true)
    let month = try #require(try causes("2024-06-10").byFunction[2].openPromises.first)
    #expect(month.since == "2024-05" && month.ageDays == 10 && month.isOverdue == nil)
    let undated = try #require(try causes().byFunction[1].openPromises.first)
    #expect(undated.ageDays == nil && undated.isOverdue == nil)
    #expect(try causes("2024-06-30").byFunction[1].openPromises.first?.isOverdue == false)
    #expect(try causes("2024-02-01").byFunction[1].openPromises.first?.ageDays == nil)
  }

  @Test(
    "days are counted over leap years and centuries",
    arguments: [
      ("2000-02-28", "2000-03-01", 2), ("1900-02-28", "1900-03-01", 1), ("1999-12-31", "2024-01-01", 8767),
      ("2024-01-01", "2024-01-01", 0),
    ])
  func days(from: String, to: String, days: Int) throws {
    let journey = try JourneyBuilder.journey(
      #""actions": [{"id": "x", "title": "X", "state": "done", "history": [{"at": "\#(from)", "state": "done"}]}]"#)
    let result = Causes.analyse(journey, today: JourneyDate(to))
    #expect(result.byFunction.first?.openPromises.first?.ageDays == days)
  }

  @Test("Miami: the cause lies outside the agency's control; FEMA: one cause with three roots side by side")
  func cases() throws {
    let miami = try #require(Causes.analyse(try SampleFiles.journey("cases/miami-arrivals")).causes.first)
    #expect(miami.isOutsideControl && miami.control.outside == ["pain-hours-in-line"])
    #expect(miami.control.influence == ["pain-who-runs-hall"] && miami.authority == "partner")
    let fema = try #require(Causes.analyse(try SampleFiles.journey("cases/fema-disability-question")).causes.first)
    #expect(fema.roots.map(\.id) == ["why-written-for-program", "why-label-not-need", "why-purpose-unsaid"])
    #expect(fema.painPoints.count == 2 && !fema.isOutsideControl)
  }

  @Test("every pain point stands with exactly its owners, whatever the map", arguments: [1, 7, 42] as [UInt64])
  func everyPainOwned(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let journey = Journey(RandomMap().make(using: &random))
    let result = Causes.analyse(journey)
    for sheets in [result.byFunction, result.byAgency] {
      let alone = sheets.flatMap(\.alone)
      let shared = Set(sheets.flatMap { $0.shared.map(\.painPoint) })
      #expect(Set(alone).count == alone.count && shared.isDisjoint(with: alone), "\(random)")
      #expect(alone.count + shared.count == journey.painPoints.count, "\(random)")
    }
    #expect(
      Set(result.causes.flatMap(\.painPoints)).count + result.withoutCause.count == journey.painPoints.count,
      "\(random)")
  }
}
