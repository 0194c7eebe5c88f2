import PlainText
import TestSupport
import Testing

@Suite struct ShowCommandTests {
  @Test("Every shipped journey is shown, provenance first, in harmless lines", arguments: Shipped.all)
  func shipped(file: String) {
    let run = CommandRun("show", file)
    #expect(run.status == 0)
    #expect(run.lines[0].hasPrefix("Journey: "))
    #expect(run.lines[1] == "  Provenance")
    #expect(run.lines.allSatisfy { PlainText.display(String($0)).utf8.elementsEqual($0.utf8) })
    #expect(!run.output.unicodeScalars.contains { (0x2500...0x257F).contains($0.value) }, "box drawing")
  }

  @Test("A part is shown by id or by path")
  func parts() {
    let byID = CommandRun("show", Shipped.child, "ssa")
    #expect(byID.lines.first == "Agency: Social Security Administration (ssa)")
    let byPath = CommandRun("show", Shipped.child, "$.agencies[10]")
    #expect(byPath.output == byID.output)
    #expect(CommandRun("show", Shipped.child, "$.title").output.hasPrefix("Title: Having a child"))
    #expect(CommandRun("show", Shipped.child, "$").output == CommandRun("show", Shipped.child).output)
    #expect(CommandRun("show", Shipped.child, "having-a-child").output == CommandRun("show", Shipped.child).output)
  }

  @Test("A part that is not there says so; an id that is nearly right is suggested")
  func noPart() {
    let run = CommandRun("show", Shipped.child, "sssa")
    #expect(run.status == 1)
    #expect(run.errors.contains(#"nothing in this journey has the id "sssa"; did you mean "ssa"?"#))
    #expect(CommandRun("show", Shipped.child, "$.stages[999]").status == 1)
    #expect(CommandRun("show", Shipped.child, "$stages").status == 2)
    #expect(CommandRun("show", Shipped.child, #"$["title"]"#).output.hasPrefix("Title: "))
    #expect(CommandRun("show", Shipped.child, #"$["title"#).status == 2)
  }

  @Test("No text of a file reaches the terminal as a command to it")
  func hostile() {
    for text in HostileText.corpus {
      let title = text.unicodeScalars.map { "\\u{\(String($0.value, radix: 16))}" }.joined()
      let journey = Self.journey(title: text)
      let run = CommandRun("show", "-", input: journey)
      #expect(run.status == 0, "\(title)")
      #expect(run.lines.allSatisfy { PlainText.display(String($0)).utf8.elementsEqual($0.utf8) }, "\(title)")
    }
  }

  @Test("Hostile text in messages is spelt out")
  func hostileMessages() {
    let run = CommandRun("show", "\u{1B}]0;x\u{7}.json")
    #expect(run.status == 66)
    #expect(run.errors.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
    let option = CommandRun("show", "--\u{1B}[31m", "x")
    #expect(option.status == 2)
    #expect(option.errors.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
    let input = CommandRun("show", "-", input: #"{"format":"\#u{202E}","version":1}"#)
    #expect(input.status == 65)
    #expect(!input.errors.unicodeScalars.contains("\u{202E}"))
  }

  @Test("A file of a newer version is shown with a message")
  func newer() {
    let run = CommandRun(
      "show", "-", input: #"{"format":"sojourn-journey","version":9,"id":"x","title":"T","state":"current"}"#)
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("sojourn: standard input: $.version: written by a newer Sojourn (version 9"))
  }

  @Test("What the format does not know is shown as it is")
  func unknown() {
    let run = CommandRun(
      "show", "-",
      input: #"{"format":"sojourn-journey","version":1,"id":"x","title":7,"state":"odd","mine":{"a":[1.50]}}"#)
    #expect(run.output.contains("  mine (not in the format): {\"a\":[1.50]}\n"))
    #expect(run.output.contains("  Title: 7\n"))
    #expect(run.output.contains("  State: odd\n"))
  }

  private static func journey(title: String) -> String {
    var escaped = ""
    for unit in title.utf16 {
      let digits = String(unit, radix: 16)
      escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return """
      {"format":"sojourn-journey","version":1,"id":"x","title":"\(escaped)","state":"\(escaped)",
       "\(escaped)z":"\(escaped)","agencies":[{"id":"\(escaped)","name":"\(escaped)"}],
       "stages":[{"id":"s","name":"\(escaped)","steps":[{"id":"t","name":"n","agency":"\(escaped)","minutes":{"value":1,"basis":"\(escaped)"}}]}]}
      """
  }
}
