import JourneyStorage
import TerminalCells
import Testing
import Workbench

@testable import WorkbenchRuntime

@Suite("Settings") @MainActor
struct SettingsTests {
  private func read(_ text: String) -> Settings { Settings(Array(text.utf8), file: "config.json") }

  @Test("theme, mouse and keys are read")
  func all() {
    let settings = read(#"{"theme": "high-contrast", "mouse": false, "keys": {"undo": ["C-u", "g u"], "suspend": []}}"#)
    #expect(settings.problems == [])
    #expect(settings.theme == .highContrast)
    #expect(settings.isMouseOn == false)
    #expect(CommandTable.command("undo").map { settings.keymap.keys(of: $0).map(\.description) } == ["C-u", "g u"])
    #expect(CommandTable.command("suspend").map { settings.keymap.keys(of: $0).count } == 0)
  }

  @Test("what is changed beside others is saved as one goes, unless the settings leave it to Ctrl-S")
  func savesAsYouGo() {
    #expect(read(#"{"saveAsYouGo": false}"#).savesAsYouGo == false)
    #expect(read("{}").savesAsYouGo == nil)
    #expect(read(#"{"saveAsYouGo": "no"}"#).problems.first?.contains("saveAsYouGo: needs true or false") == true)
  }

  @Test("what is wrong is told with its line, and the rest counts")
  func problems() {
    let settings = read(
      """
      {"theme": "purple",
       "colour": 1,
       "keys": {
         "undo": ["Ctrl-U"],
         "no.such": ["a"],
         "redo": 7,
         "help": ["F5"],
         "palette": ["F5", "F6"]
       },
       "mouse": "yes"}
      """)
    let starts = settings.problems.map { $0.split(separator: ":").prefix(3).joined(separator: ":") }
    #expect(
      starts == [
        "config.json: line 1: theme", "config.json: line 2: colour", "config.json: line 4: keys of undo",
        "config.json: line 5: keys of no.such", "config.json: line 6: keys of redo",
        "config.json: line 8: F5 is given to help, too; palette does not get it",
        "config.json: line 10: mouse",
      ])
    #expect(CommandTable.command("undo").map { settings.keymap.keys(of: $0).first?.description } == "u")
    #expect(CommandTable.command("palette").map { settings.keymap.keys(of: $0).map(\.description) } == ["F6"])
  }

  @Test("a file that is no JSON, or something else than an object, changes nothing")
  func broken() {
    for text in ["", "{", "[]", "{\"keys\": [1]}", "{\"theme\": null}"] {
      let settings = read(text)
      #expect(settings.problems.count == 1, "\(text)")
      #expect(settings.problems.first?.contains("line 1") == true)
      #expect(settings.theme == nil)
    }
  }

  @Test("the settings lie in XDG_CONFIG_HOME; problems are a notice, and the workbench opens all the same")
  func session() throws {
    var session = Session()
    session.scratch.putJourney()
    try SystemFileSystem().makeFolder(session.scratch.path("sojourn"), permissions: 0o700)
    session.scratch.put(
      #"{"theme": "light", "mouse": false, "keys": {"quit": ["F10"], "oops": []}}"#, "sojourn/config.json")
    session.environment = ["XDG_CONFIG_HOME": session.scratch.folder.description]
    session.terminal.expect("config.json: line 1: keys of oops: there is no such command")
    session.terminal.send("q")
    session.terminal.expect("Getting a card")
    session.terminal.send("F10")
    #expect(try session.run("card.json") == 0)
    #expect(!session.terminal.isMouseOn)
    #expect(session.terminal.frame?.cells[0, 5].style.background == .palette(231))
  }
}

@Suite("What the environment says of the terminal") @MainActor
struct TerminalWordsTests {
  @Test(
    "UTF-8 is told from other codesets",
    arguments: [
      ([:], true), (["LANG": "en_US.UTF-8"], true), (["LANG": "C.utf8"], true),
      (["LC_ALL": "C", "LANG": "en_US.UTF-8"], false),
      (["LC_ALL": "", "LC_CTYPE": "de_DE.ISO-8859-1@euro"], false), (["LANG": "de_DE"], false),
      (["LANG": "POSIX"], false),
    ] as [([String: String], Bool)])
  func letters(environment: [String: String], has: Bool) {
    #expect(TerminalWords(environment).hasLetters == has)
    #expect(TerminalWords(environment).theme == (has ? .dark : .ascii))
  }

  @Test("a light ground gives the light theme, the Linux console the ASCII one")
  func themes() {
    #expect(TerminalWords(["COLORFGBG": "0;15"]).theme == .light)
    #expect(TerminalWords(["COLORFGBG": "0;default;7"]).theme == .light)
    #expect(TerminalWords(["COLORFGBG": "15;0"]).theme == .dark)
    #expect(TerminalWords(["COLORFGBG": "15;8"]).theme == .dark)
    #expect(TerminalWords(["COLORFGBG": "x"]).theme == .dark)
    #expect(TerminalWords(["TERM": "linux", "COLORFGBG": "0;15"]).theme == .ascii)
  }

  @Test("two presses at one place within 400 ms are a double click, a third is not")
  func clicks() {
    var clicks = ClickPairs()
    let start = ContinuousClock.now
    func press(_ column: Int, _ after: Int) -> Bool {
      clicks.isDouble(MouseEvent(.press, button: .left, column: column, row: 0), at: start + .milliseconds(after))
    }
    #expect(!press(1, 0))
    #expect(press(1, 300))
    #expect(!press(1, 400))
    #expect(!press(2, 450))
    #expect(!press(2, 900))
    #expect(press(2, 1300))
  }
}
