import JSONText
import JourneyModel
import JourneyStorage
import JourneyTemplates
import TerminalCells
import Testing
import Workbench

@testable import WorkbenchRuntime

/// A whole workshop on an empty template, by keys alone: what a room says is in the file at its end, every word of it.
@MainActor @Suite struct WorkshopSessionTests {
  /// What is captured, in the order in which it is said. The names that a line is the first to say are asked about.
  private struct Said {
    let line: String
    var isFirstToName = false
    /// What must be found in the file.
    var words: [String]
  }

  private static let stages = ["Find help", "Apply", "Wait and hear"]

  private static let captures: [Said] = {
    var said: [Said] = []
    let agencies = ["county", "\"Social Security\"", "medicaid", "shelter"]
    for number in 0..<12 {
      let agency = agencies[number % 4]
      let channel = ["phone", "office", "website"][number % 3]
      said.append(
        Said(
          line:
            "+ step number \(number) @\(agency) #\(channel) ^\(["find-help", "apply", "wait-and-hear"][number / 4])",
          isFirstToName: number < 4, words: ["step number \(number)"]))
    }
    for number in 0..<27 {
      let segment = number % 5 == 0 ? " +rural" : ""
      let burden = ["learning", "compliance", "psychological"][number % 3]
      said.append(
        Said(
          line:
            "! pain number \(number) @county #phone ~\(burden) s\(number % 5 + 1) f\(number % 4 + 2)\(segment) ^step-number-\(number % 12) \"quote number \(number)\"",
          isFirstToName: number == 0, words: ["pain number \(number)", "quote number \(number)"]))
      // Why it is so is asked while the pain point is selected.
      if number % 5 == 0 {
        said.append(Said(line: "? reason number \(number)", words: ["reason number \(number)"]))
      }
    }
    for number in 0..<6 {
      said.append(
        Said(
          line: "* bright number \(number) ^step-number-\(number) \"thanks \(number)\"",
          words: ["bright number \(number)", "thanks \(number)"]))
      said.append(
        Said(line: "// parked number \(number) für später ☕", words: ["parked number \(number) für später ☕"]))
    }
    for number in 0..<3 {
      said.append(
        Said(
          line: "> action number \(number) @\(agencies[number]) due:2027-0\(number + 4)-15",
          words: ["action number \(number)", "2027-0\(number + 4)-15"]))
    }
    return said
  }()

  private static let settings: [(Size, ThemeName)] = [
    (Size(width: 80, height: 24), .dark), (Size(width: 80, height: 24), .light),
    (Size(width: 160, height: 50), .dark), (Size(width: 160, height: 50), .light),
  ]

