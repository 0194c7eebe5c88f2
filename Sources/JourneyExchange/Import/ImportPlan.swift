public import JourneyModel

/// What an import would do to a journey: one edit that can be taken back, told before it is made.
public struct ImportPlan: Sendable {
  /// The edit, as one; it changes nothing where `changes` is empty.
  public let edit: MapEdit
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
    edit = .group(title: title, overlay.edits)
    changes = overlay.edits.isEmpty ? [] : JourneyDiff.changes(from: journey, to: overlay.document.journey)
    notes = incoming.notes + overlay.notes
    subject = incoming.count == 1 ? "1 \(incoming.subject.singular)" : "\(incoming.count) \(incoming.subject)"
  }

  /// "3 added, 1 changed"
  public var summary: String {
    let added = changes.count { $0.kind == .added }
    let records = Set(changes.lazy.filter { $0.kind != .added }.map(\.id)).count
    let parts = [added > 0 ? "\(added) added" : nil, records > 0 ? "\(records) changed" : nil].compactMap(\.self)
    return parts.isEmpty ? "nothing changes" : parts.joined(separator: ", ")
  }
}

extension String {
  /// "steps" → "step"
  fileprivate var singular: String { hasSuffix("s") ? String(dropLast()) : self }
}
