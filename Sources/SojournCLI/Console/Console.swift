import Glibc
public import JourneyModel
public import JourneyStorage
import PlainText

/// All that a command touches of the world: its streams, its files, its environment, the day, and chance.
///
/// What is written waits until the command is done, so that a command that fails half-way prints no half answer.
public final class Console {
  public let streams: any StandardStreams
  public let fileSystem: any FileSystem
  public let environment: [String: String]
  /// From which ages are counted.
  public let today: JourneyDate
  var random: any RandomNumberGenerator
  /// Arguments that are no UTF-8, under the form in which Swift repaired them.
  private let rawArguments: [String: [UInt8]]
  private var output: [UInt8] = []
  /// How many cells of the error terminal's line say how far the command is.
  private var progressWidth = 0

  public init(
    streams: any StandardStreams, fileSystem: any FileSystem = SystemFileSystem(), environment: [String: String],
    today: JourneyDate, random: any RandomNumberGenerator = SystemRandomNumberGenerator(),
    rawArguments: [String: [UInt8]] = [:]
  ) {
    self.streams = streams
    self.fileSystem = fileSystem
    self.environment = environment
    self.today = today
    self.random = random
    self.rawArguments = rawArguments
  }

  /// Where files are read and saved.
  var store: JourneyStore {
    JourneyStore(fileSystem: fileSystem, backupFolder: StateFolders(environment: environment).backups)
  }

  /// The path that an argument names, in the bytes that were typed.
  func path(_ argument: String) -> Path {
    rawArguments[argument].map { Path(bytes: $0) } ?? Path(argument)
  }

  // MARK: Out

  /// Adds text to standard output; a line break at its end is the caller's.
  func write(_ text: String) {
    output += text.utf8
  }

  /// Adds lines, each with its line break.
  func write(lines: [String]) {
    for line in lines {
      output += line.utf8
      output.append(UInt8(ascii: "\n"))
    }
  }

  func write(bytes: [UInt8]) {
    output += bytes
  }

  /// One line on standard error: `sojourn: ` and the message, made harmless.
  func report(_ message: String) {
    progress(nil)
    streams.writeError(Array("sojourn: \(PlainText.display(message))\n".utf8))
  }

  /// Says in one line on standard error how far the command is, in the place of what it said before; nil takes the line
  /// away. Nothing where nobody sees it. ASCII.
  func progress(_ text: String?) {
    guard streams.isErrorTerminal, text != nil || progressWidth > 0 else { return }
    // Without a control sequence: also a dumb terminal overwrites.
    let blank = "\r" + String(repeating: " ", count: progressWidth) + "\r"
    streams.writeError(Array((blank + (text ?? "")).utf8))
    progressWidth = text?.utf8.count ?? 0
  }

  /// Sends what was written. A reader that has gone away (`| head`) wants no more, and is no fault.
  func flush() throws(CommandFailure) {
    defer { output = [] }
    guard !output.isEmpty else { return }
    do throws(Errno) {
      try streams.writeOutput(output)
    } catch {
      if error.code == EPIPE { return }
      let reason = error.code == EBADF ? "it is closed" : "\(error)"
      throw CommandFailure(.cannotWrite, "standard output: cannot be written: \(reason); send it elsewhere")
    }
  }

  /// Whether text may carry colour: on a terminal, unless `NO_COLOR` or a dumb terminal says otherwise.
  var prefersColor: Bool {
    streams.isOutputTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }
}
