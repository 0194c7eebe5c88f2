import JourneyModel
import Testing

@Suite struct CaptureCommandTests {
  private func map(_ scratch: Scratch) -> String {
    let file = scratch.path("map.json")
    #expect(CommandRun("new", file, "--template", "single-service").status == 0)
    return file
  }

  private func journey(_ scratch: Scratch) throws -> Journey {
    try JourneyFormat.read(Array(try #require(scratch.text("map.json")).utf8))
  }

  @Test("Lines are added to the file, with a backup, and each is told")
  func adds() throws {
    let scratch = Scratch()
    let file = map(scratch)
    let before = scratch.text("map.json")
    let run = CommandRun(
      "capture", file, input: "! told to call back twice s4 f3 \"I gave up\"\n\n> mend the phone line\n")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.lines.count == 2)
    #expect(run.lines[0].contains("line 1: add pain point 'told to call back twice'"))
    let pain = try #require(try journey(scratch).painPoints.last)
    #expect(pain.title == "told to call back twice" && pain.severity == 4 && pain.frequency == 3)
    #expect(try journey(scratch).evidence.last?.text == "I gave up")
    #expect(try journey(scratch).evidence.last?.date == "2026-03-14")
    #expect(try journey(scratch).actions.last?.title == "mend the phone line")
    #expect(scratch.text("map.json~") == before)
    #expect(CommandRun("check", file).status == 0)
  }

  @Test("The same lines on the same day with the same chance give the same file")
  func deterministic() {
    let (one, two) = (Scratch(), Scratch())
    for scratch in [one, two] { _ = CommandRun("capture", map(scratch), input: "! a\n+ b\n? c") }
    #expect(one.text("map.json") == two.text("map.json"))
  }

  @Test("What is not understood is left out and reported, the rest is kept")
  func leftOut() throws {
    let scratch = Scratch()
    let file = map(scratch)
    let count = try journey(scratch).painPoints.count
    let run = CommandRun("capture", file, input: "no sign\n! kept\n")
    #expect(run.status == 65)
    #expect(run.errors.hasPrefix("sojourn: standard input: line 1: left out: "))
    #expect(try journey(scratch).painPoints.count == count + 1)
  }

  @Test("--dry-run and nothing to add save nothing")
  func dryRun() {
    let scratch = Scratch()
    let file = map(scratch)
    let before = scratch.text("map.json")
    let run = CommandRun("capture", file, "--dry-run", input: "! a pain")
    #expect(run.status == 0)
    #expect(run.output.contains("add pain point 'a pain'"))
    #expect(CommandRun("capture", file, input: "\n \n").status == 0)
    #expect(scratch.text("map.json") == before)
    #expect(scratch.names == ["map.json"])
  }

  @Test("What cannot be saved to is refused before anything is read")
  func refused() {
    let scratch = Scratch()
    #expect(CommandRun("capture", "-", input: "! a").status == 2)
    #expect(CommandRun("capture", scratch.path("none.json"), input: "! a").status == 66)
    let newer = scratch.put(
      #"{"format":"sojourn-journey","version":9,"id":"x","title":"T","state":"current"}"#, "new.json")
    let run = CommandRun("capture", newer, input: "! a")
    #expect(run.status == 65)
    #expect(run.errors.contains("this one must not write it"))
    #expect(scratch.text("new.json")?.contains("\"a\"") == false)
  }

  @Test("Hostile lines are told in harmless form")
  func hostile() {
    let scratch = Scratch()
    let run = CommandRun("capture", map(scratch), input: "! \u{1B}]0;x\u{7} \u{202E}evil\n\u{1B}[2J")
    for text in [run.output, run.errors] {
      #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{202E}" })
    }
  }
}
