import Glibc
import JSONText
import JourneyModel
import JourneyStorage
import TestSupport
import Testing
import Workbench

@testable import WorkbenchRuntime

@Suite("The conversation line by line") @MainActor
struct LinearTests {
  private let scratch = Scratch()

  /// Holds a conversation of these lines about a file, or a folder, and gives the status and all that was said.
  private func converse(
    _ lines: [String], about name: String = "map.json", environment: [String: String] = [:], isReadOnly: Bool = false,
    before: [Int: @MainActor () -> Void] = [:]
  ) throws -> (status: Int32, said: [String]) {
    let script = ScriptedLines(lines, before: before)
    let status = try runLinear(
      paths: [scratch.path(name)], options: WorkbenchOptions(isReadOnly: isReadOnly),
      store: JourneyStore(fileSystem: AwayFileSystem()),
      environment: environment, clock: FixedClock(), seed: 7, lines: script)
    return (status, script.transcript)
  }

  private func put(_ journey: Journey = Maps.small, _ name: String = "map.json") {
    scratch.put(JourneyFormat.write(journey), name)
  }

  /// Expects lines in this order, others between them.
  private func expect(
    _ said: [String], _ wanted: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var rest = said[...]
    for line in wanted {
      guard let place = rest.firstIndex(where: { $0.hasPrefix(line) }) else {
        Issue.record("not said, or not then: \(line)\n\(said.joined(separator: "\n"))", sourceLocation: sourceLocation)
        return
      }
      rest = rest[(place + 1)...]
    }
  }

  @Test("stages, steps, pain points, heat and drop-off are read as sentences")
  func reading() throws {
    put()
    let (status, said) = try converse(["stages", "2", "pains", "1", "heat", "dropoff", "check", "read", "quit"])
    #expect(status == 0)
    expect(
      said,
      [
        "Getting a card: 2 stages, 3 pain points.", "View Map.", "1 Stage 1, Ask, 2 steps",
        "2 Call the office, SSA, by Phone, 1 pain point", "3 Visit the office, DMV, by Office, 1 pain point",
        "4 Stage 2, Get it", "5 Wait for the mail", "Which one?", "Step: Call the office (call)", "Tied to it:",
        "View Pains.", "1 Told to start over: heat 20 critical", "Which one?", "Pain point: Told to start over (again)",
        "View Heat.", "Hottest: ", "View Drop-off.", "s; illustrative", "1 Ask: reached 100",
        "Journey: Getting a card (small)",
      ])
  }

  @Test("nothing but plain words is said: no box, no colour, no movement of a cursor")
  func plain() throws {
    put()
    let (_, said) = try converse([
      "read", "stages", "2", "pains", "heat", "dropoff", "seams", "ask once", "causes", "actions", "summary",
      "evidence",
      "check", "menu", "help", "view", "commands", "", "history", "about", "edit", "?", "", "quit",
    ])
    for line in said {
      for scalar in line.unicodeScalars {
        // Arrows, boxes, blocks and braille; signs of arithmetic are spoken as what they are.
        let isSign = (0x2200...0x22FF).contains(scalar.value)
        let isDrawn = (0x2190...0x2BFF).contains(scalar.value) && !isSign || scalar.value < 0x20
        #expect(!isDrawn, "\(line)")
      }
    }
  }

  @Test("add, edit, delete, undo and redo work on what was chosen")
  func editing() throws {
    put()
    let (status, said) = try converse([
      "map", "3", "add", "2", "Bring papers", "edit", "action", "Looks for the papers", "lead agency", "1", "",
      "undo", "redo", "map", "2", "delete", "undo", "save", "quit",
    ])
    #expect(status == 0)
    expect(
      said,
      [
        "Done: add step 'Bring papers'", "Fields of Bring papers:", "Action?",
        "Done: set action of 'Bring papers'", "Lead agency:", "1 Social Security Administration",
        "Done: set lead agency",
        "undid: set lead agency of 'Bring papers'", "did again: set lead agency", "deleted step 'Call the office'",
        "undid: delete step 'Call the office'", "saved 14:02",
      ])
    let steps = try #require(scratch.journey("map.json")?.stages.first?.steps)
    #expect(steps.map(\.name) == ["Call the office", "Visit the office", "Bring papers"])
    #expect(steps.last?.action == "Looks for the papers")
    #expect(steps.last?.agency == "ssa")
  }

