import ArgumentParser
import JSONText
import JourneyAnalysis
import JourneyModel
import JourneyReports

/// The map as lines, one thing a line.
struct ShowCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print the map, or a part of it, one thing a line.",
    discussion: """
      Made for screen readers, for grep, and for reading over a slow line.
      Counts of 1 to 9 people are hidden where they are not illustrative; --no-suppression shows them and says so.
      """)

  @Argument(
    help: ArgumentHelp("A journey file, or - for standard input.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var file: String

  @Argument(help: ArgumentHelp("A part: an id (apply-online) or a JSON path ($.stages[0].steps).", valueName: "part"))
  var part: String?

  @Flag(name: .customLong("no-suppression"), help: "Show small counts; for the analyst's own screen.")
  var noSuppression = false

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    let input = try InputReader(console: console).journey(file)
    let journey = noSuppression ? input.journey : HiddenCounts.hidden(in: input.journey)
    if noSuppression, HiddenCounts.areIn(input.journey) { console.write(HiddenCounts.shownNotice + "\n") }
    let text = LinearText(of: journey)
    guard let part else {
      console.write(lines: text.lines(of: journey))
      return 0
    }
    if part.hasPrefix("$") {
      console.write(lines: try lines(at: part, of: journey, text, input))
    } else if part == journey.id {
      console.write(lines: text.lines(of: journey))
    } else {
      let document = JourneyDocument(journey)
      guard let object = document.object(part), let place = document.place(of: part) else {
        let meant = Spelling.nearest(to: part, among: document.ids)
        let hint = meant.map { "did you mean \"\($0)\"?" } ?? "name an id, or a JSON path that starts with $"
        throw CommandFailure(.refused, "\(input.name): nothing in this journey has the id \"\(part)\"; \(hint)")
      }
      console.write(lines: text.lines(of: object, place.type))
    }
    return 0
  }

  private func lines(
    at path: String, of journey: Journey, _ text: LinearText, _ input: JourneyInput
  ) throws(CommandFailure) -> [String] {
    guard let parts = ValuePath(path) else {
      throw CommandFailure(.usage, "\(path): is no JSON path; write it like $.stages[0].steps[1].name")
    }
    guard let found = parts.find(in: journey) else {
      throw CommandFailure(.refused, "\(input.name): \(path): nothing stands there; `sojourn show` lists what does")
    }
    switch found {
    case .record(let object, let type): return text.lines(of: object, type)
    case .field(let value, let field): return text.lines(of: value, field)
    case .other(let value): return [JSONWriter.text(value).trimmedEnd]
    }
  }
}

extension String {
  /// Without the line breaks at its end.
  fileprivate var trimmedEnd: String {
    var text = Substring(self)
    while text.last?.isNewline == true { text.removeLast() }
    return String(text)
  }
}
