import JourneyModel
import TestSupport
import Testing
import Workbench

@Suite("Lines from a file are captured as one edit")
struct CaptureScriptTests {
  private func run(_ lines: [String], on map: JourneyDocument = CaptureMap.full) -> CaptureScript {
    var ids = SeededGenerator(seed: 7)
    return CaptureScript.run(lines: lines, on: map, today: "2027-03-01", ids: &ids)
  }

  @Test("in order, each with what the lines before it have made")
  func inOrder() throws {
    let script = run([
      "+ Wait ^learn", "! nobody calls @FEMA #phone", "? no list", "? no owner", "> keep a list @fema", "", "+ Sign",
      "// parking",
    ])
    var map = CaptureMap.full
    let before = JourneyFormat.write(map.journey)
    let inverse = try map.apply(script.edit)
    #expect(script.keptCount == 7)
    #expect(map.journey.stages[0].steps.map(\.name) == ["Read the letter", "Call the office", "Wait", "Sign"])
    let pain = try #require(map.journey.painPoints.last)
    #expect(pain.step == map.journey.stages[0].steps[2].id)
    let cause = try #require(map.record(pain.rootCauses[0], as: RootCause.self))
    #expect(cause.whys.map(\.text) == ["no list", "no owner"])
    #expect(cause.whys[1].parent == cause.whys[0].id)
    #expect(map.journey.actions.last?.addresses == [pain.id])
    #expect(map.journey.actions.last?.ownerAgency == "fema")
    #expect(map.journey.agencies.count { $0.id == "fema" } == 1)
    guard case .group("capture 7 lines", _) = script.edit else {
      Issue.record("\(script.edit) is not one step of undo")
      return
    }
    _ = try map.apply(inverse)
    #expect(JourneyFormat.write(map.journey) == before)
  }

  @Test("what is not understood is reported with its number and left out")
  func leftOut() throws {
    let script = run(["! one\r", "two", "  ", "! three s9", "? four", "! five @\"New one\" #fax"])
    #expect(
      script.lines.map(\.sentence) == [
        "line 1: add pain point 'one'",
        "line 2: left out: no sign at the start: ! pain point, * bright spot, + step, ? why, > action, // parking lot item",
        "",
        "line 4: left out: severity goes from s1 to s5; or write \\s9 to keep it as words",
        "line 5: add why 'four'",
        "line 6: add pain point 'five' (made agency 'New one', channel 'fax')",
      ])
    #expect(script.lines.map(\.isLeftOut) == [false, true, false, true, false, false])
    #expect(script.keptCount == 3)
  }

  @Test("nothing understood is an edit that changes nothing")
  func nothing() throws {
    let script = run(["one", "", "? why"])
    #expect(script.edit == .group(title: "capture 0 lines", []))
    #expect(script.keptCount == 0)
  }

  @Test("an empty map, and a byte-order mark before the first line")
  func emptyMap() throws {
    let script = run(["\u{FEFF}! one @ssa", "! two @SSA"], on: CaptureMap.empty)
    var map = CaptureMap.empty
    _ = try map.apply(script.edit)
    #expect(map.journey.stages.map(\.name) == ["Unsorted"])
    #expect(map.journey.painPoints.map(\.stage) == [map.journey.stages[0].id, map.journey.stages[0].id])
    #expect(map.journey.agencies.map(\.name) == ["ssa"])
  }

  @Test("a list that is no list leaves its lines out and keeps the others")
  func brokenList() throws {
    let map = CaptureMap.document(
      """
      {"format": "sojourn-journey", "version": 1, "id": "m", "title": "M", "state": "current", "painPoints": 3}
      """)
    let script = run(["! one @new", "+ two", "? three"], on: map)
    #expect(script.lines.map(\.isLeftOut) == [true, false, true])
    var changed = map
    _ = try changed.apply(script.edit)
    #expect(changed.journey.agencies.isEmpty)
    #expect(changed.journey.stages.map(\.name) == ["Unsorted"])
  }

  @Test("a long script takes its lines one by one", .timeLimit(.minutes(10)))
  func long() throws {
    let script = run((1...500).map { "! pain \($0) @agency-\($0 % 20) s4 f3 \"said \($0)\"" }, on: CaptureMap.empty)
    #expect(script.keptCount == 500)
    var map = CaptureMap.empty
    _ = try map.apply(script.edit)
    #expect(map.journey.agencies.count == 20)
    #expect(Set(map.journey.painPoints.map(\.id)).count == 500)
  }
}
