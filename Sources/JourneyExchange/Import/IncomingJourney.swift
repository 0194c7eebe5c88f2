package import JSONText
public import JourneyModel

/// What a file brings: a journey, or some records of one, and what was not understood.
public struct IncomingJourney: Sendable {
  /// Records by id, in the lists where they belong; members of the journey itself where the file has them.
  package var object: JSONObject
  /// Whether the file held a whole journey, with an id of its own.
  public internal(set) var isWhole: Bool
  /// Things read: rows, tasks, records.
  public internal(set) var count: Int
  /// What was read, in the plural: "steps".
  public internal(set) var subject: String
  public internal(set) var notes: [ImportNote] = []
  /// A title for a journey that is begun with this.
  package var title: String?

  package init(_ object: JSONObject, isWhole: Bool = false, count: Int, subject: String) {
    self.object = object
    self.isWhole = isWhole
    self.count = count
    self.subject = subject
  }

  /// A journey begun with this, where there is none to put it into: the file's own where it is whole.
  /// - Parameters:
  ///   - id: of a journey that has none of its own.
  ///   - hiddenWords: words that stand in place of numbers which are not told.
  public func newJourney(id: String, hiddenWords: [String] = []) -> Journey {
    var object: JSONObject = [
      "format": .text(JourneyFormat.name), "version": .number(JourneyFormat.version), "id": .text(id),
      "state": .text("current"), "title": .text(title ?? id),
    ]
    guard isWhole else { return Journey(object) }
    for member in self.object.members { object[member.key] = member.value }
    // A whole journey has what it has, and nothing that it has not.
    for key in ["state", "title"] as [JSONKey] where self.object[key] == nil { object[key] = nil }
    var hidden = HiddenWords(hiddenWords)
    return Journey(hidden.whole(object))
  }
}
