import JSONText
import JourneyAnalysis
import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("Sheets of figures")
struct SheetTests {
  static let keys: [(key: String, view: ViewName)] = [
    ("g b", .burden), ("g m", .missing), ("g t", .measures), ("g e", .evidence), ("g o", .emotion),
  ]

  private func cells(_ session: Session) -> [String] {
    guard let sheet = session.state.open?.sheet else { return [] }
    return sheet.sections.indices.flatMap { section in
      (0..<sheet.sections[section].count).flatMap { row in
        sheet.cells(SheetPlace(section: section, row: row)).map(\.text)
      }
    }
  }

  private func everything(_ session: Session) -> [String] {
    guard let sheet = session.state.open?.sheet else { return [] }
    let facts = sheet.sections.indices.flatMap { section in
      (0..<sheet.sections[section].count).flatMap { row -> [String] in
        let facts = sheet.facts(SheetPlace(section: section, row: row), limit: .max)
        return [facts.title] + facts.figures.map(\.text) + facts.notes + facts.sources.flatMap { [$0.label, $0.title] }
      }
    }
    return sheet.headlines.map(\.text) + cells(session) + facts + sheet.spoken
  }

  @Test("g and a letter shows each sheet; every row has a cell for each column, a lasting name and facts")
  func shown() throws {
    for (key, view) in Self.keys {
      var session = Session(try Maps.figures())
      session.press(key)
      #expect(session.state.open?.view == view)
      let sheet = try #require(session.state.open?.sheet)
      for (number, section) in sheet.sections.enumerated() {
        var names: Set<String> = []
        for row in 0..<section.count {
          let place = SheetPlace(section: number, row: row)
          #expect(sheet.cells(place).count == section.columns.count, "\(view) \(section.id)")
          #expect(names.insert(sheet.key(place)).inserted, "\(view) \(section.id) \(sheet.key(place))")
          #expect(sheet.place(of: sheet.key(at: place)) == place)
          let facts = sheet.facts(place, limit: .max)
          #expect(!facts.title.isEmpty)
          #expect(!facts.figures.isEmpty && !facts.notes.isEmpty)
          #expect(facts.sourceCount == facts.sources.count)
          for source in facts.sources {
            #expect(session.state.open?.document.place(of: source.id) != nil, "\(view): \(source.id) is no record")
          }
        }
      }
    }
  }

  @Test("motions go through all rows, sections and pages, and never beyond")
  func motions() throws {
    for (key, view) in Self.keys {
      var session = Session(try Maps.figures(), size: Size(width: 80, height: 24))
      session.press(key)
      let sheet = try #require(session.state.open?.sheet)
      let total = sheet.sections.reduce(0) { $0 + $1.count }
      var seen = [session.state.open?.sheetState?.place]
      for _ in 1..<total {
        session.press("j")
        seen.append(session.state.open?.sheetState?.place)
      }
      let last = seen.last
      session.press("j Down PageDown G")
      #expect(session.state.open?.sheetState?.place == last, "\(view)")
      #expect(seen == seen.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
      session.press("g g")
      #expect(session.state.open?.sheetState?.place == seen.first)
      var sections = [session.state.open?.sheetState?.place?.section]
      for _ in sheet.sections {
        session.press("]")
        let section = session.state.open?.sheetState?.place?.section
        if section != sections.last { sections.append(section) }
      }
      #expect(sections.compactMap(\.self) == sheet.sections.indices.filter { sheet.sections[$0].count > 0 }, "\(view)")
      for _ in sheet.sections { session.press("h") }
      #expect(session.state.open?.sheetState?.place == seen.first)
    }
  }

  @Test("Enter asks which of several records a figure comes from, goes there, and the place before comes back")
  func drilling() throws {
    var session = Session(try Maps.figures())
    session.press("g b Enter")
    guard case .chooser(let chooser) = session.state.overlay else {
      Issue.record("nothing is asked")
      return
    }
    #expect(chooser.items.map(\.value) == ["find", "form"])
    session.press("Down Enter")
    #expect(session.state.open?.view == .map)
    #expect(session.state.selectedID == "form")
    session.press("g [")
    #expect(session.state.open?.view == .burden)
    #expect(session.state.open?.sheetState?.selected == SheetKey(section: "stages", row: "register"))
  }

  @Test(
    "records that the map does not show are gone to in their register",
    arguments: [("g m", "said", "metrics"), ("g t", "trust-web", "measures"), ("g m G", "grants", "takeUp")])
  func registers(key: String, id: String, list: String) throws {
    var session = Session(try Maps.figures())
    session.press(key)
    if session.state.open?.view == .missing, list == "metrics" {
      while session.state.open?.sheetState?.facts?.sources.first?.id != id { session.press("j") }
    }
    session.press("Enter")
    if session.state.overlay != nil { session.press("Enter") }
    #expect(session.state.open?.view == .register)
    #expect(session.state.open?.register.list.description == list)
    #expect(session.state.selectedID == id)
  }

