import JSONText
import Testing

@Suite struct ReportCommandTests {
  @Test("The shapes of JSON are those that the analyses describe")
  func shapes() throws {
    let shapes: [(command: String, keys: [String])] = [
      ("asks", ["agencies", "asks", "avoidableSeconds", "excess", "items", "journey", "mustReAsk", "redundancy"]),
      ("emotion", ["basis", "care", "curves", "journey"]),
      ("missing", ["basis", "journey", "notes", "representations", "takeUp", "use"]),
      ("takeup", ["basis", "journey", "takeUp"]),
      ("measures", ["basis", "groups", "journey", "kinds", "measures", "notes", "spreads"]),
      (
        "causes",
        [
          "agencies", "basis", "causes", "functions", "journey", "levels", "partnerGoals", "who", "withoutCause",
        ]
      ),
      ("questions", ["basis", "journey", "n", "offered", "questions"]),
      (
        "evidence",
        ["ages", "evidence", "journey", "kinds", "painPoints", "segments", "steps", "validation", "workshop"]
      ),
      (
        "actions",
        [
          "actions", "closed", "closureRate", "declined", "insightCount", "journey", "medianInsightDays", "open",
          "overdue", "states",
        ]
      ),
      ("whatif", ["actions", "basis", "bottlenecks", "draws", "journey", "notes", "seed", "series", "together"]),
    ]
    for (command, keys) in shapes {
      let object = try #require(try CommandRun(command, Shipped.child, "--format", "json").json().object)
      #expect(object.members.map(\.key.text) == keys, "\(command)")
    }
  }

  @Test("A journey that says nothing gives not defined and not known, in words, and null, never 0")
  func nothing() throws {
    let scratch = Scratch()
    let file = scratch.put(
      #"{"format":"sojourn-journey","version":1,"id":"j","title":"J","state":"current"}"#, "j.json")
    let words = [
      ("asks", "Redundancy: not defined"), ("burden", "Critical path: not defined"), ("emotion", "not known at any"),
      ("missing", "Representation: not defined"), ("takeup", "Take-up: not defined"), ("measures", "Not known"),
      ("evidence", "no share of them is defined"), ("actions", "Closed: not defined"),
    ]
    for (command, word) in words {
      let run = CommandRun(command, file)
      #expect(run.status == 0)
      #expect(run.output.contains(word), "\(command): \(run.output)")
    }
    #expect(try CommandRun("asks", file, "--format", "json").json().object?["redundancy"] == .null)
    #expect(try CommandRun("actions", file, "--format", "json").json().object?["closureRate"] == .null)
    #expect(!CommandRun("portfolio", file).output.contains("NaN"))
  }

  @Test("What rests on invented numbers says so, in every form")
  func illustrative() {
    for command in ["asks", "burden", "emotion", "missing", "measures", "causes", "whatif"] {
      for format in ["text", "md", "csv", "json"] {
        let run = CommandRun(command, Shipped.child, "--format", format)
        #expect(run.output.contains("illustrative"), "\(command) \(format)")
      }
    }
    let whatIf = CommandRun("whatif", Shipped.child)
    #expect(whatIf.output.contains("only relative change is told"))
    #expect(whatIf.output.contains("not told"))
  }

  @Test("An hour has a value only with a source")
  func hourValue() throws {
    for arguments in [["--hour-value", "20"], ["--hour-source", "S"], ["--hour-value", "-1", "--hour-source", "S"]] {
      #expect(CommandRun(["burden", Shipped.child] + arguments).status == 2)
    }
    let run = CommandRun(
      "burden", Shipped.child, "--hour-value", "20", "--hour-source", "BLS, May 2024", "--format", "json")
    let object = try #require(try run.json().object)
    #expect(object["hourSource"]?.text == "BLS, May 2024")
    #expect(object["timeValuePerYear"]?.number != nil)
    let plain = try CommandRun("burden", Shipped.child, "--format", "json").json().object
    #expect(plain?["timeValuePerYear"] == .null)
  }

  @Test("What if: the same seed gives the same draws, another one others; only the actions that are named are tried")
  func whatIf() throws {
    let scratch = Scratch()
    let file = scratch.put(Self.counted, "map.json")
    func run(_ more: String...) -> String {
      CommandRun(["whatif", file, "--draws", "500", "--format", "json"] + more).output
    }
    #expect(run("--seed", "3") == run("--seed", "3"))
    #expect(run("--seed", "3") != run("--seed", "4"))
    let one = try JSONReader.read(Array(run("--action", "b").utf8)).object
    #expect(one?["actions"]?.array?.compactMap { $0.object?["id"]?.text } == ["b"])
    let wrong = CommandRun("whatif", file, "--action", "c")
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("--action c: no action is called so; there are a, b"))
    #expect(CommandRun("whatif", file, "--draws", "0").status == 2)
  }

