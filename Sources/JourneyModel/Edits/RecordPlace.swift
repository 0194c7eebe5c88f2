/// Where an identified record stands: in which list of which record.
public struct RecordPlace: Sendable {
  public let type: RecordType
  /// The id of the record that holds the list; empty for the journey itself.
  public let parent: String
  /// The list within that record.
  public let list: FieldPath
  /// Where in the list it stood when it was put there or the index was made; others may have come or gone since.
  let position: Int32
}
