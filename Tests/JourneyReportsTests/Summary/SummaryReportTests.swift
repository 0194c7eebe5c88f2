import JSONText
import JourneyModel
import JourneyReports
import TestSupport
import Testing

@Suite struct SummaryReportTests {
  private let today = JourneyDate(year: 2026, month: 3, day: 14)!

  private func lines(_ members: String) throws -> [String] {
    SummaryReport(try journey(members), today: today).lines
  }

  @Test("What is public and what is illustrative comes before any number")
  func provenanceFirst() throws {
    let lines = try lines(#""provenance":{"public":"P","illustrative":"I"},"narrative":"N""#)
    let headings = lines.filter { $0.hasPrefix("## ") }
    #expect(headings.first == "## What is public, and what is illustrative")
    #expect(lines.contains("- **Public:** P"))
    #expect(try self.lines("").contains("- **Illustrative:** the map does not say."))
  }

  @Test("Findings between agencies come before hotter ones within one")
  func betweenFirst() throws {
    let lines = try lines(
      #""agencies":[{"id":"a","name":"A"},{"id":"b","name":"B"}],"stages":[{"id":"s","name":"S","steps":[{"id":"t","name":"T","agency":"a"},{"id":"u","name":"U","agency":"b"}]}],"painPoints":[{"id":"hot","title":"Hot","step":"t","severity":5,"frequency":5},{"id":"seam","title":"Seam","between":{"from":"t","to":"u"},"severity":2,"frequency":2,"basis":"measured"}]"#
    )
    let findings = lines.filter { $0.hasPrefix("### ") }
    #expect(findings == ["### 1. Seam (between agencies)", "### 2. Hot"])
    #expect(lines.contains("**Heat 4 of 25 (measured).**"))
    #expect(lines.contains("**Heat 25 of 25 (basis not stated).**"))
  }

  @Test(
    "A story is told only with consent, and an assumption is none",
    arguments: [
      ("story", "given", true), ("story", "unknown", false), ("assumption", "public", false),
      ("report", "public", true),
    ])
  func consent(kind: String, consent: String, isTold: Bool) throws {
    let lines = try lines(
      #""painPoints":[{"id":"p","title":"P","evidence":["e"]}],"evidence":[{"id":"e","kind":"\#(kind)","consent":"\#(consent)","text":"They said so"}]"#
    )
    #expect(lines.contains("> They said so") == isTold)
  }

  @Test("Promises: closed needs both the customer told and the measure read again; overdue counts from today")
  func actions() throws {
    let lines = try lines(
      #""actions":[{"id":"a","title":"A","state":"done","customerInformed":"2026-01"},{"id":"b","title":"B","state":"verified","customerInformed":"2026-01","result":{"figure":{"value":3,"basis":"measured"}}},{"id":"c","title":"C","state":"declined","due":"2020"},{"id":"d","title":"D","state":"captured","due":"2026-03"},{"id":"e","title":"E","state":"captured","due":"2026-02"}]"#
    )
    #expect(
      lines.contains {
        $0.contains("1 of 4 loops closed (25.0 %)") && $0.contains("1 overdue on 2026-03-14; 1 declined")
      })
    #expect(lines.contains { $0.hasPrefix("| E |") && $0.contains("2026-02, overdue") })
    #expect(!lines.contains { $0.hasPrefix("| D |") && $0.contains("overdue") })
  }

  @Test("What is missing is named")
  func gaps() throws {
    let lines = try lines(
      #""stages":[{"id":"s","name":"S","steps":[{"id":"t","name":"T"}]}],"painPoints":[{"id":"p","title":"P"}]"#)
    let gaps = lines.drop { $0 != "## What is not known" }
    #expect(gaps.contains("- 1 of 1 pain points have no known heat: severity or frequency is missing."))
    #expect(gaps.contains("- Nobody is counted at: S."))
  }

  @Test("No text of the file acts as markup or reaches a terminal")
  func hostile() throws {
    for text in HostileText.corpus + ["<script>", "[x](http://y)", "|a|", "# h", "- l", "`c`", "![i](j)"] {
      var object = try journey("").object
      for key in ["title", "narrative", "asOf", "state"] as [JSONKey] { object[key] = .text(text) }
      let stage: JSONObject = ["id": .text("s"), "name": .text(text)]
      let pain: JSONObject = ["id": .text("p"), "title": .text(text), "why": .text(text), "stage": .text("s")]
      object["stages"] = .array([.object(stage)])
      object["painPoints"] = .array([.object(pain)])
      let lines = SummaryReport(Journey(object), today: today).lines
      #expect(!lines.contains { $0.contains("<script") || $0.replacing("\\]", with: "").contains("](") })
      #expect(
        lines.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) } },
        "\(text.debugDescription)")
    }
  }
}
