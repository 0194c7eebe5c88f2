/// Why a log cannot be read at all. Nothing of what was read before is kept.
public enum EventLogError: Error, Equatable, Sendable, CustomStringConvertible {
  case cannotOpen(file: String, reason: String)
  case unreadable(file: String, reason: String)
  case damagedGzip(file: String)
  case tooLarge(file: String, what: String)
  case empty(file: String)
  case notText(file: String, reason: String)
  case missingColumn(file: String, what: String, option: String, known: [String])
  case unclosedQuote(file: String, line: Int)
  case refusedDocument(file: String, line: Int, reason: String)
  case refusedRow(file: String, line: Int, reason: String)
  case tooManyKinds(Int)
  case noStages(journey: String)
  case tooManyStages(Int)
  case nothingToPropose(file: String)
  /// By whoever watched.
  case stopped

  /// What, where, what to do.
  public var description: String {
    switch self {
    case .cannotOpen(let file, let reason): "\(file): cannot be opened: \(reason)"
    case .unreadable(let file, let reason): "\(file): cannot be read: \(reason)"
    case .damagedGzip(let file): "\(file): the gzip data are damaged or cut off; fetch the file again"
    case .tooLarge(let file, let what): "\(file): \(what); split the log, or look whether it is one"
    case .empty(let file): "\(file): is empty; a log has a header and rows"
    case .notText(let file, let reason): "\(file): \(reason); save it as UTF-8"
    case .missingColumn(let file, let what, let option, let known):
      "\(file): no column of \(what) was found among \(known.isEmpty ? "none" : known.joined(separator: ", ")); "
        + "name it with \(option)"
    case .unclosedQuote(let file, let line):
      "\(file): line \(line): a quotation mark is opened and never closed; close it"
    case .refusedDocument(let file, let line, let reason): "\(file): line \(line): \(reason)"
    case .refusedRow(let file, let line, let reason): "\(file): line \(line): \(reason); --strict accepts no such row"
    case .tooManyKinds(let limit):
      "more than \(limit) different combinations of activity, agency, channel and segment; leave a column out"
    case .noStages(let journey): "\(journey): no stage names its events in logs; give stages `events`"
    case .nothingToPropose(let file): "\(file): has no events from which a map could be made"
    case .stopped: "reading was stopped"
    case .tooManyStages(let count): "\(count) stages name events; at most 64 can be followed at once"
    }
  }

  /// Whether it is the opening that failed, not the content.
  public var isAboutOpening: Bool { if case .cannotOpen = self { true } else { false } }
}