  @Test("A portfolio is one answer of all journeys, and a folder names its own")
  func portfolio() throws {
    let object = try #require(try CommandRun("portfolio", Shipped.folder, "--format", "json").json().object)
    #expect(object["journeys"]?.array?.count == 5)
    for format in ["text", "csv", "md"] {
      let run = CommandRun("portfolio", Shipped.folder, "--format", format)
      #expect(run.status == 0 && run.output.contains("illustrative"), "\(format)")
    }
    #expect(CommandRun("portfolio", Shipped.folder).output.contains("Cohorts are never added"))
  }

  @Test("Counts of 1 to 9 people are hidden from every analysis that counts people, until asked for")
  func suppression() {
    let scratch = Scratch()
    let file = scratch.put(Self.small, "map.json")
    for command in ["takeup", "missing", "measures"] {
      for format in ["text", "json", "csv", "md"] {
        let hidden = CommandRun(command, file, "--format", format).output
        #expect(
          !hidden.contains("0.4286") && !hidden.contains("42.9") && !hidden.contains("3 of 7"), "\(command) \(format)")
      }
    }
    #expect(CommandRun("takeup", file, "--no-suppression").output.contains("3 of 7"))
    #expect(CommandRun("takeup", file, "--no-suppression").output.contains("not for sharing"))
    #expect(!CommandRun("whatif", file, "--format", "json").output.contains("\"baseline\": 3"))
  }

  @Test("Between agencies first: repeats of another agency, and promises that take several agencies")
  func betweenFirst() throws {
    let asks = CommandRun("asks", Shipped.child).output
    let repeats = asks.split(separator: "Each repeat, those between agencies first")
    #expect(repeats.count == 2)
    let lines = CommandRun("actions", Shipped.child, "--format", "md").lines
    let start = try #require(lines.firstIndex { $0.contains("those of several agencies first") })
    let authority = lines[start...].filter { $0.hasPrefix("| ") }.map { $0.contains("multi agency") }
    #expect(authority.dropFirst(2).first == true)
    #expect(authority.lastIndex(of: true)! < authority.count - 1)
  }

  private static let counted = """
    {"format":"sojourn-journey","version":1,"id":"w","title":"W","state":"current",
     "stages":[{"id":"s","name":"S"},{"id":"t","name":"T"}],
     "volumes":[
      {"id":"v","series":"x","stage":"s","reached":1000,"attempted":1000,"succeeded":600,"adverse":{"abandoned":400},"continued":600,"basis":"measured"},
      {"id":"w","series":"x","stage":"t","reached":600,"attempted":600,"succeeded":300,"adverse":{"abandoned":300},"basis":"measured"}],
     "actions":[
      {"id":"a","title":"A","state":"captured","effort":1,"effects":[{"stage":"s","lossReduction":{"low":0.1,"likely":0.2,"high":0.3}}]},
      {"id":"b","title":"B","state":"captured","effort":2,"effects":[{"stage":"t","lossReduction":{"low":0.1,"likely":0.2,"high":0.3}}]}]}
    """

  private static let small = """
    {"format":"sojourn-journey","version":1,"id":"w","title":"W","state":"current",
     "segments":[{"id":"g","name":"G","populationShare":{"value":0.5,"basis":"public"}}],
     "stages":[{"id":"s","name":"S"}],
     "takeUp":[{"id":"t","program":"P","eligible":7,"enrolled":3,"basis":"measured"}],
     "measures":[{"id":"m","driver":"trust","stage":"s","scale":{"kind":"thumbs","min":0,"max":1},"counts":{"up":3,"down":4},"wording":"W","edition":"gen2","basis":"measured"}],
     "volumes":[
      {"id":"v","series":"x","stage":"s","reached":7,"attempted":7,"succeeded":3,"adverse":{"abandoned":4},"basis":"measured"},
      {"id":"u","series":"x","stage":"s","segment":"g","reached":3,"basis":"measured"}],
     "actions":[{"id":"a","title":"A","state":"captured","effects":[{"stage":"s","lossReduction":{"likely":0.2}}]}]}
    """
}
