import JSONText
import Testing

@Suite struct CheckCommandTests {
  @Test("Every finding is a line with file, path, severity, what is wrong and how to mend it")
  func findingLines() {
    let scratch = Scratch()
    let file = scratch.put(
      #"{"format":"sojourn-journey","version":1,"id":"x","state":"current","stages":[{"id":"Bad Id","name":"A"}]}"#,
      "map.json")
    let run = CommandRun("check", file)
    #expect(run.status == 1)
    #expect(run.errors == "")
    let errors = run.lines.filter { $0.contains(": error: ") }
    #expect(errors.contains { $0.hasPrefix("\(file): $.title: error: ") && $0.contains("; ") })
    #expect(errors.contains { $0.hasPrefix("\(file): $.stages[0].id: error: ") })
    #expect(run.lines.last?.hasPrefix("\(file): \(errors.count) errors") == true)
  }

  @Test("What is not JSON is an error with its place, not a file that cannot be read")
  func notJSON() throws {
    let scratch = Scratch()
    let file = scratch.put("{\n  \"format\" \"x\"\n}", "map.json")
    let run = CommandRun("check", file)
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("\(file): line 2, column 12: error: "))
    let findings = try #require(try CommandRun("check", "--json", file).json().array)
    #expect(findings.count == 1)
    #expect(findings.first?.object?["rule"]?.text == "not-json")
  }

  @Test("Another kind of JSON file is named as such")
  func notAJourney() {
    let run = CommandRun("check", "-", input: #"{"format":"a;b","version":1}"#)
    #expect(run.status == 1)
    #expect(
      run.output.hasPrefix(
        #"standard input: $.format: error: not a journey: format is "a;b", not "sojourn-journey"; open a"#))
  }

  @Test("Warnings pass, and with --strict they do not")
  func strict() {
    let file = Shipped.folder + "/templates/blank.json"
    #expect(CommandRun("check", file).status == 0)
    #expect(CommandRun("check", "--strict", file).status == 1)
  }

  @Test("A file that is not there ends with 66, and the others are still checked")
  func missing() {
    let run = CommandRun("check", "/nowhere/map.json", Shipped.folder + "/templates/blank.json")
    #expect(run.status == 66)
    #expect(run.errors == "sojourn: /nowhere/map.json: there is no such file; check the name\n")
    #expect(run.output.contains("blank.json: 1 warning"))
  }

  @Test("--json tells the same as the lines", arguments: Shipped.all)
  func jsonAgrees(file: String) throws {
    let text = CommandRun("check", file)
    let findings = try #require(try CommandRun("check", "--json", file).json().array).compactMap(\.object)
    #expect(text.lines.count == findings.count + 1)
    for (line, finding) in zip(text.lines, findings) {
      #expect(line.hasPrefix("\(file): \(finding["path"]?.text ?? "?"): \(finding["severity"]?.text ?? "?"): "))
    }
    // What comes with the program can be trusted.
    #expect(!findings.contains { $0["severity"]?.text == "error" })
    #expect(text.status == 0)
  }

  @Test("Colour stands only where it is asked for, or on a terminal without NO_COLOR")
  func color() {
    let file = Shipped.folder + "/templates/blank.json"
    func hasColor(_ arguments: [String], terminal: Bool, _ environment: [String: String] = [:]) -> Bool {
      let run = CommandRun(["check", file] + arguments, environment: environment) { $0.isOutputTerminal = terminal }
      return run.output.contains("\u{1B}")
    }
    #expect(!hasColor([], terminal: false))
    #expect(hasColor([], terminal: true))
    #expect(!hasColor([], terminal: true, ["NO_COLOR": "1"]))
    #expect(!hasColor([], terminal: true, ["TERM": "dumb"]))
    #expect(!hasColor(["--color", "never"], terminal: true))
    #expect(hasColor(["--color", "always"], terminal: false, ["NO_COLOR": "1"]))
  }
}
