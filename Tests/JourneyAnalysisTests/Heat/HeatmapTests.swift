import JSONText
import JourneyAnalysis
import JourneyModel
import TestSupport
import Testing

@Suite("Heatmap")
struct HeatmapTests {
  /// Two agencies and the customer alone; a hand-off from `ask` (a) to `file` (b); `wait` is owned by nobody.
  static let map = """
    "agencies": [{"id": "a", "name": "Agency A"}, {"id": "b", "name": "Bureau", "abbreviation": "B"},
      {"id": "me", "name": "Alone", "level": "customer"}],
    "channels": [{"id": "phone", "name": "Phone"}, {"id": "web", "name": "Web"}],
    "segments": [{"id": "rural", "name": "Rural"}],
    "stages": [
      {"id": "one", "name": "One", "steps": [
        {"id": "ask", "name": "Ask", "agency": "a", "channels": ["phone"], "supporting": [{"agency": "b", "role": "funds"}]},
        {"id": "think", "name": "Think", "agency": "me"}]},
      {"id": "two", "name": "Two", "steps": [
        {"id": "file", "name": "File", "agency": "b", "channels": ["web"]},
        {"id": "wait", "name": "Wait", "unowned": true}]}]
    """

  private func heatmap(
    _ painPoints: String, _ more: String = "", _ query: HeatmapQuery = HeatmapQuery()
  ) throws -> Heatmap {
    let extra = more.isEmpty ? "" : ", \(more)"
    return Heatmap(try JourneyBuilder.journey("\(Self.map), \"painPoints\": [\(painPoints)]\(extra)"), query)
  }

