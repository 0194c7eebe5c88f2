import JourneyModel
import JourneyStorage
import TerminalCells
import Testing

@testable import WorkbenchRuntime

@MainActor @Suite struct EditorSessionTests {
  /// A session whose editor is a script; `$1` is the file's name.
  private func session(_ script: String, arguments: String = "") -> Session {
    var session = Session()
    let editor = session.scratch.put("#!/bin/sh\n\(script)\n", "editor", mode: 0o755)
    session.scratch.putJourney()
    session.environment = ["EDITOR": "\(editor)\(arguments)", "TMPDIR": session.scratch.folder.description]
    return session
  }

  @Test("long text is edited outside, in a private file that is gone afterwards")
  func edits() throws {
    let session = session(
      "stat -c %a $(dirname $1) $1 >$(dirname $0)/modes; cp $1 $(dirname $0)/seen; echo 'and wait' >>$1; touch $1~")
    session.terminal.send("E")
    session.terminal.then { #expect(session.terminal.releaseCount == 1) }
    session.terminal.expect("unsaved")
    session.terminal.send("C-s q")
    #expect(try session.run("card.json") == 0)
    #expect(session.scratch.text("modes") == "700\n600\n")
    #expect(session.scratch.text("seen") == "Dial\n")
    #expect(session.scratch.journey()?.stages.first?.steps.first?.action == "Dial\nand wait")
    #expect(session.scratch.names == ["card.json", "card.json~", "editor", "modes", "seen"])
  }

  @Test("VISUAL goes before EDITOR, its words are arguments, and no shell reads them")
  func arguments() throws {
    var session = session("printf '%s' \"$1\" \"$2\" >$(dirname $0)/words; printf 'New' >\"$3\"")
    session.environment["VISUAL"] = session.environment["EDITOR"]! + " --wait $(touch${IFS}x);"
    session.environment["EDITOR"] = "false"
    session.terminal.send("E C-s q")
    #expect(try session.run("card.json") == 0)
    #expect(session.scratch.text("words") == "--wait$(touch${IFS}x);")
    #expect(session.scratch.journey()?.stages.first?.steps.first?.action == "New")
  }

  @Test("an editor that leaves the text alone changes nothing")
  func unchanged() throws {
    let session = session("true")
    session.terminal.send("E")
    session.terminal.expect("unchanged")
    session.terminal.expectNot("unsaved")
    session.terminal.send("q")
    #expect(try session.run("card.json") == 0)
  }

  @Test(
    "an editor that fails leaves the text as it was, says so, and leaves no file",
    arguments: [
      ("echo x >$1; exit 3", "ended with status 3"), ("kill -TERM $$", "ended by signal 15"),
      ("printf '\\377' >$1", "not UTF-8"), ("rm $1", "there is no such file"),
    ])
  func fails(script: String, sentence: String) throws {
    let session = session(script)
    session.terminal.send("E")
    session.terminal.expect(sentence)
    session.terminal.expectNot("unsaved")
    session.terminal.send("q")
    #expect(try session.run("card.json") == 0)
    #expect(session.scratch.names == ["card.json", "editor"])
  }

  @Test("an editor that is not there is named")
  func missing() throws {
    var session = session("true")
    session.environment["EDITOR"] = "no-such-editor-anywhere"
    session.terminal.send("E")
    session.terminal.expect("no-such-editor-anywhere: cannot be started")
    session.terminal.send("q")
    #expect(try session.run("card.json") == 0)
  }
}