  @Test("a record of the inspector's list is followed to, and Escape comes back to the figure")
  func inspector() throws {
    var session = Session(try Maps.figures())
    session.press("g b")
    #expect(session.state.inspectorRows.contains { if case .link("find") = $0.content { true } else { false } })
    session.press("Tab Enter")
    #expect(session.state.open?.inspector.link == "find")
    session.press("Escape")
    #expect(session.state.inspectedFacts?.title == "Register")
  }

  @Test("counts from 1 to 9 people, and what gives them away, stand nowhere in a sheet")
  func small() throws {
    var session = Session(try Maps.figures())
    session.press("g m")
    let row = try #require(session.state.open?.sheet?.spoken.first { $0.hasPrefix("Renters: at stage Be inspected") })
    #expect(row.contains("withheld"))
    #expect(!everything(session).contains { $0.contains("1.2 %") || $0.contains("(7 of") || $0.contains("0.03") })
    session.press("g t")
    let text = everything(session)
    #expect(text.contains("withheld"))
    #expect(!text.contains { $0.contains("4.50") })
    // The burden of a year rests on the counts of the stages: without the small one of a part the total stands.
    session.press("g b")
    let years = try #require(session.state.open?.sheet as? BurdenSheet).result.years
    #expect(years.map { $0.persons?.rounded() } == [12000, 7200, nil])
    #expect(session.state.open?.sheet?.headlines.contains { $0.text.hasPrefix("Counts of 1 to 9") } ?? false)
  }

  @Test("a stage counted by few people has no yearly figures")
  func smallYears() throws {
    var session = Session(try Maps.figures())
    _ = session.state.perform("few", .set(id: "later", key: "reached", value: .number(8)))
    session.press("g b")
    let years = try #require(session.state.open?.sheet as? BurdenSheet).result.years
    #expect(years.map(\.persons) == [12000, nil, nil])
  }

