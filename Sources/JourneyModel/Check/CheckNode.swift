import JSONText

/// A record of a list of identified records, or the journey itself, with the way to it.
struct CheckNode: Sendable {
  /// Nil where the file gives it none.
  let id: String?
  let type: RecordType
  let object: JSONObject
  /// The node that holds its list; -1 for the journey itself.
  let parent: Int
  let list: FieldPath
  let position: Int
}
