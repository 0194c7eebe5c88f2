import CByteScan

/// The kinds of processors that rows are read on in ways of their own; each has what those before it have.
enum ProcessorKind: Int32, CaseIterable {
  /// Any processor, in words of eight bytes or with what all of its family have.
  case portable
  case avx2
  case avx512

  /// Those that this machine can be.
  static var here: [ProcessorKind] { allCases.filter { $0.rawValue <= best } }

  private static let best = sojourn_processor()

  /// Reads as this kind would from the next log on, for tests; nil for the best that there is.
  static func use(_ kind: ProcessorKind?) {
    // What there is must be known before it is limited.
    sojourn_limit_processor(kind?.rawValue ?? best)
  }
}