  private func cell(_ map: Heatmap, _ row: String, _ column: String) throws -> HeatCell {
    let place = try #require(map.rows.firstIndex { $0.id == row })
    return map[place, try #require(map.columns.firstIndex { $0.id == column })]
  }

  @Test("a pain point without agencies of its own belongs to the lead of its step, never to who funds it")
  func leadOnly() throws {
    let map = try heatmap(#"{"id": "p", "step": "ask", "severity": 4, "frequency": 5, "persistence": 2, "votes": 3}"#)
    #expect(try cell(map, "a", "one").tally.max == 20)
    #expect(try cell(map, "a", "one").painPoints == ["p"])
    #expect(try cell(map, "a", "one").tally.votes == 3)
    #expect(try cell(map, "b", "one").state == .noData)
    #expect(map.rows.map(\.id) == ["(between agencies)", "(no owner)", "a", "b", "me"])
    #expect(map.rows.map(\.label)[3] == "B")
    #expect(map.distinctTotal == 1)
  }

  @Test("severity or frequency unknown is counted and never 0")
  func unknown() throws {
    let map = try heatmap(
      #"{"id": "p", "step": "ask", "severity": 4}, {"id": "q", "step": "ask", "severity": 2, "frequency": 3},"#
        + #"{"id": "r", "step": "file", "frequency": 3}, {"id": "s", "step": "file", "severity": 9, "frequency": 3}"#)
    let mixed = try cell(map, "a", "one").tally
    #expect(mixed.max == 6 && mixed.sum == 6 && mixed.mean == 6 && mixed.count == 2 && mixed.unknown == 1)
    #expect(try cell(map, "a", "one").painPoints == ["q", "p"])
    let blank = try cell(map, "b", "two").tally
    #expect(blank.max == nil && blank.sum == nil && blank.mean == nil && blank.count == 2 && blank.unknown == 2)
    #expect(try cell(map, "b", "two").state == .pain)
  }

  @Test("between two steps of different agencies it stands between agencies, and in full in their rows too")
  func between() throws {
    let pain = #"{"id": "p", "between": {"from": "ask", "to": "file"}, "severity": 3, "frequency": 4}"#
    let full = try heatmap(pain)
    for (row, column) in [("(between agencies)", "one"), ("a", "two"), ("b", "one"), ("b", "two")] {
      #expect(try cell(full, row, column).painPoints == ["p"], "\(row) \(column)")
    }
    #expect(full.rowTotals.map(\.count) == [1, 0, 1, 1, 0])
    #expect(full.distinctTotal == 1)
    let split = try heatmap(pain, "", HeatmapQuery(share: .split))
    #expect(try cell(split, "(between agencies)", "one").tally.count == 0.5)
    #expect(try cell(split, "(between agencies)", "two").tally.sum == 6)
    #expect(try cell(split, "(between agencies)", "two").tally.max == 12)
    #expect(try cell(split, "a", "one").state == .noData)
    #expect(split.rowTotals[0].count == 1)
  }

  @Test("on a step reached by a hand-off and naming two agencies it stands between agencies; else it does not")
  func handoffStep() throws {
    let map = try heatmap(
      #"{"id": "p", "step": "file", "agencies": ["a", "b"]}, {"id": "q", "step": "file", "agencies": ["b"]},"#
        + #"{"id": "r", "step": "ask", "agencies": ["a", "b"]}, {"id": "s", "step": "file", "agencies": ["b", "me"]}"#)
    #expect(try cell(map, "(between agencies)", "two").painPoints == ["p"])
    #expect(try cell(map, "(between agencies)", "one").painPoints == [])
    #expect(try cell(map, "b", "two").painPoints == ["p", "q", "s"])
  }

  @Test("on a step that nobody owns it stands under no owner, unless it names agencies itself")
  func noOwner() throws {
    let map = try heatmap(#"{"id": "p", "step": "wait"}, {"id": "q", "step": "wait", "agencies": ["a"]}"#)
    #expect(try cell(map, "(no owner)", "two").painPoints == ["p"])
    #expect(try cell(map, "a", "two").painPoints == ["q"])
  }

  @Test("what a pain point does not say stands under not said, in a row that is last and only where needed")
  func notSaid() throws {
    let map = try heatmap(#"{"id": "p", "stage": "one"}, {"id": "q", "step": "ask"}"#)
    #expect(map.rows.last?.id == "(not said)")
    #expect(try cell(map, "(not said)", "one").painPoints == ["p"])
    let steps = try heatmap(#"{"id": "p", "stage": "one"}"#, "", HeatmapQuery(rows: .step, columns: .channel))
    #expect(try cell(steps, "(not said)", "(not said)").painPoints == ["p"])
    let dangling = try heatmap(#"{"id": "p", "step": "ask", "agencies": ["gone"]}"#)
    #expect(try cell(dangling, "(not said)", "one").painPoints == ["p"])
  }

  @Test("no pain is where evidence names row and column and no pain point does; an assumption is no evidence")
  func noPain() throws {
    let map = try heatmap(
      #"{"id": "p", "step": "ask"}"#,
      #"""
      "evidence": [{"id": "e", "kind": "interview", "agencies": ["a", "b"], "stages": ["one"], "steps": ["file"]},
        {"id": "f", "kind": "assumption", "agencies": ["me"], "stages": ["one"]}]
      """#)
    #expect(try cell(map, "a", "one").state == .pain)
    #expect(try cell(map, "b", "one").state == .noPain)
    #expect(try cell(map, "b", "two").state == .noPain)
    #expect(try cell(map, "b", "two").tally.count == 0)
    #expect(try cell(map, "b", "two").tally.sum == 0)
    #expect(try cell(map, "me", "one").state == .noData)
    #expect(try cell(map, "me", "one").tally.sum == nil)
  }

  @Test("ties rank by persistence, then count; pain points by heat, persistence, file order")
  func ties() throws {
    let pains = #"""
      {"id": "p", "step": "ask", "severity": 5, "frequency": 2, "persistence": 1},
      {"id": "q", "step": "ask", "severity": 2, "frequency": 5, "persistence": 3},
      {"id": "r", "step": "file", "severity": 5, "frequency": 2, "persistence": 3},
      {"id": "s", "step": "file", "severity": 1, "frequency": 1},
      {"id": "t", "step": "file", "severity": 1, "frequency": 1}
      """#
    let map = try heatmap(pains)
    #expect(try cell(map, "a", "one").painPoints == ["q", "p"])
    #expect(map.worst.map { [map.rows[$0.row].id, map.columns[$0.column].id] } == [["b", "two"]])
    let byStage = try heatmap(pains, "", HeatmapQuery(rows: .stage, columns: .agency, sort: .heat))
    #expect(byStage.rows.map(\.id) == ["two", "one"])
    let inFull = try heatmap(pains, "", HeatmapQuery(cell: .mean, sort: .heat))
    #expect(inFull.rows.map(\.id) == ["(between agencies)", "(no owner)", "a", "b", "me"])
  }

  @Test("two cells that cannot be told apart are both the worst; none is where nothing is known")
  func worst() throws {
    let equal = try heatmap(
      #"{"id": "p", "step": "ask", "severity": 5, "frequency": 2}, {"id": "r", "step": "file", "severity": 5, "frequency": 2}"#
    )
    #expect(equal.worst.count == 2)
    #expect(try heatmap(#"{"id": "p", "step": "ask"}"#).worst.isEmpty)
    #expect(try heatmap("").worst.isEmpty)
  }

  @Test("causes give category, ingredient and owner function; actions the function where causes do not")
  func causes() throws {
    let more = #"""
      "rootCauses": [
        {"id": "c", "problem": "C", "category": "technology", "ingredient": "digital_backbone", "ownerFunction": "cio"},
        {"id": "d", "problem": "D", "whys": [{"id": "w", "text": "W", "root": true, "category": "talent"},
          {"id": "x", "text": "X", "category": "capacity"}]}],
      "actions": [{"id": "x1", "addresses": ["d"], "ownerFunction": "cfo"}, {"id": "x2", "addresses": ["p"], "ownerFunction": "gc"}]
      """#
    let pains = #"""
      {"id": "p", "step": "ask", "rootCauses": ["c", "d"], "severity": 1, "frequency": 2},
      {"id": "q", "step": "ask", "rootCauses": ["d"], "severity": 1, "frequency": 3}
      """#
    let map = try heatmap(pains, more, HeatmapQuery(rows: .ownerFunction, columns: .causeCategory))
    #expect(map.rows.map(\.id) == ["cio", "cfo"])
    #expect(map.columns.map(\.id) == ["talent", "technology"])
    #expect(try cell(map, "cio", "talent").painPoints == ["p"])
    #expect(try cell(map, "cfo", "talent").painPoints == ["q"])
    #expect(try cell(map, "cfo", "technology").painPoints == [])
    let lacking = try heatmap(pains, more, HeatmapQuery(rows: .ingredient, columns: .burden))
    #expect(
      lacking.rows.count == 8 && lacking.columns.map(\.id) == ["learning", "compliance", "psychological", "(not said)"])
    #expect(try cell(lacking, "digital_backbone", "(not said)").painPoints == ["p"])
  }

  @Test("words of an agency's own get a line after the format's")
  func ownWords() throws {
    let map = try heatmap(
      #"{"id": "p", "stage": "one", "burden": ["queueing", "learning"], "barrier": "moonlight"},"#
        + #"{"id": "q", "stage": "one", "barrier": "stigma"}"#,
      "", HeatmapQuery(rows: .burden, columns: .barrier))
    #expect(map.rows.map(\.id) == ["learning", "compliance", "psychological", "queueing", "(not said)"])
    #expect(map.columns.map(\.id) == ["stigma", "moonlight"])
    #expect(try cell(map, "queueing", "moonlight").painPoints == ["p"])
  }

  @Test("the weakest basis stands; what states none ranks last")
  func basis() throws {
    let map = try heatmap(
      #"{"id": "p", "step": "ask", "basis": "public"}, {"id": "q", "step": "ask", "basis": "estimated"},"#
        + #"{"id": "r", "step": "file", "basis": "illustrative"}, {"id": "s", "step": "file"}"#)
    #expect(try cell(map, "a", "one").tally.basis == .estimated)
    #expect(try cell(map, "b", "two").tally.basis == .notStated)
    #expect(try cell(map, "me", "two").tally.basis == nil)
  }

  @Test("a filter keeps what names one of its ids, in every list, and counts what it leaves out")
  func filter() throws {
    let pains = #"""
      {"id": "p", "step": "ask", "segments": ["rural"], "burden": ["learning"], "basis": "public"},
      {"id": "q", "step": "ask", "channels": ["web"], "burden": ["compliance"]}, {"id": "r", "step": "file"}
      """#
    func shown(_ filter: MapFilter) throws -> Set<String> {
      let map = try heatmap(pains, "", HeatmapQuery(filter: filter))
      #expect(map.distinctTotal + map.filteredOut == 3)
      return Set(map.painCells.flatMap(\.painPoints))
    }
    #expect(try shown(MapFilter(agencies: ["a"])) == ["p", "q"])
    #expect(try shown(MapFilter(agencies: ["a"], segments: ["rural"])) == ["p"])
    #expect(try shown(MapFilter(segments: ["(not said)"])) == ["q", "r"])
    #expect(try shown(MapFilter(burdens: ["learning", "compliance"])) == ["p", "q"])
    #expect(try shown(MapFilter(channels: ["web"])) == ["q"])
    #expect(try shown(MapFilter(bases: [.public])) == ["p"])
    #expect(try shown(MapFilter(channels: [])).isEmpty)
  }

  @Test("under a filter on a segment only evidence that names the segment says that somebody looked")
  func filteredEvidence() throws {
    let evidence = #"""
      "evidence": [{"id": "e", "kind": "survey", "agencies": ["a"], "stages": ["one"]},
        {"id": "f", "kind": "survey", "agencies": ["a"], "stages": ["two"], "segment": "rural"}]
      """#
    let map = try heatmap("", evidence, HeatmapQuery(filter: MapFilter(segments: ["rural"])))
    #expect(try cell(map, "a", "one").state == .noData)
    #expect(try cell(map, "a", "two").state == .noPain)
  }

  @Test("the JSON has the promised shape, dense, with null for unknown")
  func json() throws {
    let map = try heatmap(#"{"id": "p", "step": "ask", "severity": 4, "frequency": 5, "basis": "measured"}"#)
    let object = try #require(map.json.object)
    #expect(
      object.members.map(\.key.text) == [
        "basis", "cells", "columnTotals", "columns", "distinctTotal", "filteredOut", "journey", "rowTotals", "rows",
        "share", "total",
      ])
    let cells = try #require(object["cells"]?.array)
    #expect(cells.count == map.rows.count * map.columns.count)
    let expected = try JourneyBuilder.object(
      #"""
      {"row": "a", "column": "one", "state": "pain", "max": 20, "sum": 20, "mean": 20, "count": 1, "votes": null,
       "unknown": 0, "basis": "measured", "painPoints": ["p"]}
      """#)
    #expect(cells.contains(.object(expected)))
    #expect(object["rows"]?.object?["dimension"]?.text == "agency")
  }

  @Test(
    "bands: 1–4 low, 5–9 moderate, 10–14 high, 15–25 critical",
    arguments: [
      (1, HeatBand.low), (4, .low), (5, .moderate), (9, .moderate), (10, .high), (14, .high), (15, .critical),
      (25, .critical),
    ])
  func bands(heat: Int, band: HeatBand) {
    #expect(HeatBand(Double(heat)) == band)
  }
}
