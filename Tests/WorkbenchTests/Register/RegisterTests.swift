import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("Registers of the journey's lists")
struct RegisterTests {
  @Test("g k asks which list, and every list of the journey can be shown")
  func lists() {
    var session = Session(Maps.small)
    for (words, list, first) in [
      ("evidence", "evidence", "ev"),
      ("agencies", "agencies", "ssa"), ("volumes", "volumes", "v1"), ("root causes", "rootCauses", "lines"),
    ] {
      session.press("g k")
      session.type(words)
      session.press("Enter")
      #expect(session.state.open?.register.list.description == list)
      #expect(session.state.selectedID == first)
    }
  }

  @Test("the columns begin with the name, fit the width and leave out what no record says")
  func columns() throws {
    var session = Session(Maps.small)
    session.press("g k")
    session.type("agencies")
    session.press("Enter")
    let table = try #require(session.state.open?.register.table)
    for width in [20, 40, 79, 120, 200] {
      let columns = table.columns(width: width)
      #expect(columns.first?.field.label == "Name")
      #expect(columns.allSatisfy { $0.left + $0.width <= width }, "\(width)")
    }
    #expect(table.columns(width: 79).map(\.field.label) == ["Name", "Abbreviation"])
  }

  @Test("a asks for the name and then for what is required, makes the id, and is one edit")
  func adds() throws {
    var session = Session(Maps.small)
    let start = session.bytes
    session.press("g k")
    session.type("volumes")
    session.press("Enter a")
    session.type("2026")
    session.press("Enter")
    session.type("get")
    session.press("Enter")
    session.type("many")
    session.press("Enter")
    #expect(session.state.notice?.text.hasPrefix("Reached: needs") ?? false)
    session.press("C-u")
    session.type("80")
    session.press("Enter")
    session.type("illustrative")
    session.press("Enter")
    let volume = try #require(session.journey.volumes.last)
    #expect(volume.series == "2026")
    #expect(volume.stage == "get")
    #expect(volume.reached == 80)
    #expect(volume.basis == "illustrative")
    #expect(IdentifierMaker.isWellFormed(volume.id))
    #expect(session.state.selectedID == volume.id)
    session.press("u")
    #expect(session.bytes == start)
  }

  @Test("what is required cannot be left out, and Esc makes nothing")
  func required() {
    var session = Session(Maps.small)
    let start = session.bytes
    session.press("g k")
    session.type("agencies")
    session.press("Enter a Enter")
    #expect(session.state.notice?.text == "Name: is needed")
    session.type("A")
    session.press("Escape")
    #expect(session.state.overlay == nil)
    #expect(session.bytes == start)
  }

  @Test("e edits the name, d deletes with every mention, Enter goes to the fields")
  func edits() {
    var session = Session(Maps.small)
    let start = session.bytes
    session.press("g k")
    session.type("agencies")
    session.press("Enter e C-u")
    session.type("The office")
    session.press("Enter")
    #expect(session.journey.agencies[0].name == "The office")
    session.press("d")
    #expect(session.journey.agencies.map(\.id) == ["dmv"])
    #expect(session.journey.stages[0].steps[0].agency == nil)
    #expect(session.state.selectedID == "dmv")
    session.press("Enter")
    #expect(session.state.open?.inspector.isFocused == true)
    session.press("Escape u u")
    #expect(session.bytes == start)
  }

  @Test("every command runs in a full and an empty register, and undo brings either back to the byte")
  func everyCommand() {
    for map in [Maps.small, Maps.empty] {
      for command in CommandTable.all {
        var session = Session(map)
        let start = session.bytes
        session.state.showRegister("evidence")
        session.press("Space")
        _ = session.state.run(command: command.id)
        session.type("Words 3")
        session.press("Enter Enter Escape Escape Escape")
        for _ in 0..<20 { _ = session.state.run(command: "undo") }
        if session.state.open == nil { continue }  // it went back to a list
        #expect(session.bytes == start, "\(command.id) is not undone")
      }
    }
  }
}
