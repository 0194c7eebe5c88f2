import JSONText
import Testing

@testable import SojournCLI

@Suite struct ManualTests {
  @Test(
    "The manual and the reference name every command and every option", arguments: ["sojourn.1", "command-line.md"])
  func complete(document: String) throws {
    let run = CommandRun("manual", document)
    #expect(run.status == 0)
    let text = run.output.replacing("\\-", with: "-").replacing("\\_", with: "_")
    let program = try CommandDescription.program()
    #expect(program.subcommands.map(\.name) == Sojourn.commandNames.filter { $0 != "help" })
    for command in program.subcommands {
      #expect(text.contains("sojourn \(command.name)"))
      for name in command.arguments.flatMap(\.names) { #expect(text.contains(name), "\(command.name) \(name)") }
    }
  }

  @Test("The documents are those in docs", arguments: ["sojourn.1", "command-line.md", "format.md"])
  func fresh(document: String) {
    let kept = Scratch.text(at: Shipped.folder.replacing("/journeys", with: "/docs/") + document)
    let isFresh = CommandRun("manual", document).output == kept
    #expect(isFresh, "\(document) is out of date: make docs")
  }

  @Test("No line of the manual page starts a request by accident")
  func requests() {
    #expect(ManualPage.escaped(".TH x") == "\\&.TH x")
    #expect(ManualPage.escaped("'x") == "\\&'x")
    #expect(ManualPage.escaped("a\\b --c") == "a\\eb \\-\\-c")
  }

  @Test("Every exit status that the program can end with is in the manual")
  func statuses() {
    let known = ManualText.exitStatus.map(\.status)
    for status in [1, 2, 65, 66, 69, 73] as [Int32] {
      #expect(ExitStatus(rawValue: status) != nil)
      #expect(known.contains("\(status)"))
    }
  }

  @Test("The keys are those of the workbench's own table, in three formats")
  func keys() throws {
    let commands = try #require(try CommandRun("keys", "--format", "json").json().array)
    #expect(commands.count > 20)
    #expect(
      commands.allSatisfy {
        $0.object?.members.map(\.key.text) == ["contexts", "group", "id", "keys", "sentence", "title"]
      })
    let text = CommandRun("keys").output
    for command in commands { #expect(text.contains(command.object?["title"]?.text ?? "?")) }
    #expect(CommandRun("keys", "--format", "md").output.contains("| keys | command |"))
  }
}
