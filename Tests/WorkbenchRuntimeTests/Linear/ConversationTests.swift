import Glibc
import JourneyModel
import JourneyStorage
import TestSupport
import Testing

@testable import WorkbenchRuntime

/// Whole conversations, as they stand on a terminal of 80 columns.
@Suite("Whole conversations") @MainActor
struct ConversationTests {
  private let scratch = Scratch()

  private func hold(
    _ lines: [String], _ name: String, about file: String? = "map.json", page: Int? = nil,
    environment: [String: String] = [:], isReadOnly: Bool = false, status expected: Int32 = 0
  ) throws {
    let script = ScriptedLines(lines, width: 80, page: page, echoes: true)
    let status = try runLinear(
      paths: file.map { [scratch.path($0)] } ?? [], options: WorkbenchOptions(isReadOnly: isReadOnly),
      store: JourneyStore(), environment: environment, clock: FixedClock(), seed: 7, lines: script)
    #expect(status == expected)
    let folder = scratch.path("").description
    let text = script.transcript.map { $0.replacing(folder, with: "FOLDER/").replacing("FOLDER//", with: "FOLDER/") }
    for line in script.transcript {
      #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }, "\(line)")
    }
    expectGolden(text: text.joined(separator: "\n") + "\n", "\(name).txt")
  }

  @Test("every view is read, things are chosen and gone into")
  func views() throws {
    scratch.put(JourneyFormat.write(Maps.small), "map.json")
    try hold(
      [
        "view", "heat", "1", "enter", "back", "drop-off", "enter", "back", "seams", "1", ": list or matrix", "ask once",
        "pains", "2", "causes", "1", "again", "actions", "1", "move right", "evidence", "compare", "records of",
        "agencies",
        "2", "summary", "nothing of the kind", "quit", "d",
      ], "views")
  }

  @Test("a map is made, changed, taken back and saved by lines alone")
  func working() throws {
    scratch.put(JourneyFormat.write(Maps.empty), "map.json")
    try hold(
      [
        "add stage", "Ask", "+ Call the office ^ask", "! told to call back @ssa #phone s4 f3", "y", "map", "2", "edit",
        "lead agency", "1", "emotions", "", "?", "", "find call", "1", "copy", "paste", "map", "2", "mark", "3", "mark",
        ": change all", "thought", "Why again?", "history", "3", "redo", "u", "filter", "1", "F", "about", "m", "a",
        "save",
        "quit",
      ], "working")
  }

  @Test("several journeys are open, and files are written")
  func files() throws {
    scratch.put(JourneyFormat.write(Maps.small), "map.json")
    let folder = scratch.path("").description
    try hold(
      [
        "new Moving house", "save", "", "save as \(folder)/new", "tabs", "1", "map", "2", "copy", "tabs", "2", "map",
        "paste", "export \(folder)/out.csv", "export \(folder)/out.txt", "export", "out.pdf", "close",
        "open \(folder)/none.json", "close", "help",
      ], "files")
    #expect(scratch.text("new.json")?.contains("Moving house") == true)
    #expect(scratch.text("out.csv/steps.csv") != nil)
  }

  @Test("long lists come a page at a time, and an answer ends them")
  func pages() throws {
    scratch.put(JourneyFormat.write(Maps.small), "map.json")
    try hold(["menu", "", "", "menu", "map", "read", "", "", "", "", "", "quit"], "pages", page: 10)
  }

  @Test("the keys of the settings count, and what is wrong with them is said")
  func settings() throws {
    scratch.put(JourneyFormat.write(Maps.small), "map.json")
    mkdir(scratch.path("sojourn").description, 0o700)
    scratch.put(#"{"keys": {"undo": ["F5"], "nope": ["x"]}}"#, "sojourn/config.json")
    let folder = scratch.path("").description
    try hold(
      ["! a pain ^ask", "F5", "help takes the last", "edit", "", "quit"], "settings",
      environment: ["XDG_CONFIG_HOME": folder])
  }

  @Test(
    "a workshop is held by lines: purpose, agenda, people, captures, votes, polls, the wrap-up, and the room's keys")
  func workshop() throws {
    scratch.put(JourneyFormat.write(Maps.small), "map.json")
    try hold(
      [
        "workshop", "p", "Why do half give up?", "T", "2", "Space", "n", "v", "a", "front-line worker @ssa", "v", "a",
        "fees of other counties", "v", "v", "! told to call back ^ask", "W", "vote", "t", "1", "Space", "n", "r", "w",
        "vote", "p", "4 5", "@ l", "@ s", "@ a", "@ b", "@ z", "@ h", "@ t", "g @", "quit", "d",
      ], "workshop")
  }

  @Test("read-only everything is heard and nothing is changed")
  func readOnly() throws {
    scratch.put(JourneyFormat.write(Maps.small), "map.json")
    try hold(
      ["map", "2", "edit", "2", "", "delete", "add stage", "paste", "save", "help change", "quit"], "read-only",
      isReadOnly: true)
  }
}
