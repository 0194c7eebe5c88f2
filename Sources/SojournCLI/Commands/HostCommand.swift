import ArgumentParser
import Glibc
import HostOptions
import JourneyStorage

/// The phone page: another program's work.
struct HostCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "host",
    abstract: "Open a page on which a workshop's participants send captures and dots from their phones.",
    discussion: """
      Starts sojourn-host, which is installed beside sojourn. It shows an address and a code; what comes in waits in the
      workbench (g I) for the facilitator's nod. Only this machine reaches the page unless --address says otherwise; the
      page is plain HTTP, so that whoever is in the same network can read along. Ctrl-C closes it.
      """)

  @OptionGroup var options: HostOptions

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    if options.file == "-" { throw CommandFailure(.usage, "-: phones need a file to send to; name the journey's file") }
    guard let program = Self.program(console) else {
      throw CommandFailure(
        .cannotOpen,
        "sojourn-host is not beside sojourn, nor in PATH: install it (it is in the same package), or build it with make"
      )
    }
    var words: [[UInt8]] = [program.bytes, Array("--address".utf8), Array(options.address.utf8)]
    words += [Array("--port".utf8), Array("\(options.port)".utf8)]
    if let code = options.code { words += [Array("--code".utf8), Array(code.utf8)] }
    for name in options.name { words += [Array("--name".utf8), Array(name.utf8)] }
    words += [Array("--".utf8), console.path(options.file).bytes]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0.map { CChar(bitPattern: $0) } + [0]) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    execv(program.description, arguments)
    throw CommandFailure(.cannotOpen, "\(program): cannot be started: \(Errno(errno))")
  }

  /// `sojourn-host` beside this program, else in PATH; nil where it is in neither.
  private static func program(_ console: Console) -> Path? {
    var places: [Path] = []
    if let own = try? console.fileSystem.resolve("/proc/self/exe") { places.append(own.folder) }
    places += (console.environment["PATH"] ?? "").split(separator: ":").map { Path(String($0)) }
    return places.map { $0.appending("sojourn-host") }.first { place in
      guard let status = try? console.fileSystem.status(at: place, followingLinks: true) else { return false }
      return status.kind == .file && status.mode & 0o111 != 0
    }
  }
}