  @Test("a share of 3 % against 26 % of the eligible is flagged by its value, with its caveats")
  func missing() throws {
    var session = Session(try Maps.figures())
    session.press("g m")
    let rows = try #require(session.state.open?.sheet?.spoken)
    #expect(
      rows.contains {
        $0.hasPrefix("People with a disability: at stage Register, index ▼ 0.12, share 3.0 %, of eligible 26.0 %")
      })
    let text = everything(session)
    #expect(text.contains("not those in the disaster area"))
    #expect(text.contains("as the form asked then"))
    // Counted people bear an interval, and are flagged by it.
    #expect(rows.contains { $0.hasPrefix("Renters: at stage Register, index ▼ 0.63, 95 % 0.56–0.69, share 25.0 %") })
    #expect(rows.contains { $0.hasPrefix("Rural: of eligible 20.0 %") })
    #expect(rows.contains { $0.contains("Satisfied, yet not enrolled next door") })
  }

  @Test("what cannot be done as laid out, and the longest wait in a row, are told with their reasons")
  func failures() throws {
    var session = Session(try Maps.figures())
    session.press("g b")
    let lines = try #require(session.state.open?.sheet?.spoken)
    #expect(lines.contains { $0.contains("2 steps cannot be done as they are laid out") })
    #expect(lines.contains { $0.hasPrefix("Fill in the form: why outlasts its session") })
    #expect(lines.contains { $0.hasPrefix("Be sent to the loan first: why what it requires outlasts its deadline") })
    #expect(lines.contains { $0.contains("in a row: ≥ 34 days, 2 changes of agency") })
  }

  @Test("questions in different wordings stand in different sections")
  func wordings() throws {
    var session = Session(try Maps.figures())
    session.press("g t")
    let sheet = try #require(session.state.open?.sheet)
    #expect(sheet.sections[0].title == "Trust · thumbs 0–1 · gen2")
    #expect(sheet.sections[0].count == 2)
    #expect(sheet.sections[1].title == "Trust · likert 1–5 · gen1")
    #expect(sheet.sections[1].count == 1)
    #expect(sheet.sections[2].note == "wording not stated · not surely comparable: wording, edition not stated")
  }

  @Test("an hour is worth what is stated with a source, and nothing without")
  func hour() throws {
    var session = Session(try Maps.figures())
    session.press("g b v")
    session.type("35.63")
    session.press("Enter")
    #expect(session.state.notice?.kind == .warning)
    session.type(" BLS, May 2024")
    session.press("Enter")
    #expect(session.state.open?.hourValue?.amount == 35.63)
    let line = try #require(session.state.open?.sheet?.headlines.first { $0.text.hasPrefix("A year") })
    #expect(line.text.contains("at $ 35.63 an hour (BLS, May 2024)"))
    session.press("v C-u Enter")
    #expect(session.state.open?.hourValue == nil)
  }

  @Test("the filter leaves rows of what was chosen, keeps the totals, and says both")
  func filter() throws {
    var session = Session(try Maps.figures())
    session.press("g m f")
    session.type("renters")
    session.press("Enter")
    let sheet = try #require(session.state.open?.sheet)
    #expect(sheet.headlines.contains { $0.text == "Filter · listed: segment Renters; totals are of the whole map" })
    let rows = sheet.sections[0].count
    #expect((0..<rows).allSatisfy { sheet.cells(SheetPlace(section: 0, row: $0))[0].text == "Renters" })
    session.press("g b f")
    session.type("compliance")
    session.press("Enter")
    #expect(session.state.open?.sheet?.headlines.last?.text.contains("burden: does not apply here") ?? false)
  }

  @Test("after an edit the figures are new and the selected row is the same; without it they are made once")
  func edits() throws {
    var session = Session(try Maps.figures())
    session.press("g b j")
    let selected = session.state.open?.sheetState?.selected
    #expect(selected == SheetKey(section: "stages", row: "inspect"))
    _ = session.state.perform(
      "longer", .set(id: "loan", key: "minutes", value: .object(["value": .number(100), "basis": .text("measured")])))
    session.press("i")
    #expect(session.state.open?.sheetState?.selected == selected)
    #expect(session.state.inspectedFacts?.figures.first?.text.hasPrefix("115 min (2 of 2 steps") ?? false)
    let made = session.state.open?.sheetState?.made
    session.press("j k G g g")
    #expect(session.state.open?.sheetState?.made == made)
  }

  @Test("in the register of the evidence a adds, e edits, d deletes, and undo brings all back")
  func evidence() throws {
    var session = Session(try Maps.figures())
    let start = session.bytes
    session.press("g e G")
    #expect(session.state.selectedID == "guess")
    session.press("d")
    #expect(session.journey.evidence.map(\.id) == ["told", "story"])
    session.press("u a")
    session.type("Heard in the queue")
    session.press("Enter")
    while session.state.overlay != nil { session.press("Enter") }
    #expect(session.journey.evidence.count == 4)
    #expect(session.state.open?.sheetState?.facts?.title == "Heard in the queue")
    session.press("u")
    #expect(session.bytes == start)
  }

  @Test("every command runs in each sheet, full and empty, and undo brings the map back to the byte")
  func everyCommand() throws {
    for map in [try Maps.figures(), Maps.empty] {
      for (key, view) in Self.keys {
        for command in CommandTable.all {
          var session = Session(map)
          let start = session.bytes
          session.press(key)
          _ = session.state.run(command: command.id)
          session.type("Words 3")
          session.press("Enter Enter Escape Escape Escape")
          for _ in 0..<20 { _ = session.state.run(command: "undo") }
          if session.state.open == nil { continue }  // it went back to a list
          #expect(session.bytes == start, "\(command.id) in \(view) is not undone")
        }
      }
    }
  }

  @Test("a row of thousands of records lists a few and counts them all")
  func many() throws {
    let steps = (0..<3000).map { #"{"id": "t\#($0)", "name": "Step \#($0)", "agency": "a"}"# }.joined(separator: ",")
    let journey = try JourneyBuilder.journey(
      #""agencies": [{"id": "a", "name": "A"}], "stages": [{"id": "s", "name": "S", "steps": [\#(steps)]}]"#)
    var session = Session(journey)
    session.press("g b")
    let facts = try #require(session.state.open?.sheetState?.facts)
    #expect(facts.sources.count == SheetState.sourcesShown)
    #expect(facts.sourceCount == 3000)
  }

  @Test("at any size the selected row is shown under the head of its section", arguments: 0..<40)
  func scrolling(round: Int) throws {
    var generator = SeededGenerator(seed: UInt64(round) &+ 77)
    var session = Session(
      try Maps.figures(),
      size: Size(width: Int.random(in: 40...200, using: &generator), height: Int.random(in: 10...60, using: &generator))
    )
    session.press(Self.keys[round % 5].key)
    let motions = ["j", "k", "h", "l", "PageDown", "PageUp", "G", "g g", "[", "]", "Home", "End"]
    for _ in 0..<60 {
      session.press(motions.randomElement(using: &generator) ?? "j")
      let open = try #require(session.state.open)
      let (state, sheet) = (try #require(open.sheetState), try #require(open.sheet))
      let layout = SheetLayout(
        area: session.state.layout.view.size, sheet: sheet, hasDetail: session.state.sheetHasDetail)
      let place = try #require(state.place)
      let line = layout.line(of: place) - state.scroll
      #expect(line >= (layout.holdsHead(at: state.scroll) ? 1 : 0), "round \(round)")
      #expect(line < layout.height, "round \(round)")
    }
  }
}
