import ArgumentParser
import JSONText
import JourneyModel
import JourneyReports
import JourneyStorage
import PlainText

/// What lies between two versions of a map.
struct DiffCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Say what was added, removed, changed and moved between two versions of a map.",
    discussion: """
      Records are the same by their ids, whatever their names and places. Nothing is printed where nothing differs.
      --figures compares what is computed of the two: heat, drop-off, burden, coverage, closed loops.
      As a driver of git: git config diff.sojourn.command 'sojourn diff --git', for git log and git show \
      git config diff.sojourn.textconv 'sojourn show', and in .gitattributes: journeys/*.json diff=sojourn
      """)

  @Argument(
    help: "The older version; - for standard input, an empty file or /dev/null where there was none.",
    completion: .file(extensions: ["json"]))
  var old: String

  @Argument(help: "The newer version, likewise.", completion: .file(extensions: ["json"]))
  var new: String?

  /// What git tells beside.
  @Argument(help: .hidden)
  var rest: [String] = []

  @Flag(
    help: "Take what git tells an external diff driver: path, old file, its hash and mode, new file, its hash and mode."
  )
  var git = false

  @Flag(help: "Only how many of each kind.")
  var stat = false

  @Flag(help: "The figures of both, before and after.")
  var figures = false

  @OptionGroup var options: AnalysisOptions

  func validate() throws {
    if stat, figures { throw ValidationError("--stat and --figures cannot be combined: ask for one after the other") }
    if options.format != .text, !figures { throw ValidationError("--format goes with --figures") }
    if git {
      if figures || stat { throw ValidationError("--git cannot be combined with --stat and --figures") }
      guard new == nil || rest.count >= 5 else {
        throw ValidationError("--git is for git, which tells seven things: see sojourn diff --help")
      }
    } else if new == nil || !rest.isEmpty {
      throw ValidationError("two versions are needed: sojourn diff OLD NEW")
    }
  }

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    if git { return try runForGit(console) }
    let new = new ?? ""
    if old == "-", new == "-" { throw CommandFailure(.usage, "-: both versions cannot come from standard input") }
    let reader = InputReader(console: console)
    let (before, after) = (try version(old, reader), try version(new, reader))
    if figures {
      let report = FiguresReport.report(from: before, to: after)
      AnalysisPrinter(console: console, options: options).print([report], isSeveral: false)
      return 0
    }
    let changes = JourneyDiff.changes(from: before, to: after)
    console.write(lines: stat ? Self.sums(changes) : changes.map { PlainText.display("\($0)") })
    return 0
  }

  /// The map, or nothing where there was none: git names `/dev/null` for what is new or gone.
  private func version(_ name: String, _ reader: InputReader) throws(CommandFailure) -> Journey {
    if name == "/dev/null" { return Journey(JSONObject()) }
    if name != "-", try reader.bytes(reader.console.path(name)).bytes.isEmpty { return Journey(JSONObject()) }
    return try reader.journey(name).journey
  }

  /// What git shows for one file. What is no journey is said in a line: a status other than 0 would end git's listing.
  private func runForGit(_ console: Console) throws(CommandFailure) -> Int32 {
    // PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE [NEW-PATH …]; the path alone where a merge left conflicts.
    guard let before = new, rest.count >= 5 else {
      console.write(lines: [PlainText.display("\(old): not merged yet: changed by both sides")])
      return 0
    }
    let renamed = rest.count > 5 ? " → \(rest[5])" : ""
    console.write(lines: [PlainText.display("journey \(old)\(renamed)")])
    let reader = InputReader(console: console)
    do throws(CommandFailure) {
      let changes = JourneyDiff.changes(from: try version(before, reader), to: try version(rest[2], reader))
      console.write(lines: changes.map { PlainText.display("  \($0)") })
    } catch {
      console.write(lines: [PlainText.display("  cannot be compared: \(error.message ?? "it is no journey")")])
    }
    return 0
  }

  /// "3 pain points added", by kind of thing in the order in which they come.
  private static func sums(_ changes: [JourneyChange]) -> [String] {
    var sums: [(type: String, kind: JourneyChange.Kind, count: Int)] = []
    for change in changes {
      if let place = sums.firstIndex(where: { $0.type == change.type && $0.kind == change.kind }) {
        sums[place].count += 1
      } else {
        sums.append((change.type, change.kind, 1))
      }
    }
    return sums.map { sum in
      let what =
        sum.kind == .changed
        ? "\(sum.count) change\(sum.count == 1 ? "" : "s") of \(sum.type)"
        : "\(sum.count) \(sum.type) \(sum.kind.rawValue)"
      return PlainText.display(what)
    }
  }
}
