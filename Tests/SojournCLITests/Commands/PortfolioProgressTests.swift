import Testing

/// A portfolio of many journeys: how far it is, and how it stops.
@Suite struct PortfolioProgressTests {
  private func folder(of count: Int) -> Scratch {
    let scratch = Scratch()
    for number in 100..<(100 + count) {
      scratch.put(#"{"format":"sojourn-journey","version":1,"id":"j\#(number)","title":"J"}"#, "j\(number).json")
    }
    return scratch
  }

  @Test("Who looks at the error terminal sees how far it is, and nothing of it is left")
  func progress() {
    let scratch = folder(of: 25)
    let run = CommandRun(["portfolio", scratch.folder]) { $0.isErrorTerminal = true }
    #expect(run.status == 0 && run.output.contains("25 journeys"))
    #expect(run.errors.contains("25 of 25 journeys"))
    #expect(run.errors.hasSuffix("\r" + String(repeating: " ", count: "25 of 25 journeys".count) + "\r"))
  }

  @Test("Nothing of it goes to a file")
  func silent() {
    let scratch = folder(of: 25)
    #expect(CommandRun("portfolio", scratch.folder).errors == "")
  }

  @Test("Ctrl-C stops between two journeys: 130, a sentence, and nothing printed")
  func interrupted() {
    let scratch = folder(of: 25)
    let run = CommandRun(["portfolio", scratch.folder]) { $0.interruptAfter = 10 }
    #expect(run.status == 130 && run.output == "")
    #expect(run.errors == "sojourn: stopped after 10 of 25 journeys; nothing is printed of them\n")
  }
}
