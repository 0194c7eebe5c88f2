import JSONText
import Testing

@testable import SojournCLI

/// What the command line says about logs that are not what they should be.
@Suite struct FunnelBadInputTests {
  private static let header = "case,activity,timestamp\n"

  private func run(_ text: String, _ options: String...) -> CommandRun {
    let files = FunnelScratch()
    let log = files.scratch.put(text, "log.csv")
    return CommandRun(["funnel", log, "--journey", files.map, "--format", "json"] + options)
  }

  private func reached(_ run: CommandRun) throws -> [Int?] {
    #expect(run.status == 0, "\(run.errors)")
    return try run.json().object?["stages"]?.array?.map { $0.object?["reached"]?.number?.int } ?? []
  }

  /// Refused with this status, these words, one line, and nothing on standard output.
  private func refuses(_ run: CommandRun, _ status: Int32, _ words: String...) {
    #expect(run.status == status)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("sojourn: "))
    #expect(run.errors.split(separator: "\n").count == 1)
    for word in words { #expect(run.errors.contains(word), "\(run.errors)") }
  }

  @Test("An empty log is refused, a header alone counts nobody")
  func empty() throws {
    for text in ["", "\n\n", " ", "\u{FEFF}"] { refuses(run(text), 65, "log.csv", "is empty") }
    #expect(try reached(run(Self.header)) == [0, 0, 0])
    #expect(try reached(run("case,activity,timestamp")) == [0, 0, 0])
  }

  @Test("Ragged rows are counted, told with line and reason, and refused by --strict")
  func ragged() throws {
    let text = Self.header + "1,A,1\n2,A\n3,A,1,2\n4,A,1\n"
    let lenient = run(text)
    #expect(try reached(lenient) == [2, 0, 0])
    #expect(try lenient.json().object?["unreadable"]?.number?.int == 2)
    #expect(lenient.errors.contains("log.csv: line 3: has 2 fields where the header has 3"))
    #expect(lenient.errors.contains("log.csv: line 4: has 4 fields where the header has 3"))
    #expect(lenient.errors.contains("2 rows could not be read and are not counted\n"))
    refuses(run(text, "--strict"), 65, "line 3", "has 2 fields", "--strict")
    #expect(try reached(run(Self.header + "1,A,1\n", "--strict")) == [1, 0, 0])
  }

  @Test("Only the first hundred unreadable rows are shown, and how many there are is said")
  func hundred() throws {
    let bad = run(Self.header + "1,A,1\n" + String(repeating: "2,A,soon\n", count: 130))
    #expect(try reached(bad) == [1, 0, 0])
    #expect(bad.errors.split(separator: "\n").count == 101)
    #expect(bad.errors.contains("line 102: \"soon\" is no time"))
    #expect(!bad.errors.contains("line 103"))
    #expect(bad.errors.contains("130 rows could not be read and are not counted; the first 100 are shown"))
  }

  @Test("A quotation mark that is never closed is refused with its line")
  func quotes() {
    refuses(run(Self.header + "1,A,1\n2,\"A,1\n3,A,1\n"), 65, "line 3", "never closed")
    refuses(run("\"case,activity,timestamp\n1,A,1\n"), 65, "never closed")
  }

  @Test("Zero bytes are refused: they are no text, or UTF-16")
  func zeroBytes() throws {
    refuses(run("case\0,activity,timestamp\n"), 65, "zero bytes")
    refuses(run(Self.header + "1,A,1\n1\0,B,2\n"), 65, "zero bytes")
  }

  @Test("A byte order mark is no part of the first name; UTF-16 is said, not guessed")
  func marks() throws {
    #expect(try reached(run("\u{FEFF}" + Self.header + "1,A,1\n1,B,2\n")) == [1, 1, 0])
    let files = FunnelScratch()
    let log = files.scratch.path("wide.csv")
    _ = ProgramRun("printf '\\377\\376c\\000a\\000s\\000e\\000' > '\(log)'")
    refuses(files.funnel(log), 65, "wide.csv", "is UTF-16", "UTF-8")
    _ = ProgramRun("printf '\\376\\377\\000c\\000a\\000s\\000e' > '\(log)'")
    refuses(files.funnel(log), 65, "is UTF-16")
    _ = ProgramRun("printf 'c\\000a\\000s\\000e\\000\\n\\000' > '\(log)'")
    refuses(files.funnel(log), 65, "zero bytes", "UTF-16")
  }

  @Test("Lines may end in a carriage return alone")
  func returns() throws {
    #expect(try reached(run("case,activity,timestamp\r1,A,1\r1,B,2\r")) == [1, 1, 0])
  }

  @Test("Of two columns of one name the first counts; a missing one is named with what there is")
  func headers() throws {
    #expect(try reached(run("case,activity,timestamp,case\n1,A,1,9\n1,B,2,8\n")) == [1, 1, 0])
    refuses(run("case,what,timestamp\n1,A,1\n"), 65, "activities", "case, what, timestamp", "--activity")
    #expect(try reached(run("case,what,timestamp\n1,A,1\n", "--activity", "what")) == [1, 0, 0])
    refuses(run(Self.header, "--case", "person"), 65, "person", "--case")
  }

  @Test("1948 and 2100 are years like others; equal times keep the order of the log")
  func times() throws {
    let years = run(Self.header + "1,A,1948-05-14\n1,B,2100-01-01T00:00:00Z\n2,A,2500-01-01\n", "--no-suppression")
    #expect(try reached(years) == [1, 1, 0])
    let seconds = try years.json().object?["times"]?.array?.first?.object?["p50"]?.number?.double
    #expect(seconds == 4_785_177_600)
    #expect(years.errors.contains("line 4"))
    #expect(try reached(run(Self.header + "1,A,7\n1,B,7\n2,B,7\n2,A,7\n")) == [2, 1, 0])
  }

  @Test("What cannot be opened is 66, wrong usage 2")
  func statuses() {
    let files = FunnelScratch()
    let log = files.log("1,A,1,tax\n")
    refuses(files.funnel(files.scratch.path("none.csv")), 66, "none.csv", "cannot be opened")
    refuses(files.funnel(files.scratch.folder), 66, "folder")
    refuses(CommandRun("funnel", log, "--journey", files.scratch.path("none.json")), 66)
    for wrong in [
      ["--window", "soon"], ["--with", "magic"], ["--delimiter", "ab"], ["--threads", "0"], ["--period", "era"],
      ["--calendar", "moon"], ["--examples"], ["--examples", "--with", "deviations"], ["--exact"],
    ] {
      #expect(CommandRun(["funnel", log, "--journey", files.map] + wrong).status == 2, "\(wrong)")
    }
    let empty = files.scratch.put(
      #"{"format":"sojourn-journey","version":1,"id":"m","title":"T","state":"current","stages":[{"id":"a","name":"A"}]}"#,
      "empty.json")
    refuses(CommandRun("funnel", log, "--journey", empty), 65, "no stage names its events")
  }

  @Test("Texts of a log reach a terminal in harmless form")
  func hostile() {
    let files = FunnelScratch()
    let log = files.log("1,A,1,\u{1B}[2J\n1,\u{1B}]0;x\u{7},2,\u{202E}b\n2,A,\u{1B}[31m,x\n")
    for format in ["text", "md"] {
      let run = files.funnel(
        log, "--with", "times,handoffs,deviations,variants", "--format", format, "--no-suppression")
      for text in [run.output, run.errors] {
        #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{202E}" })
      }
    }
  }
}