  @Test("a workshop by keys alone leaves every word in the file", arguments: 0..<4)
  func workshop(setting: Int) throws {
    var session = Session()
    session.terminal = ScriptedTerminal(size: Self.settings[setting].0)
    session.options.theme = Self.settings[setting].1
    session.scratch.put(try #require(JourneyTemplate.named("blank")).bytes, "day.json")
    let terminal = session.terminal
    #expect(Self.captures.count == 60)

    stages(terminal)
    for said in Self.captures {
      terminal.send(";")
      terminal.type(said.line)
      terminal.send("Enter")
      if said.isFirstToName {
        terminal.expect("keep the line")
        terminal.send("Enter")
      }
    }
    terminal.expect("action number 2")
    edits(terminal)
    terminal.send("C-s")
    terminal.expect("saved 14:02")
    let scratch = session.scratch
    let saved = Kept()
    terminal.then { saved.bytes = scratch.bytes("day.json") }
    for _ in 0..<10 { terminal.send("u") }
    terminal.expect("undid:")
    terminal.expect("unsaved")
    for _ in 0..<10 { terminal.send("C-r") }
    terminal.expect("did again:")
    terminal.expectNot("unsaved")
    looks(terminal)
    terminal.send("C-e C-u")
    terminal.type(scratch.path("page.md").description)
    terminal.send("Enter")
    terminal.then { #expect(scratch.names.contains("page.md")) }
    terminal.send("q")
    #expect(try session.run("day.json") == 0)

    #expect(scratch.bytes("day.json") == saved.bytes)
    try check(scratch, saved)
  }

  private final class Kept { var bytes: [UInt8]? }

  private func stages(_ terminal: ScriptedTerminal) {
    for name in Self.stages {
      terminal.send("a")
      terminal.type(name)
      terminal.send("Enter")
      terminal.expect(name)
      // On the stage lane, so that the next one comes after it.
      terminal.send("k k")
    }
  }

  /// Twenty of them, in the views in which they are made.
  private func edits(_ terminal: ScriptedTerminal) {
    func name(_ keys: String, _ text: String) {
      terminal.send("\(keys) e C-u")
      terminal.type(text)
      terminal.send("Enter")
    }
    terminal.send("1 g g j")
    for number in 0..<4 {
      name("", "renamed step \(number)")
      terminal.send("l")
    }
    // The lanes of one step: action, thought.
    terminal.send("g g j")
    name("j", "They ring and ring")
    name("j", "Is anybody there?")
    // An agency is chosen from a list, by its name.
    terminal.send("j e")
    terminal.type("medicaid")
    terminal.send("Enter")
    // Another step, the same agency again: `.`
    terminal.send("l .")
    name("j j", "-2")  // the emotion
    name("l", "2")
    terminal.send("g g j > <")
    // Several pain points get one value.
    terminal.send("6 Space Space Space B")
    terminal.type("basis")
    terminal.send("Enter")
    terminal.type("estimated")
    terminal.send("Enter")
    name("", "renamed pain")
    // The loop of an action, three steps on and one back.
    terminal.send("8 > > > <")
    // A why of its own, tested.
    terminal.send("7 l a")
    terminal.type("deeper reason")
    terminal.send("Enter t")
    terminal.type("yes")
    terminal.send("Enter")
  }

  /// Every view, with and without a filter.
  private func looks(_ terminal: ScriptedTerminal) {
    terminal.send("f")
    terminal.type("county")
    terminal.send("Enter")
    terminal.expect("[agency county]")
    for view in ViewName.allCases {
      terminal.send(String(view.digit))
      terminal.expect(view.title)
    }
    terminal.send("F 2 r")
    terminal.type("stage")
    terminal.send("Enter Enter Escape 3 Enter Escape g u Escape g c g z ? Escape : Escape 1")
    terminal.send("/")
    terminal.type("quote number 11")
    terminal.send("Enter n N Escape")
  }

  private func check(_ scratch: Scratch, _ saved: Kept) throws {
    let journey = try #require(scratch.journey("day.json"))
    let text = try #require(scratch.text("day.json"))
    for said in Self.captures {
      for words in said.words where !["step number", "pain number"].contains(where: { words.hasPrefix($0) }) {
        #expect(text.contains(words), "\(words) is lost")
      }
    }
    #expect(journey.stages.map(\.name) == Self.stages)
    let steps = journey.stages.flatMap(\.steps)
    #expect(steps.count == 12)
    let names = Set(steps.compactMap(\.name))
    #expect(names.filter { $0.hasPrefix("renamed step ") }.count == 4)
    #expect(names.filter { $0.hasPrefix("step number ") }.count == 8)
    #expect(journey.painPoints.count == 27)
    #expect(journey.painPoints.count { $0.title == "renamed pain" } == 1)
    #expect(journey.painPoints.count { $0.basis == "estimated" } == 3)
    #expect(journey.painPoints.allSatisfy { $0.evidence.count == 1 && $0.severity != nil && $0.step != nil })
    #expect(journey.brightSpots.count == 6)
    #expect(journey.evidence.count == 33)
    #expect(journey.workshop?.parkingLot.count == 6)
    #expect(journey.agencies.count == 4)
    #expect(Set(journey.agencies.compactMap(\.name)) == ["county", "Social Security", "medicaid", "shelter"])
    #expect(journey.channels.count == 3)
    #expect(journey.segments.compactMap(\.name) == ["rural"])
    #expect(journey.rootCauses.flatMap(\.whys).contains { $0.text == "deeper reason" })
    #expect(journey.rootCauses.flatMap(\.whys).count == 7)
    #expect(journey.actions.count == 3)
    #expect(journey.actions.allSatisfy { $0.ownerAgency != nil && $0.due != nil })
    #expect(steps.contains { $0.action == "They ring and ring" && $0.thought == "Is anybody there?" })
    #expect(steps.flatMap(\.emotions).compactMap(\.value).sorted() == [-2, 2])
    let errors = JourneyCheck.findings(in: journey, now: JourneyDate("2027-03-01")!).filter { $0.severity == .error }
    #expect(errors.isEmpty)
    let page = try #require(scratch.text("page.md"))
    #expect(page.contains("New journey") && page.contains("pain number"))
    #expect(scratch.bytes("day.json") == JourneyFormat.write(journey))
  }
}
