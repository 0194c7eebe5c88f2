import Glibc
import JourneyModel

extension Sojourn {
  /// Runs the program on the process's own arguments, streams, environment and clock.
  public static func runProcess() -> Int32 {
    let arguments = CommandLine.arguments
    var raw: [String: [UInt8]] = [:]
    for (place, text) in arguments.enumerated() {
      // A file name need not be UTF-8; the text that Swift repaired leads to no file.
      guard text.unicodeScalars.contains("\u{FFFD}"), let pointer = CommandLine.unsafeArgv[place] else { continue }
      raw[text] = UnsafeBufferPointer(start: pointer, count: strlen(pointer)).map { UInt8(bitPattern: $0) }
    }
    let console = Console(
      streams: SystemStreams(), environment: environmentVariables(), today: currentDay(), rawArguments: raw)
    return run(Array(arguments.dropFirst()), on: console)
  }

  private static func environmentVariables() -> [String: String] {
    var variables: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      if let sign = text.firstIndex(of: "=") {
        variables[String(text[..<sign])] = String(text[text.index(after: sign)...])
      }
      next += 1
    }
    return variables
  }

  /// The day by the machine's clock, where the user is.
  private static func currentDay() -> JourneyDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    let day = JourneyDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    guard let day else { preconditionFailure("the machine's clock is not set to a year from 1 to 9999") }
    return day
  }
}
