import Glibc
import TestSupport

/// One run of the built program through the shell, for what only a process has: descriptors, signals, arguments in bytes.
struct ProgramRun {
  let status: Int32
  let output: String
  let errors: String

  /// Runs `script`, in which `$SOJOURN` is the program and `$JOURNEYS` the folder of journeys.
  init(_ script: String) {
    let scratch = Scratch()
    let line =
      "SOJOURN='\(Self.program)' JOURNEYS='\(Shipped.folder)'; { \(script)\n} >\(scratch.path("out")) 2>\(scratch.path("err"))"
    guard let process = ChildProcess.start(["sh", "-c", line]) else { preconditionFailure("there is no sh") }
    status = ChildProcess.status(process)
    output = scratch.text("out") ?? ""
    errors = scratch.text("err") ?? ""
  }

  /// It lies beside the bundle of tests.
  static let program: String = {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    // The runner is the bundle itself, or a tool of the toolchain that was told where the bundle lies.
    let runner = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    let candidates = [runner] + CommandLine.arguments
    for candidate in candidates {
      let folder = candidate.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      if access(folder + "/sojourn", X_OK) == 0 { return folder + "/sojourn" }
    }
    preconditionFailure("the program does not lie beside \(candidates)")
  }()
}
