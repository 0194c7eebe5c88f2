import ArgumentParser
import JourneyModel
import PlainText

/// What lies between two versions of a map.
struct DiffCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Say what was added, removed, changed and moved between two versions of a map.",
    discussion:
      "Records are the same by their ids, whatever their names and places. Nothing is printed where nothing differs.")

  @Argument(help: "The older version, or - for standard input.", completion: .file(extensions: ["json"]))
  var old: String

  @Argument(help: "The newer version, or - for standard input.", completion: .file(extensions: ["json"]))
  var new: String

  @Flag(help: "Only how many of each kind.")
  var stat = false

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    if old == "-", new == "-" { throw CommandFailure(.usage, "-: both versions cannot come from standard input") }
    let reader = InputReader(console: console)
    let changes = JourneyDiff.changes(from: try reader.journey(old).journey, to: try reader.journey(new).journey)
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
