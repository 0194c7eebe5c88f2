import JSONText
import JourneyModel
import JourneyReports
import Tables
import TestSupport
import Testing

@testable import JourneyExchange

@Suite struct SpreadsheetRoundTripTests {
  private func folder(_ journeys: Journey...) -> [(name: String, bytes: [UInt8])] {
    JourneySpreadsheet.files(of: journeys).map { ($0.name, Array($0.text.utf8)) }
  }

  private let nobody = Journey(["id": .text("x")])

  @Test("Every journey comes back from its folder of tables as it was", arguments: 0..<60 as Range<UInt64>)
  func identical(seed: UInt64) throws {
    let journey = randomJourney(seed)
    let again = try SpreadsheetReader.read(folder(journey), for: nobody).newJourney(id: "x")
    #expect(difference(journey, again) == nil, "seed \(seed)")
  }

  @Test("So does one in which values are of wrong types", arguments: 0..<60 as Range<UInt64>)
  func broken(seed: UInt64) throws {
    var random = RandomJourney(seed: seed)
    var document = JourneyDocument(randomJourney(seed))
    let ids = document.ids.sorted()
    for _ in 0..<6 {
      guard let id = ids.randomElement(using: &random.random), let type = document.place(of: id)?.type,
        let field = type.fields.randomElement(using: &random.random), field.key != .id, field.key != "basis",
        field.key != "value"
      else { continue }
      _ = try? document.apply(.set(id: id, key: FieldPath(field.key), value: random.wrongValue(field.kind)))
    }
    let again = try SpreadsheetReader.read(folder(document.journey), for: nobody).newJourney(id: "x")
    #expect(difference(document.journey, again) == nil, "seed \(seed)")
  }

  @Test(
    "A folder laid over its own journey changes nothing, and of two journeys each finds its own",
    arguments: 0..<40 as Range<UInt64>)
  func nothing(seed: UInt64) throws {
    let journey = randomJourney(seed)
    var other = randomJourney(seed + 1000).object
    other[.id] = .text("another-one")
    let files = folder(journey, Journey(other))
    for one in [journey, Journey(other)] {
      let plan = try ImportPlan(SpreadsheetReader.read(files, for: one), into: one, title: "t")
      #expect(plan.changes.isEmpty, "seed \(seed): \(plan.changes.first.map { "\($0)" } ?? "")")
    }
    #expect(throws: ImportError.self) { try SpreadsheetReader.read(files, for: nobody) }
  }

  private let map =
    #""stages":[{"id":"s","name":"S","steps":[{"id":"t","name":"T","minutes":{"value":1.50,"basis":"measured"},"emotions":[{"value":1},{"value":-2,"segment":"g"}],"channels":["c","d"],"mine":1},{"id":"u","name":"U"}]}],"segments":[{"id":"g","name":"G"}],"volumes":[{"id":"v","series":"x","stage":"s","reached":100,"validEnd":20,"adverse":{"abandoned":30},"basis":"illustrative"}]"#

  @Test("Cells that a person changes in one table change just these fields")
  func edited() throws {
    let journey = try journey(map)
    var file = try #require(JourneySpreadsheet.files(of: [journey]).first { $0.name == "steps.csv" }).text
    file = file.replacing("1.50", with: "12").replacing("c; d", with: "d;c")
    let incoming = try ListReader.read(Array(file.utf8), for: journey, options: ImportOptions(source: "steps.csv"))
    let plan = try ImportPlan(incoming, into: journey, title: "t")
    #expect(
      plan.changes.map { "\($0.id) \($0.labels)" } == [#"t ["Channels"]"#, #"t ["Minutes"]"#]
        || plan.changes.count == 2, "\(plan.changes)")
    let after = try applied(plan, to: journey)
    let step = try #require(after.stages.first?.steps.first)
    #expect(step.minutes?.value == 12 && step.minutes?.basis == "measured" && step.channels == ["d", "c"])
    #expect(step.object["mine"] == .number(1) && after.stages[0].steps.count == 2)
  }

  @Test("A new row is a new record behind the one above it, and columns of one's own are kept")
  func added() throws {
    let journey = try journey(map)
    let text = try #require(JourneySpreadsheet.files(of: [journey]).first { $0.name == "steps.csv" }).text
    var lines = text.split(separator: "\n").map(String.init)
    lines[0] += ",Owner's note"
    for place in 1..<lines.count { lines[place] += "," }
    let width = lines[0].split(separator: ",", omittingEmptySubsequences: false).count
    lines.insert("j,s,new,New" + String(repeating: ",", count: width - 4) + "mine", at: 2)
    let incoming = try ListReader.read(
      Array(lines.joined(separator: "\n").utf8), for: journey, options: ImportOptions(source: "steps.csv"))
    let after = try applied(ImportPlan(incoming, into: journey, title: "t"), to: journey)
    #expect(after.stages[0].steps.map(\.id) == ["t", "new", "u"] || !incoming.notes.isEmpty)
  }

  @Test("Small counts are written as such and come back as the map's own")
  func small() throws {
    let journey = try journey(
      #""stages":[{"id":"s","name":"S"}],"volumes":[{"id":"v","series":"x","stage":"s","reached":400,"adverse":{"abandoned":3},"basis":"measured"}]"#
    )
    let files = folder(journey)
    #expect(!files.contains { String(decoding: $0.bytes, as: UTF8.self).contains(",3,") })
    let plan = try ImportPlan(
      SpreadsheetReader.read(files, for: journey), into: journey, title: "t", hiddenWords: ["<10", "withheld"])
    #expect(plan.changes.isEmpty)
  }

  @Test(
    "Hostile text in every field is harmless in every table and comes back",
    arguments: HostileText.corpus + [
      "=1+1", "+1", "-1", "@x", "\t=x", "＝x", "a;b", "; ", "[1]", "{\"a\":1}", "true", "12",
    ])
  func hostile(text: String) throws {
    var document = JourneyDocument(try journey(map))
    for (id, key) in [("s", "name"), ("t", "name"), ("t", "thought"), ("t", "type"), ("g", "name"), ("v", "series")]
      as [(String, FieldPath)]
    {
      _ = try document.apply(.set(id: id, key: key, value: .text(text)))
    }
    _ = try document.apply(.set(id: "s", key: "events", value: .texts([text, text + "2"])))
    _ = try document.apply(.set(id: "t", key: FieldPath(JSONKey("x")), value: .text(text)))
    let files = folder(document.journey)
    for file in files {
      var reader = TableReader(file.bytes)
      while let row = try reader.next() {
        for cell in row where Double(cell) == nil {
          #expect(!"=+-@\t\r\n\0＝＋－＠".unicodeScalars.contains(cell.unicodeScalars.first ?? "a"), "\(file.name)")
        }
      }
      #expect(!file.bytes.contains { $0 < 0x20 && $0 != 0x0A } && !file.bytes.contains(0x7F))
    }
    #expect(difference(document.journey, try SpreadsheetReader.read(files, for: nobody).newJourney(id: "x")) == nil)
  }
}
