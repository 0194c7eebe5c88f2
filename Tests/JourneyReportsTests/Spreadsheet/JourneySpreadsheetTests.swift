import JSONText
import JourneyExchange
import JourneyModel
import Tables
import TestSupport
import Testing

@testable import JourneyReports

@Suite struct JourneySpreadsheetTests {
  @Test("Names of tables, and of columns within one, are there once")
  func names() {
    let tables = TableLayout.journey.all
    #expect(Set(tables.map(\.name)).count == tables.count)
    for table in tables {
      #expect(Set(table.header).count == table.header.count, "\(table.name)")
    }
  }

  @Test("Every field of every kind of record has a column or a table of its own")
  func complete() {
    let tables = TableLayout.journey.all
    for table in tables {
      guard let type = table.type else { continue }
      for field in type.fields {
        let hasColumn = table.columns.contains { $0.path.first == field.key }
        let hasTable = table.children.contains { child in
          switch child.rows {
          case .records(let path): path.keys.first == field.key
          case .reasons(let key): key == field.key
          case .journey: false
          }
        }
        #expect(hasColumn || hasTable, "\(type.name).\(field.key)")
      }
    }
  }

  @Test("Every number of a figure stands beside its basis")
  func bases() {
    for table in TableLayout.journey.all {
      for column in table.columns {
        guard case .figure = column.field.kind else { continue }
        #expect(table.header.contains(column.name + ".basis"), "\(table.name).\(column.name)")
      }
    }
  }

  @Test("Rows are as wide as their header and are tied to the records that hold them")
  func rows() throws {
    let map = try journey(
      #""stages":[{"id":"s","name":"=S","steps":[{"id":"t","name":"T","minutes":{"value":1.50,"basis":"measured"},"emotions":[{"value":1},{"value":-2}],"channels":["c","d"],"mine":1}]}],"volumes":[{"id":"v","series":"x","stage":"s","reached":100,"validEnd":20,"adverse":{"abandoned":30},"basis":"illustrative"}]"#
    )
    let files = JourneySpreadsheet.files(of: [map])
    for file in files {
      let rows = try Self.rows(file.text)
      #expect(rows.allSatisfy { $0.count == rows[0].count }, "\(file.name)")
    }
    func table(_ name: String) throws -> [[String: String]] {
      let rows = try Self.rows(try #require(files.first { $0.name == name }).text)
      return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
    }
    let step = try #require(try table("steps.csv").first)
    #expect(step["stage"] == "s")
    #expect(step["minutes"] == "1.50")
    #expect(step["minutes.basis"] == "measured")
    #expect(step["channels"] == "c; d")
    #expect(step["other"] == #"{"mine":1}"#)
    #expect(try table("stages.csv").first?["name"] == "=S")
    #expect(files.first { $0.name == "stages.csv" }?.text.contains(",'=S,") == true)
    #expect(
      try table("steps-emotions.csv").map { [$0["step"], $0["place"], $0["value"]] } == [
        ["t", "1", "1"], ["t", "2", "-2"],
      ])
    #expect(
      try table("volumes-valid-end.csv").map { [$0["reason"], $0["count"], $0["basis"]] } == [
        ["", "20", "illustrative"]
      ])
    #expect(
      try table("volumes-adverse.csv").map { [$0["volume"], $0["reason"], $0["count"]] } == [["v", "abandoned", "30"]])
  }

  @Test("Hostile text comes back as it was, and starts no formula")
  func hostile() throws {
    for text in HostileText.corpus + ["=1+1", "+1", "-1", "@x", "\t=x", "＝x"] {
      var object = try journey("").object
      object["title"] = .text(text)
      let file = try #require(JourneySpreadsheet.files(of: [Journey(object)]).first)
      let rows = try Self.rows(file.text)
      let column = try #require(rows[0].firstIndex(of: "title"))
      #expect(rows[1][column].utf8.elementsEqual(text.utf8))
    }
  }

  @Test("The dictionary has a row for every column of every table of records")
  func dictionary() throws {
    let files = JourneySpreadsheet.files(of: [try journey("")])
    let dictionary = try Self.rows(try #require(files.last).text).dropFirst().map { "\($0[0]).\($0[1])" }
    let columns = TableLayout.journey.all.flatMap { table in table.header.map { "\(table.name).\($0)" } }
    #expect(Set(dictionary) == Set(columns))
    #expect(dictionary.count == columns.count)
  }

  private static func rows(_ text: String) throws -> [[String]] {
    var reader = TableReader(text, undoing: true)
    return try reader.rest()
  }
}
