import ArgumentParser
import JSONText
import JourneyModel
import JourneyStorage
import PlainText

/// What is wrong or weak in a map.
struct CheckCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say what is wrong or weak in journeys, and how to mend it.",
    discussion: """
      Errors mean that the file cannot be trusted, warnings that the map is weak.
      Exit status: 0 without errors, 1 with errors (with --strict also with warnings), 66 where a file cannot be opened.
      """)

  @OptionGroup var input: FileArguments

  @Flag(help: "Warnings fail too.")
  var strict = false

  @Flag(help: "Findings as JSON: one list for all files.")
  var json = false

  @OptionGroup var color: ColorOption

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    let reader = InputReader(console: console)
    var files: [CheckedFile] = []
    var status: Int32 = 0
    for path in try reader.expand(input.files).places {
      do throws(CommandFailure) {
        let (bytes, _) = try reader.bytes(path)
        files.append(CheckedFile(path: path, bytes: bytes))
      } catch {
        if let message = error.message { console.report(message) }
        if status == 0 { status = error.status }
      }
    }
    let checked = files.map { $0.findings(among: files, now: console.today) }
    if json {
      console.write(
        JSONWriter.text(.array(zip(files, checked).flatMap { file, findings in findings.map { $0.json(file.name) } })))
    } else {
      write(files, checked, console)
    }
    if status != 0 { return status }
    let fails = checked.joined().contains { $0.severity == .error || strict }
    return fails ? ExitStatus.refused.rawValue : 0
  }

  private func write(_ files: [CheckedFile], _ checked: [[Finding]], _ console: Console) {
    let paint = color.paint(console)
    for (file, findings) in zip(files, checked) {
      for finding in findings {
        let word = finding.severity == .error ? paint.error("error") : paint.warning("warning")
        let text = PlainText.display("\(finding.message); \(finding.mend.inSentence) [\(finding.rule)]")
        console.write("\(PlainText.display(file.name)): \(PlainText.display(finding.path)): \(word): \(text)\n")
      }
      console.write("\(PlainText.display(file.name)): \(Self.sum(findings))\n")
    }
  }

  /// "2 errors, 1 warning"
  private static func sum(_ findings: [Finding]) -> String {
    let counts = [(Finding.Severity.error, "error"), (.warning, "warning")].compactMap { severity, word in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(word)\(count == 1 ? "" : "s")"
    }
    return counts.isEmpty ? "nothing to mend" : counts.joined(separator: ", ")
  }
}

/// A file that is checked: a journey, or what keeps it from being one.
private struct CheckedFile {
  let name: String
  let content: Result<Journey, JourneyError>

  init(path: Path, bytes: [UInt8]) {
    name = InputReader.name(path)
    do throws(JourneyError) {
      content = .success(try JourneyFormat.read(bytes))
    } catch {
      content = .failure(error)
    }
  }

  /// What is to be said about it; a future state is held against the journey that it departs from, where that is among `files`.
  func findings(among files: [CheckedFile], now: JourneyDate) -> [Finding] {
    switch content {
    case .failure(let error):
      return [
        Finding(
          rule: error.rule, severity: .error, path: error.place, id: nil, message: error.problem, mend: error.mend)
      ]
    case .success(let journey):
      let current = journey.basedOn.flatMap { id in
        files.lazy.compactMap { try? $0.content.get() }.first { $0.id.utf8.elementsEqual(id.utf8) }
      }
      return JourneyCheck.findings(in: journey, now: now, current: current)
    }
  }
}

extension JourneyError {
  fileprivate var rule: String { if case .notJSON = self { "not-json" } else { "not-a-journey" } }

  /// The part of the sentence before what is to be done.
  fileprivate var problem: String { parts.problem }
  fileprivate var mend: String { parts.mend }

  private var parts: (problem: String, mend: String) {
    if case .notJSON(let error) = self { return (error.sentence, error.mend) }
    // The file's own words may hold a semicolon; what is to be done does not.
    guard let end = sentence.lastIndex(of: ";") else { return (sentence, "") }
    return (String(sentence[..<end]), String(sentence[sentence.index(after: end)...].drop { $0 == " " }))
  }
}

extension String {
  /// For the middle of a sentence: a small first letter, unless the word is an abbreviation.
  fileprivate var inSentence: String {
    guard let first, first.isUppercase, dropFirst().first?.isLowercase == true else { return self }
    return first.lowercased() + dropFirst()
  }
}

extension Finding {
  /// As `--json` gives it.
  fileprivate func json(_ file: String) -> JSONValue {
    .object([
      "file": .text(file), "id": .text(id), "mend": .text(mend), "message": .text(message), "path": .text(path),
      "rule": .text(rule), "severity": .text(severity.rawValue),
    ])
  }
}
