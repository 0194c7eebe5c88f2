import JSONText
import JourneyModel
import JourneyStorage
import PlainText
import TestSupport
import Testing

@testable import SojournCLI

/// Texts that attack terminals, in every text field of a map, through every way out of the program.
@Suite("Hostile content through every sink") struct HostileSinksTests {
  private let scratch = Scratch()

  /// A shipped map in which every text is another of the corpus, the attack first.
  private func poisoned() throws -> String {
    let journey = try JourneyFormat.read(Array(try #require(Scratch.text(at: Shipped.child)).utf8))
    var count = 0
    let object = Self.poison(journey.object, Journey.record, &count)
    #expect(count > HostileText.corpus.count * 2, "too few texts for the corpus")
    return scratch.put(JSONWriter.text(.object(object)), "map.json")
  }

  private static func poison(_ object: JSONObject, _ type: RecordType, _ count: inout Int) -> JSONObject {
    var object = object
    for member in object.members {
      // What makes it a journey file at all.
      guard member.key != "format", let kind = type.field(member.key)?.kind else { continue }
      object[member.key] = poison(member.value, kind, &count)
    }
    return object
  }

  private static func poison(_ value: JSONValue, _ kind: FieldKind, _ count: inout Int) -> JSONValue {
    switch (kind, value) {
    case (.text, .text(let text)), (.prose, .text(let text)):
      count += 1
      return .text(HostileText.corpus[count % HostileText.corpus.count] + text)
    case (.list(let kind), .array(let items)): return .array(items.map { poison($0, kind, &count) })
    case (_, .object(let object)): return kind.recordType.map { .object(poison(object, $0, &count)) } ?? value
    default: return value
    }
  }

  /// What must not come out: everything that is spelt out but the line feed.
  private func expectHarmless(
    _ text: String, _ name: String, allowing: Set<Unicode.Scalar> = ["\n"],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let bad = text.unicodeScalars.first { PlainText.isSpelt($0) && !allowing.contains($0) }
    guard let bad else { return }
    Issue.record("\(name): U+\(String(bad.value, radix: 16)) came through", sourceLocation: sourceLocation)
  }

  private static let printing = [
    "show", "heatmap", "dropoff", "seams", "asks", "burden", "emotion", "missing", "takeup", "measures", "causes",
    "questions", "evidence", "actions", "portfolio", "whatif",
  ]

  @Test("no command prints anything raw, in any format, on standard output or error", arguments: printing)
  func commands(command: String) throws {
    let map = try poisoned()
    for format in ["text", "md", "csv", "json"] where command != "show" || format != "csv" {
      let run = CommandRun(command, map, "--format", format)
      // What a command does not know, its usage says; that is a sink, too.
      expectHarmless(run.output, "\(command) --format \(format)")
      expectHarmless(run.errors, "\(command) --format \(format), errors")
    }
  }

  @Test("nor do checking and comparing, nor a map that is printed on a terminal")
  func others() throws {
    let map = try poisoned()
    for arguments in [
      ["check", map], ["check", "--json", map], ["diff", Shipped.child, map],
      ["diff", Shipped.child, map, "--format", "json"],
      ["diff", Shipped.child, map, "--format", "md"], ["diff", Shipped.child, map, "--format", "csv"],
      ["show", map, "$.stages"], ["merge", Shipped.child, map, Shipped.child],
    ] {
      let run = CommandRun(arguments, prepare: { $0.isOutputTerminal = true })
      expectHarmless(run.output.replacing(/\u{1B}\[[0-9;]*m/, with: ""), "\(arguments)")
      expectHarmless(run.errors, "\(arguments), errors")
    }
  }

  @Test("a map that is printed on a terminal reads as the same map")
  func printedMap() throws {
    let map = try poisoned()
    let onTerminal = CommandRun(["merge", map, map, map], prepare: { $0.isOutputTerminal = true })
    let throughPipe = CommandRun("merge", map, map, map)
    #expect(onTerminal.status == 0 && throughPipe.status == 0)
    #expect(onTerminal.output != throughPipe.output)
    let (a, b) = (try onTerminal.json(), try throughPipe.json())
    #expect(JSONWriter.write(a) == JSONWriter.write(b))
  }

  @Test(
    "no exported file holds anything raw, each by its own grammar",
    arguments: [".md", ".txt", ".csv", ".html", ".svg", ".mmd"])
  func exports(ending: String) throws {
    let map = try poisoned()
    let out = scratch.path("out" + ending)
    let run = CommandRun("export", map, "--to", out)
    expectHarmless(run.errors, "export \(ending), errors")
    guard run.status == 0 else {
      #expect(run.errors.contains("there is no export with this ending"))
      return
    }
    let names = (try? SystemFileSystem().names(in: Path(out))) ?? []
    let files = names.isEmpty ? [out] : names.map { out + "/" + String(decoding: $0, as: UTF8.self) }
    for file in files { expectHarmless(try #require(Scratch.text(at: file)), file, allowing: ["\n", "\r", "\t"]) }
  }

  @Test(
    "a name that steers the terminal is harmless in every message",
    arguments: [
      "\u{1B}]0;title\u{7}", "\u{9B}31m", "a\nsojourn: all is well", "\u{202E}nosj.pam", "\u{1B}[2J.json", "\u{200B}",
      "\r\u{8}",
    ])
  func names(name: String) throws {
    let map = try poisoned()
    for arguments in [
      [name], ["show", name], ["check", name], ["show", "--\(name)", map], ["show", "--format", name, map],
      ["export", map, "--to", name + "/x.md"], ["export", map, "--to", scratch.path("x." + name)],
      ["export", map, "--agency", name, "--to", "-"],
      ["new", scratch.path("n.json"), "--template", name], ["heatmap", map, "--rows", name],
      ["funnel", "--journey", map, name],
      ["import", name, "--into", map], ["diff", map, name], ["merge", name, map, map], ["recover", name],
      ["help", name],
      ["manual", name], ["open", "--theme", name, map], ["--generate-completion-script", name], [name, name],
      ["show", map, name],
    ] {
      let run = CommandRun(arguments, environment: ["XDG_STATE_HOME": scratch.path("state")])
      expectHarmless(run.output, "\(arguments)")
      expectHarmless(run.errors, "\(arguments), errors")
      #expect(!run.errors.contains("\nsojourn: all is well"), "\(arguments): a line of its own")
    }
  }
}