  @Test("fields that take several words take several numbers, and lose those that are not named")
  func lists() throws {
    put()
    let (_, said) = try converse([
      "map", "2", "edit", "channels", "2", "channels", "1 2", "channels", "9", "", "", "save",
    ])
    expect(said, ["Channels:", "1 Phone (now)", "Done: set channels", "2 Office (now)", "9 is no number of the list"])
    #expect(scratch.journey("map.json")?.stages.first?.steps.first?.channels == ["phone", "office"])
  }

  @Test("capture lines are kept from anywhere, and new names are asked about once")
  func capture() throws {
    put()
    let (status, said) = try converse([
      "! told twice @irs #phone s4 f3 \"I gave up\"", "y", "capture", "+ Bring papers ^ask", "! what ~nothing", "",
      "! by letter @nobody", "n", "save", "quit",
    ])
    #expect(status == 0)
    expect(
      said,
      [
        "not in this map: agency 'irs'; make it?", "Which letter?", "add pain point 'told twice'", "Capture a line:",
        "add step 'Bring papers'", "Not kept: ~nothing is no burden", "not in this map: agency 'nobody'",
        "Not kept. Type the line again.", "saved 14:02",
      ])
    let journey = try #require(scratch.journey("map.json"))
    #expect(journey.painPoints.contains { $0.title == "told twice" })
    #expect(!journey.painPoints.contains { $0.title == "by letter" })
  }

  @Test("where the input ends, nothing is saved, what is unsaved is said, and the status is 1")
  func endOfInput() throws {
    put()
    let before = scratch.bytes("map.json")
    let (status, said) = try converse(["+ One ^ask", "+ Two ^ask", "undo", "+ Three ^ask"])
    #expect(status == 1)
    #expect(said.suffix(2) == ["add step 'One'", "add step 'Three'"])
    #expect(said.dropLast(2).last?.hasPrefix("The input has ended, and this was not saved to ") == true)
    #expect(scratch.bytes("map.json") == before)
    #expect(try converse(["stages"]).status == 0)
    #expect(try converse(["+ One ^ask", "quit"]).status == 1)
    #expect(try converse(["+ One ^ask", "quit", "d"]).status == 0)
    #expect(scratch.bytes("map.json") == before)
    #expect(try converse(["+ One ^ask", "quit", "s"]).status == 0)
    #expect(scratch.bytes("map.json") != before)
  }

  @Test("what somebody else saved is brought together with what was added here, and saved")
  func changedOnDisk() throws {
    var theirs = Maps.small.object
    theirs["title"] = .text("Theirs")
    let other = Journey(theirs)
    put()
    let (status, said) = try converse(["+ One ^ask", "map", "save", "map", "quit"], before: [1: { put(other) }])
    #expect(status == 0)
    expect(said, ["add step 'One'", "saved"])
    let journey = try #require(scratch.journey("map.json"))
    #expect(journey.title == "Theirs")
    #expect(journey.stages.flatMap(\.steps).contains { $0.name == "One" })
  }

  @Test("a folder is a list of numbers, and one goes from journey to journey")
  func folder() throws {
    put()
    scratch.put("{", "broken.json")
    let (status, said) = try converse(["7", "1", "2", "list", "quit"], about: "")
    #expect(status == 0)
    expect(
      said,
      [
        "Journeys in ", "1 broken.json: ", "2 Getting a card: 2 stages, 3 steps", "Which journey?", "7 is no number",
        "broken.json: ", "Getting a card: 2 stages", "Journeys in ",
      ])
  }

