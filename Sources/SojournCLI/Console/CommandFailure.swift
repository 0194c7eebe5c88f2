import JourneyStorage

/// Why a command ends before it is done.
struct CommandFailure: Error, Equatable {
  let status: Int32
  /// `FILE: PATH: what is wrong; how to mend it`; nil where everything was said already.
  let message: String?

  init(_ status: ExitStatus, _ message: String? = nil) {
    self.status = status.rawValue
    self.message = message
  }

  init(status: Int32, _ message: String) {
    self.status = status
    self.message = message
  }

  init(_ error: StorageError) {
    status = error.exitStatus
    message = error.description
  }
}
