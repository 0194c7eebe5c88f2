import ArgumentParser
import JSONText
import JourneyModel
import JourneyStorage

/// Two people's edits of one map, brought together.
struct MergeCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Bring two people's edits of one map together.",
    discussion: """
      Prints the merged map without -o. Where both changed the same thing, ours stands in it, the map stays valid, the \
      conflicts are listed on standard error, and the status is 1.
      As a driver of git: git config merge.sojourn.driver 'sojourn merge %O %A %B -o %A --force --path %P', and in \
      .gitattributes: journeys/*.json merge=sojourn
      """)

  @Argument(help: "The version that both started from; an empty file where there was none.", completion: .file())
  var base: String

  @Argument(help: "Our version.", completion: .file())
  var ours: String

  @Argument(help: "Their version.", completion: .file())
  var theirs: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Where to, instead of standard output.", valueName: "out"))
  var output: String?

  @Option(help: ArgumentHelp("How messages name the map; git says it as %P.", valueName: "path"))
  var path: String?

  @OptionGroup var force: ForceFlag

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    let reader = InputReader(console: console)
    let ours = try writable(try reader.journey(self.ours))
    let theirs = try writable(try reader.journey(self.theirs))
    let merged = JourneyMerge.merge(base: try startingPoint(reader, console), ours: ours, theirs: theirs)
    try OutputWriter(console: console, isForced: force.force)
      .write(JourneyFormat.write(merged.journey), to: output ?? "-")
    for conflict in merged.conflicts { console.report("\(path ?? output ?? self.ours): conflict: \(conflict)") }
    return merged.conflicts.isEmpty ? 0 : ExitStatus.refused.rawValue
  }

  private func writable(_ input: JourneyInput) throws(CommandFailure) -> Journey {
    guard input.journey.isFromNewerVersion else { return input.journey }
    throw CommandFailure(
      .badInput, "\(input.name): $.version: written by a newer Sojourn; this one must not write it: update Sojourn")
  }

  /// Git gives an empty file where both sides added the map.
  private func startingPoint(_ reader: InputReader, _ console: Console) throws(CommandFailure) -> Journey {
    let path = console.path(base)
    if path != "-", try reader.bytes(path).bytes.isEmpty { return Journey(JSONObject()) }
    return try writable(try reader.journey(base))
  }
}
