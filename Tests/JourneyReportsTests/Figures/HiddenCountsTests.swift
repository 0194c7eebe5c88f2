import JSONText
import JourneyAnalysis
import JourneyModel
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
}
