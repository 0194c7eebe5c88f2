import JSONText
import JourneyModel
import JourneyReports
import TestSupport
import Testing

@Suite struct AnalysisReportTests {
  private let today = JourneyDate(year: 2026, month: 3, day: 14)!

  @Test("No text of the file acts in any report: neither on a terminal nor as markup", arguments: AnalysisKind.allCases)
  func hostile(kind: AnalysisKind) throws {
    for text in HostileText.corpus + ["<script>", "[x](http://y)", "|a|"] {
      let journey = Self.hostile(text)
      let report = kind.report(ReportSubject(journey, today: today))
      #expect(report.lines().allSatisfy(Self.isHarmless), "\(text.debugDescription)")
      let isSafe = report.markdown.allSatisfy { line in
        !line.contains("<script") && !line.replacing("\\]", with: "").contains("](")
          && Self.isHarmless(line)
      }
      #expect(isSafe, "\(text.debugDescription)")
    }
  }

  @Test("Every row of a table is as long as its header", arguments: AnalysisKind.allCases)
  func rectangular(kind: AnalysisKind) {
    let report = kind.report(ReportSubject(Self.hostile("T"), today: today))
    #expect(report.spreadsheetRows.allSatisfy { $0.count == report.spreadsheetHeader.count })
    #expect(report.tables.allSatisfy { table in table.rows.allSatisfy { $0.count == table.columns.count } })
    #expect(!report.spreadsheetRows.isEmpty)
  }

  @Test("What rests on volumes says that small counts are left out only where volumes have some")
  func leftOut() throws {
    let metric = """
      "metrics":[{"id":"m","name":"Heard of it","kind":"coverage","definition":"Of those asked",
      "value":{"value":0.3,"basis":"public"},"numerator":8,"denominator":26}]
      """
    let volume = #","volumes":[{"id":"v","series":"s","stage":"a","reached":7,"basis":"measured"}]"#
    let stages = #","stages":[{"id":"a","name":"A"}]"#
    func says(_ members: String, _ work: (ReportSubject) -> AnalysisReport) throws -> Bool {
      let report = work(ReportSubject(try journey(members), today: today))
      return report.notes.contains { $0.contains("1 to 9 people are left out") }
    }
    for work in [{ BurdenReport.report($0) }, { WhatIfReport.report($0) }] as [(ReportSubject) -> AnalysisReport] {
      #expect(try !says(metric + stages, work))
      #expect(try says(metric + stages + volume, work))
    }
  }

  /// No control character, and nothing that reorders what stands around it.
  private static func isHarmless(_ line: String) -> Bool {
    line.unicodeScalars.allSatisfy { scalar in
      !(0...0x1F).contains(scalar.value) && !(0x7F...0x9F).contains(scalar.value)
        && !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
    }
  }

  /// A journey in which every text that people write is this one.
  private static func hostile(_ text: String) -> Journey {
    func record(_ members: JSONObject) -> JSONValue { .object(members) }
    func named(_ id: String) -> JSONValue {
      record(["id": .text(id), "name": .text(text), "title": .text(text), "problem": .text(text), "text": .text(text)])
    }
    let figure = record(["value": .number(3), "basis": .text(text), "source": .text(text)])
    let step = record([
      "id": .text("t"), "name": .text(text), "agency": .text("a"), "minutes": figure, "waitDays": figure,
      "asks": .array([record(["item": .text("i"), "remedy": .text(text)]), record(["item": .text("i")])]),
      "emotions": .array([record(["value": .number(-1), "basis": .text(text)])]),
    ])
    let object: JSONObject = [
      "format": .text("sojourn-journey"), "version": .number(1), "id": .text("j"), "title": .text(text),
      "state": .text("current"), "agencies": .array([named("a")]), "segments": .array([named("g")]),
      "informationItems": .array([named("i")]), "rootCauses": .array([named("c")]),
      "stages": .array([
        record(["id": .text("s"), "name": .text(text), "steps": .array([step])])
      ]),
      "painPoints": .array([
        record([
          "id": .text("p"), "title": .text(text), "step": .text("t"), "rootCauses": .texts(["c"]),
          "evidence": .texts(["e"]), "basis": .text(text), "control": .text(text),
        ])
      ]),
      "evidence": .array([
        record([
          "id": .text("e"), "kind": .text(text), "text": .text(text), "date": .text(text), "segment": .text("g"),
          "consent": .text(text), "source": .text(text),
        ])
      ]),
      "actions": .array([
        record([
          "id": .text("x"), "title": .text(text), "owner": .text(text), "state": .text(text), "due": .text(text),
          "authority": .text(text), "customerInformed": .text(text), "addresses": .texts(["p"]),
          "effects": .array([
            record(["stage": .text("s"), "lossReduction": record(["likely": .number(0.5)])])
          ]),
        ])
      ]),
      "measures": .array([
        record([
          "id": .text("m"), "driver": .text(text), "wording": .text(text), "edition": .text(text), "stage": .text("s"),
          "mean": .number(3), "respondents": .number(40), "basis": .text(text), "askedOf": .text(text),
        ])
      ]),
      "takeUp": .array([
        record([
          "id": .text("u"), "program": .text(text), "withProgram": .text(text), "eligible": .number(100),
          "enrolled": .number(20), "basis": .text("public"), "source": .text(text), "period": .text(text),
        ])
      ]),
      "volumes": .array([
        record([
          "id": .text("v"), "series": .text(text), "stage": .text("s"), "reached": .number(100),
          "attempted": .number(100), "succeeded": .number(50),
          "adverse": record(["abandoned": .number(50)]), "basis": .text("measured"),
        ]),
        record([
          "id": .text("w"), "series": .text(text), "stage": .text("s"), "segment": .text("g"), "reached": .number(50),
          "basis": .text("measured"),
        ]),
      ]),
    ]
    return Journey(object)
  }
}
