public import JSONText

/// Something that two people changed in ways that exclude each other. The merged journey holds our side of it.
public struct MergeConflict: Sendable, Equatable, CustomStringConvertible {
  public enum Kind: String, Sendable, Equatable {
    /// Both gave a field another value.
    case field
    /// One deleted what the other changed.
    case deletion
    /// Both moved a record, to different places.
    case place
    /// Both moved the same records within a list.
    case order
    /// One deleted what the other now refers to, or put something into: it was kept.
    case reference
  }

  public let kind: Kind
  /// Of the record; of the list's owner where the order is meant; empty for the journey.
  public let id: String
  /// The field or list; empty where the whole record is meant.
  public let key: FieldPath
  public let base: JSONValue?
  /// What the merged journey holds, or nil where it holds nothing.
  public let ours: JSONValue?
  public let theirs: JSONValue?

  /// What happened, and what the merged journey holds.
  public var description: String {
    let subject = id.isEmpty ? "the journey" : "\"\(id)\""
    switch kind {
    case .field:
      return "\(key) of \(subject): ours is \(JourneyChange.brief(ours)), theirs is \(JourneyChange.brief(theirs)); "
        + "ours was kept"
    case .deletion:
      return ours == nil
        ? "\(subject) was deleted in ours and changed in theirs; it stays deleted"
        : "\(subject) was changed in ours and deleted in theirs; ours was kept"
    case .place: return "\(subject) was moved to different places; ours was kept"
    case .order: return "the order of \(key) in \(subject) was changed in both; ours was kept"
    case .reference:
      return "\(subject) was deleted in \(ours == nil ? "ours" : "theirs"), but is still needed; it was kept"
    }
  }
}