  @Test("export writes the summary, the lines and a copy, and overwrites nothing")
  func export() throws {
    put()
    let files = ["out.md", "out.txt", "out.json"].map { scratch.path($0).description }
    let (_, said) = try converse(files.flatMap { ["export", $0] } + ["export", files[0], "export", "out.pdf", "quit"])
    #expect(scratch.text("out.md")?.hasPrefix("# Getting a card") == true)
    #expect(scratch.text("out.txt")?.hasPrefix("Journey: Getting a card") == true)
    #expect(scratch.bytes("out.json") == scratch.bytes("map.json"))
    expect(
      said,
      [
        "written to \(files[0])", "written to \(files[1])", "written to \(files[2])", "\(files[0]): ",
        "out.pdf: no ending",
      ])
  }

  @Test("an empty map says what to do, and can be filled")
  func empty() throws {
    put(Maps.empty)
    let (status, said) = try converse([
      "map", "pains", "heat", "dropoff", "edit", "", "delete", "undo", "add", "2", "Ask", "save", "quit",
    ])
    #expect(status == 0)
    expect(
      said,
      [
        "This map has no stages yet", "There are no pain points yet.", "Nothing hurts yet", "Nobody was counted",
        "Undo: nothing to undo", "First stage?", "Done: add stage 'Ask'",
      ])
    #expect(scratch.journey("map.json")?.stages.first?.name == "Ask")
  }

  @Test("read-only nothing is edited, and a terminal without letters gets ASCII")
  func limits() throws {
    put()
    let (status, said) = try converse(
      ["map", "2", "edit", "1", "", "! x", "delete", "read", "quit"], environment: ["LC_ALL": "C"], isReadOnly: true)
    #expect(status == 0)
    expect(
      said,
      [
        "Edit: opened read-only", "1 Name: Call the office", "Edit: opened read-only.", "Capture: opened read-only",
        "Delete: opened read-only",
      ])
    for line in said { #expect(line.unicodeScalars.allSatisfy { $0.isASCII }, "\(line)") }
  }

  @Test(
    "no line of any kind ends it, and what is shown of hostile texts is harmless", arguments: [1, 2, 3, 4] as [UInt64])
  func anything(seed: UInt64) throws {
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    put()
    let ending: [LinearMenu] = [.quit, .commands]
    let words =
      LinearMenu.allCases.filter { !ending.contains($0) }.map(\.rawValue)
      + LinearConversation.viewCommands.map(\.title)
      + [
        "", "-", "1", "2", "3", "0", "99", "y", "n", "o", "r", "c", "\u{1B}[2J", "u", "F", "j", ": add", "/call",
        "?", "move left", "delete 3", "! \u{202E}x @new", "+ s", "> a", "é",
      ]
    let lines = (0..<200).map { _ in words[Int.random(in: 0..<words.count, using: &generator)] }
    let (_, said) = try converse(lines)
    for line in said { #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E }, "\(line)") }
  }
}

/// Opens nothing in the folder that the tests run in: a conversation may be told to write files of any name.
private struct AwayFileSystem: ForwardingFileSystem {
  let base = SystemFileSystem()
  private let home = (try? SystemFileSystem().resolve(".")).map { "\($0)/" }

  func open(_ path: Path, _ options: OpenOptions, permissions: UInt32) throws(Errno) -> FileDescriptor {
    let name = path.description
    guard name.hasPrefix("/"), let home, !name.hasPrefix(home) else { throw Errno(EACCES) }
    return try base.open(path, options, permissions: permissions)
  }
}

/// Gives lines and keeps what is said; does something before a line is read.
final class ScriptedLines: LineTerminal {
  private var lines: ArraySlice<String>
  private var number = 0
  private let before: [Int: @MainActor () -> Void]
  private(set) var transcript: [String] = []

  let width: Int
  let page: Int?
  /// Whether what was typed stands in the transcript, too.
  private let echoes: Bool

  init(
    _ lines: [String], before: [Int: @MainActor () -> Void] = [:], width: Int = 10_000, page: Int? = nil,
    echoes: Bool = false
  ) {
    self.lines = lines[...]
    self.before = before
    self.width = width
    self.page = page
    self.echoes = echoes
  }

  func readLine() -> String? {
    before[number]?()
    number += 1
    let line = lines.popFirst()
    if echoes { transcript.append(line.map { "> \($0)" } ?? "(the input ends)") }
    return line
  }

  func write(_ lines: [String]) { transcript += lines }
}
