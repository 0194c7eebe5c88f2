public import JourneyModel

/// Edits that a session before did not save, and what they were made on.
public struct RecoveryOffer: Sendable {
  public struct Entry: Sendable {
    /// As `2027-03-01 14:02`.
    public let time: String
    public let title: String
    public let edit: MapEdit

    public init(time: String, title: String, edit: MapEdit) {
      self.time = time
      self.title = title
      self.edit = edit
    }
  }

  /// Names it among the offers.
  public let id: String
  /// The journey's file; nil for a journey that was never saved.
  public let path: String?
  public let title: String
  /// The journey before the first edit.
  public let base: Journey
  /// At least one, in the order in which they were made.
  public let entries: [Entry]

  public init(id: String, path: String?, title: String, base: Journey, entries: [Entry]) {
    self.id = id
    self.path = path
    self.title = title
    self.base = base
    self.entries = entries
  }

  /// As `12 unsaved changes, the last 2027-03-01 14:02`.
  var words: String {
    let count = entries.count == 1 ? "1 unsaved change" : "\(entries.count) unsaved changes"
    return count + (entries.last.map { ", the last \($0.time)" } ?? "")
  }

  /// The journey with the first `count` edits made, and how many of these could not be made.
  func journey(after count: Int) -> (journey: Journey, leftOut: Int) {
    var document = JourneyDocument(base)
    for (number, entry) in entries.prefix(count).enumerated() where (try? document.apply(entry.edit)) == nil {
      return (document.journey, count - number)
    }
    return (document.journey, 0)
  }
}
