import JSONText
import JourneyModel
import JourneyStorage
import TestSupport

@testable import SojournCLI

/// One run of the program in the test's own process: of every command but the workbench itself, which needs the main
/// thread and a terminal.
struct CommandRun {
  let status: Int32
  let output: String
  let errors: String

  init(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    prepare: (MemoryStreams) -> Void = { _ in }
  ) {
    let streams = MemoryStreams(input: input)
    prepare(streams)
    let console = Console(
      streams: streams, environment: environment, today: JourneyDate(year: 2026, month: 3, day: 14)!,
      random: SeededGenerator(seed: 7))
    status = Sojourn.run(arguments, on: console)
    output = String(decoding: streams.output, as: UTF8.self)
    errors = String(decoding: streams.errors, as: UTF8.self)
  }

  init(_ arguments: String..., input: String = "") {
    self.init(arguments, input: input)
  }

  /// The lines of the output, without the empty text behind the last line break.
  var lines: [Substring] { output.split(separator: "\n", omittingEmptySubsequences: false).dropLast() }

  func json() throws -> JSONValue { try JSONReader.read(Array(output.utf8)) }
}
