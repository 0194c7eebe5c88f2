/// Who saved a file since it was read, as far as they told, and when.
public struct Savers: Sendable, Equatable {
  /// In the order in which they saved, each once; empty where nobody told. May hold anything: shown only in display form.
  public let names: [String]
  /// Of the last save, as `14:05`.
  public let time: String

  public init(names: [String] = [], time: String) {
    self.names = names
    self.time = time
  }

  /// As `Ana`, `Ana and Ben`, `somebody`.
  var who: String {
    guard let last = names.last else { return "somebody" }
    return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// As `Ana saved 14:05`.
  public var words: String { "\(who) saved \(time)" }
}
