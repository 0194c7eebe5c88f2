import JSONText
import JourneyAnalysis
import JourneyModel
import JourneyReports
import Testing

@Suite struct HiddenCountsTests {
  @Test(
    "A measured row with a small count loses all of its counts, an illustrative one none",
    arguments: [
      ("measured", "<10", "withheld"), ("public", "<10", "withheld"), ("illustrative", nil, nil),
    ] as [(String, String?, String?)])
  func rows(basis: String, small: String?, other: String?) throws {
    let map = try journey(
      #""volumes":[{"id":"v","series":"x","stage":"s","reached":40,"succeeded":35,"adverse":{"abandoned":5,"unknown":12},"basis":"\#(basis)"}]"#
    )
    let row = try #require(HiddenCounts.hidden(in: map).object["volumes"]?.array?.first?.object)
    #expect(row["adverse"]?.object?["abandoned"]?.text == small)
    #expect(row["adverse"]?.object?["unknown"]?.text == other)
    #expect(row["reached"]?.text == other)
    #expect(row["series"]?.text == "x")
    #expect(HiddenCounts.areIn(map) == (small != nil))
  }

  @Test("The other parts of the same sum are withheld; the total and other sums stay")
  func complementary() throws {
    func row(_ id: String, _ stage: String, _ agency: String?, _ reached: Int) -> String {
      let part = agency.map { #","agency":"\#($0)""# } ?? ""
      return #"{"id":"\#(id)","series":"x","stage":"\#(stage)","reached":\#(reached),"basis":"measured"\#(part)}"#
    }
    let rows = [
      row("t", "s", nil, 1000), row("a", "s", "a", 4), row("b", "s", "b", 996), row("u", "r", nil, 900),
      row("c", "r", "a", 400), row("d", "r", "b", 500),
    ]
    let map = HiddenCounts.hidden(in: try journey(#""volumes":[\#(rows.joined(separator: ","))]"#))
    #expect(
      map.object["volumes"]?.array?.map { $0.object?["reached"]?.text ?? $0.object?["reached"]?.number?.text } == [
        "1000", "<10", "withheld", "900", "400", "500",
      ])
  }

  @Test("No zero and no count from ten on is small", arguments: [(0, false), (1, true), (9, true), (10, false)])
  func bounds(count: Int, isSmall: Bool) throws {
    let map = try journey(
      #""takeUp":[{"id":"t","program":"p","eligible":100,"enrolled":\#(count),"basis":"measured"}]"#)
    #expect(HiddenCounts.areIn(map) == isSmall)
  }

  @Test("A journey without small counts is the same journey")
  func untouched() throws {
    let map = try journey(#""volumes":[{"id":"v","series":"x","stage":"s","reached":40,"basis":"measured"},7]"#)
    #expect(HiddenCounts.hidden(in: map).object == map.object)
  }

  @Test(
    "A metric of few people tells neither its counts nor the value that they make",
    arguments: [
      (4, 80, "measured", "<10", "withheld"), (75, 80, "measured", "withheld", "withheld"),
      (4, 8, "public", "<10", "<10"), (4, 80, "illustrative", nil, nil), (40, 80, "measured", nil, nil),
      (0, 80, "measured", nil, nil),
    ] as [(Int, Int, String, String?, String?)])
  func metrics(part: Int, whole: Int, basis: String, told: String?, of: String?) throws {
    let map = try journey(
      #""metrics":[{"id":"m","name":"Use","numerator":\#(part),"denominator":\#(whole),"value":{"value":0.5,"basis":"\#(basis)","source":"log"}}]"#
    )
    let hidden = HiddenCounts.hidden(in: map)
    let row = try #require(hidden.object["metrics"]?.array?.first?.object)
    #expect(row["numerator"]?.text == told)
    #expect(row["denominator"]?.text == of)
    #expect(row["value"]?.object?["value"]?.text == told.map { _ in "withheld" })
    #expect(row["value"]?.object?["source"]?.text == "log")
    #expect(HiddenCounts.areIn(map) == (told != nil))
    let lines = LinearText(of: hidden).lines(of: hidden).joined(separator: "\n")
    #expect(lines.contains(": \(part)\n") == (told == nil) && lines.contains("0.5") == (told == nil), "\(lines)")
    let tables = JourneySpreadsheet.files(of: [map]).first { $0.name == "metrics.csv" }?.text
    let cells = try #require(tables).split { ",\n\r".contains($0) }
    #expect(cells.contains("\(part)") == (told == nil) && cells.contains("0.5") == (told == nil), "\(cells)")
  }

  @Test("The other parts of a metric's sum are withheld with a small one")
  func metricParts() throws {
    func row(_ id: String, _ agency: String?, _ part: Int, _ whole: Int) -> String {
      let place = agency.map { #","agency":"\#($0)""# } ?? ""
      return
        #"{"id":"\#(id)","name":"Use","numerator":\#(part),"denominator":\#(whole),"value":{"value":0.1,"basis":"measured"}\#(place)}"#
    }
    let rows = [row("t", nil, 50, 500), row("a", "a", 4, 100), row("b", "b", 46, 400)]
    let map = HiddenCounts.hidden(in: try journey(#""metrics":[\#(rows.joined(separator: ","))]"#))
    let told = map.object["metrics"]?.array?.map { $0.object?["numerator"] }
    #expect(told?.map { $0?.text ?? $0?.number?.text } == ["50", "<10", "withheld"])
  }
}
