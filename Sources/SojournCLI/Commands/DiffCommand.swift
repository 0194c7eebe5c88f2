import ArgumentParser
import JourneyModel
import JourneyReports
import PlainText

/// What lies between two versions of a map.
struct DiffCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Say what was added, removed, changed and moved between two versions of a map.",
    discussion: """
      Records are the same by their ids, whatever their names and places. Nothing is printed where nothing differs.
      --figures compares what is computed of the two: heat, drop-off, burden, coverage, closed loops.
      """)

  @Argument(help: "The older version, or - for standard input.", completion: .file(extensions: ["json"]))
  var old: String

  @Argument(help: "The newer version, or - for standard input.", completion: .file(extensions: ["json"]))
  var new: String

  @Flag(help: "Only how many of each kind.")
  var stat = false

  @Flag(help: "The figures of both, before and after.")
  var figures = false

  @OptionGroup var options: AnalysisOptions

  func validate() throws {
    if stat, figures { throw ValidationError("--stat and --figures cannot be combined: ask for one after the other") }
    if options.format != .text, !figures { throw ValidationError("--format goes with --figures") }
  }

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    if old == "-", new == "-" { throw CommandFailure(.usage, "-: both versions cannot come from standard input") }
    let reader = InputReader(console: console)
    let (before, after) = (try reader.journey(old).journey, try reader.journey(new).journey)
    if figures {
      let report = FiguresReport.report(from: before, to: after)
      AnalysisPrinter(console: console, options: options).print([report], isSeveral: false)
      return 0
    }
    let changes = JourneyDiff.changes(from: before, to: after)
    console.write(lines: stat ? Self.sums(changes) : changes.map { PlainText.display("\($0)") })
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
