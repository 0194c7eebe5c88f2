import Glibc
import JourneyStorage

/// Turns a picture in SVG into PNG or PDF by `rsvg-convert`, where that is installed.
///
/// The program reads and writes files that have no name, so that nothing is left whatever happens.
enum PictureConverter {
  private static let program = "rsvg-convert"

  static func convert(_ svg: String, to format: PictureFormat) throws(CommandFailure) -> [UInt8] {
    let (input, output) = (try scratch(), try scratch())
    defer {
      close(input)
      close(output)
    }
    try fill(input, Array(svg.utf8))
    // Twice the pixels for screens that have them; a PDF is measured in points.
    let size = format == .png ? ["--zoom", "2"] : []
    let status = try run(
      [program, "--format", format.rawValue, "--unlimited", "--keep-aspect-ratio"] + size, input, output)
    let bytes = status == 0 ? try contents(of: output) : []
    if bytes.isEmpty {
      throw CommandFailure(
        .unavailable,
        "\(program) made no \(format.rawValue) (it ended with \(status)); write .svg, and convert that with another program"
      )
    }
    return bytes
  }

  /// A file that nobody else can open and that goes when it is closed.
  private static func scratch() throws(CommandFailure) -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array("\(folder)/sojourn-XXXXXX".utf8CString)
    let file = mkstemp(&name)
    if file < 0 {
      throw CommandFailure(.unavailable, "\(folder): no room for the picture: \(Errno(errno)); write .svg")
    }
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    unlink(&name)
    return file
  }

  private static func fill(_ file: Int32, _ bytes: [UInt8]) throws(CommandFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { throw CommandFailure(.cannotWrite, "the picture cannot be handed on: \(Errno(errno))") }
      rest = rest.dropFirst(count)
    }
    lseek(file, 0, SEEK_SET)
  }

  private static func contents(of file: Int32) throws(CommandFailure) -> [UInt8] {
    let size = Int(lseek(file, 0, SEEK_END))
    var bytes = [UInt8](repeating: 0, count: max(size, 0))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        pread(file, $0.baseAddress?.advanced(by: filled), $0.count - filled, off_t(filled))
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { throw CommandFailure(.cannotWrite, "the picture cannot be read back: \(Errno(errno))") }
      filled += count
    }
    return bytes
  }

  /// Runs the program with these files as its input and output and without its messages. Its clock stands still, so that
  /// the same picture gives the same bytes.
  private static func run(_ arguments: [String], _ input: Int32, _ output: Int32) throws(CommandFailure) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    setenv("SOURCE_DATE_EPOCH", "0", 0)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    var process = pid_t()
    let refusal = posix_spawnp(&process, program, &actions, nil, words, environ)
    if refusal != 0 {
      throw CommandFailure(
        .unavailable,
        "PNG and PDF are made by \(program), which is not there (\(Errno(refusal))); install librsvg2-bin, or write .svg"
      )
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { throw CommandFailure(.unavailable, "\(program): \(Errno(errno))") }
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F)
  }
}
