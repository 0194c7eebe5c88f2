import Glibc
import JourneyStorage
import Testing

@testable import SojournCLI

@Suite struct UsageTests {
  @Test(
    "Wrong usage ends with 2 and says how it is used",
    arguments: [
      ["heatmap"], ["heatmap", "--fromat", "json", "x"], ["heatmap", "--cell", "worst", "x"], ["show"],
      ["check"], ["export", "x.json"], ["new"], ["keys", "extra"], ["dropoff", "--by", "mood", "x"],
    ])
  func wrongUsage(arguments: [String]) {
    let run = CommandRun(arguments)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("sojourn: "))
    #expect(run.errors.contains("Usage: sojourn \(arguments[0])"))
  }

  @Test("A mistyped option is corrected")
  func mistypedOption() {
    #expect(CommandRun("heatmap", "--fromat", "json", "x").errors.contains("Did you mean '--format'?"))
  }

  @Test("A mistyped command is corrected, unless a file has its name")
  func mistypedCommand() {
    let run = CommandRun("chekc", "map.json")
    #expect(run.status == 2)
    #expect(run.errors == "sojourn: chekc: there is no such command and no such file; did you mean `check`?\n")
    #expect(CommandRun("chekc", "--json", "map.json").errors == run.errors)
    let path = CommandRun("./chekc")
    #expect(path.status == 66)
    #expect(path.errors == "sojourn: ./chekc: there is no such file; check the name\n")
  }

  @Test("A word that is neither a command nor a file opens nothing, also beside a file that is there")
  func unknownWord() {
    for arguments in [["kaleidoscope", Shipped.child], [Shipped.child, "kaleidoscope"], ["kaleidoscope"]] {
      let run = CommandRun(arguments)
      #expect(run.status == 2)
      #expect(
        run.errors
          == "sojourn: kaleidoscope: there is no such command and no such file; `sojourn --help` lists the commands\n")
    }
  }

  @Test("Help is for every command, on standard output, with status 0")
  func help() {
    #expect(CommandRun("--help").output.contains("USAGE: sojourn"))
    for name in Sojourn.commandNames where name != "help" {
      let run = CommandRun(name, "--help")
      #expect(run.status == 0)
      #expect(run.errors == "")
      #expect(run.output.contains("USAGE: sojourn \(name)"), "\(name)")
      #expect(CommandRun("help", name).output == run.output, "\(name)")
    }
    #expect(CommandRun("--version").output == Sojourn.version + "\n")
  }

  @Test("Completions are written for three shells", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) {
    let run = CommandRun("--generate-completion-script", shell)
    #expect(run.status == 0)
    #expect(run.output.contains("heatmap"))
  }

  @Test(
    "A full disk is an error for every command, a reader that went away is none",
    arguments: [
      ["--help"], ["keys"], ["show", Shipped.child], ["check", Shipped.folder + "/templates/blank.json"],
      ["heatmap", Shipped.child], ["dropoff", Shipped.child],
      ["seams", Shipped.child], ["schema"], ["new", "-"], ["export", Shipped.child, "--to", "-"],
    ])
  func outputFailures(arguments: [String]) {
    let full = CommandRun(arguments) { $0.outputFailure = Errno(ENOSPC) }
    #expect(full.status == 73)
    #expect(
      full.errors == "sojourn: standard output: cannot be written: no space is left on the disk; send it elsewhere\n")
    let gone = CommandRun(arguments) { $0.outputFailure = Errno(EPIPE) }
    #expect(gone.status == 0)
    #expect(gone.errors == "")
  }

  @Test("A folder without journeys, and a folder where a file is needed, are named")
  func folders() {
    let scratch = Scratch()
    let empty = CommandRun("heatmap", scratch.folder)
    #expect(empty.status == 66)
    #expect(empty.errors.contains("no journey (*.json) lies in this folder"))
    let folder = CommandRun("show", scratch.folder)
    #expect(folder.status == 66)
    #expect(folder.errors.contains("this is a folder, not a file"))
  }

  @Test(
    "The nearest name counts swapped letters as one, and gives up on what is far",
    arguments: [
      ("chekc", "check"), ("exprot", "export"), ("heat", nil), ("xyz", nil), ("Show", "show"), ("", nil),
    ] as [(String, String?)])
  func spelling(typed: String, meant: String?) {
    #expect(Spelling.nearest(to: typed, among: ["check", "export", "heatmap", "show"]) == meant)
  }
}
