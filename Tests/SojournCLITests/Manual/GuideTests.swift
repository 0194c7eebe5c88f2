import JSONText
import Testing

@testable import SojournCLI

/// The guides are written by hand: what they name has to be there.
@Suite("The guides")
struct GuideTests {
  static let guides = [
    "README.md", "docs/guide.md", "docs/facilitation.md", "docs/event-logs.md", "docs/screen-readers.md",
    "docs/together.md",
    "docs/exchange.md",
  ]

  private static func text(_ guide: String) throws -> String {
    try #require(Scratch.text(at: Shipped.folder.replacing("/journeys", with: "/") + guide), "\(guide) is not there")
  }

  /// What stands between backquotes, and the lines of fenced blocks.
  private static func code(_ text: String) -> [String] {
    var spans: [String] = []
    var isFenced = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isFenced.toggle()
      } else if isFenced {
        spans.append(String(line))
      } else {
        let parts = line.split(separator: "`", omittingEmptySubsequences: false)
        spans += stride(from: 1, to: parts.count, by: 2).map { String(parts[$0]) }
      }
    }
    return spans
  }

  @Test("Every command and option that a guide names is there", arguments: guides)
  func commands(guide: String) throws {
    let program = try CommandDescription.program()
    var seen = 0
    for span in Self.code(try Self.text(guide)) where span.hasPrefix("sojourn ") {
      let words = span.prefix { $0 != "#" && $0 != "|" && $0 != ">" }.split(separator: " ").dropFirst().map(String.init)
      guard let first = words.first else { continue }
      let isCommand = first.first?.isLowercase == true && first.allSatisfy { $0.isLowercase || $0 == "-" }
      let command = program.subcommands.first { $0.name == (isCommand ? first : "open") }
      guard let command else {
        // A file or folder by its name opens the workbench.
        #expect(first == "journeys", "\(guide): there is no command \(first): \(span)")
        continue
      }
      seen += 1
      let known = command.arguments.flatMap(\.names) + ["--help", "--version"]
      for option in words where option.hasPrefix("--") {
        let name = String(option.prefix { $0 != "=" })
        #expect(known.contains(name), "\(guide): \(first) has no \(name): \(span)")
      }
    }
    #expect(seen > 0 || guide == "docs/screen-readers.md")
  }

  @Test("Every key that a guide names means something", arguments: guides)
  func keys(guide: String) throws {
    let commands = try #require(try CommandRun("keys", "--format", "json").json().array)
    let known = Set(commands.flatMap { $0.object?["keys"]?.array?.compactMap(\.text) ?? [] })
    for span in Self.code(try Self.text(guide)) {
      let words = span.split(separator: " ")
      let isSequence = words.count == 2 && words[0] == "g" && words[1].count == 1
      let isControl = span.count == 3 && span.hasPrefix("C-")
      let isLetter = span.count == 1 && span.allSatisfy { $0.isLetter || $0.isNumber }
      guard isSequence || isControl || isLetter else { continue }
      let isKnown = known.contains(span) || known.contains { $0.hasPrefix("\(span) ") }
      #expect(isKnown, "\(guide): no command has the key \(span)")
    }
  }

  @Test("Every other document that a guide points to is there", arguments: guides)
  func links(guide: String) throws {
    let folder = guide.hasPrefix("docs/") ? "docs/" : ""
    let root = Shipped.folder.replacing("/journeys", with: "/")
    for link in try Self.text(guide).split(separator: "](").dropFirst() {
      let target = link.prefix { $0 != ")" && $0 != "#" }
      guard !target.isEmpty, !target.contains("://") else { continue }
      #expect(Scratch.text(at: root + folder + target) != nil, "\(guide) points to \(target), which is not there")
    }
  }
}
