import JSONText
public import JourneyModel

/// What an import would do to a journey: one edit that can be taken back, told before it is made.
public struct ImportPlan: Sendable {
  /// The edit, as one; it changes nothing where `changes` is empty.
  public let edit: MapEdit
  /// What the edit is called.
  public let title: String
  /// What it adds and changes, record by record.
  public let changes: [JourneyChange]
  /// What was not understood, and where it was kept.
  public let notes: [ImportNote]
  /// What was read: "12 steps".
  public let subject: String

  /// The plan to put `incoming` into `journey`: records are the same by their ids, what is new is added, what differs is
  /// changed, and nothing is ever taken away. O(size of both).
  ///
  /// - Throws: where an id means one kind of thing here and another there, or ids are missing or stand twice.
  public init(
    _ incoming: IncomingJourney, into journey: Journey, title: String, hiddenWords: [String] = []
  ) throws(ImportError) {
    var overlay = try Overlay(journey)
    try overlay.bring(incoming, hiddenWords: hiddenWords)
    self.title = title
    edit = .group(title: title, overlay.edits)
    changes = overlay.edits.isEmpty ? [] : JourneyDiff.changes(from: journey, to: overlay.document.journey)
    notes = incoming.notes + overlay.notes
    subject = incoming.count == 1 ? "1 \(incoming.subject.singular)" : "\(incoming.count) \(incoming.subject)"
  }

  /// What it adds and changes, a line each; of an added record also the records within it.
  public var lines: [String] { Self.lines(of: changes) }

  /// Changes in lines; of an added record also the records within it.
  public static func lines(of changes: [JourneyChange]) -> [String] {
    changes.flatMap { change -> [String] in
      guard change.kind == .added, let object = change.after?.object else { return ["\(change)"] }
      let type = JourneyFormat.recordTypes.first { $0.title == change.type }
      return ["\(change)"] + (type.map { within(object, $0) } ?? [])
    }
  }

  private static func within(_ object: JSONObject, _ type: RecordType) -> [String] {
    type.identifiedLists.flatMap { list in
      (JourneyDocument.items(list.path, in: object) ?? []).compactMap(\.object).flatMap { record in
        let keys: [JSONKey] = ["title", "name", "problem", "text", .id]
        let name = keys.lazy.compactMap { record[$0]?.text }.first ?? ""
        return ["\(list.type.title) \"\(name)\" added"] + within(record, list.type)
      }
    }
  }

  /// "3 added, 1 changed"
  public var summary: String {
    let added = lines.count - changes.count { $0.kind != .added }
    let records = Set(changes.lazy.filter { $0.kind != .added }.map(\.id)).count
    let parts = [added > 0 ? "\(added) added" : nil, records > 0 ? "\(records) changed" : nil].compactMap(\.self)
    return parts.isEmpty ? "nothing changes" : parts.joined(separator: ", ")
  }
}

extension String {
  /// "steps" → "step"
  fileprivate var singular: String { hasSuffix("s") ? String(dropLast()) : self }
}
