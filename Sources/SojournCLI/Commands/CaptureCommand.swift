import ArgumentParser
import JourneyModel
import JourneyStorage

/// Capture lines from standard input, saved as one edit.
struct CaptureCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "capture", abstract: "Add captured lines from standard input to a map, as they come.",
    discussion: """
      One thing a line; the first sign says what it is: ! pain point, * bright spot, + step, ? why, > action, // parking lot.
      Then, in any order: @agency #channel +segment ~burden ^stage s1-s5 severity, f1-f5 frequency, "a quote", due:2027-03.
      Lines are saved as they come, those that come together as one, and told when they are on the disk; what others save
      meanwhile stays. Lines that are not understood are left out and reported; the status is then 65.
      """)

  @Argument(
    help: ArgumentHelp("The journey file to add to.", valueName: "file"), completion: .file(extensions: ["json"]))
  var file: String

  @Flag(help: "Say what would be added, and save nothing.")
  var dryRun = false

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    if file == "-" {
      throw CommandFailure(.usage, "-: the lines come from standard input; name the journey's file")
    }
    let reader = InputReader(console: console)
    let input = try reader.journey(file)
    guard let loaded = input.file else {
      throw CommandFailure(.cannotWrite, "\(input.name): is no file that can be saved; name the journey's file")
    }
    if input.journey.isFromNewerVersion {
      throw CommandFailure(
        .badInput, "\(input.name): $.version: written by a newer Sojourn; this one must not write it: update Sojourn")
    }
    var capture = LiveCapture(
      console: console, path: loaded.path, journey: input.journey, identity: loaded.identity, isDry: dryRun)
    return try capture.run()
  }
}
