public import JSONText

/// A change to a journey: the only way in which one changes. Undo, redo, repeat, recovery, merging and replay are
/// lists of these five.
///
/// `id` names the record that is changed; the empty text names the journey itself.
public indirect enum MapEdit: Sendable, Equatable {
  /// Gives a field another value; nil takes it away.
  case set(id: String, key: FieldPath, value: JSONValue?)
  /// Puts a new record into a list: after the record `after`, or first.
  case insert(into: String, key: FieldPath, after: String?, value: JSONObject)
  case remove(id: String)
  /// Moves a record to another place, in its own list or in another's.
  case move(id: String, to: String, key: FieldPath, after: String?)
  /// Several as one, in order: all happen or none.
  case group(title: String, [MapEdit])
}

/// Why an edit could not be made. The journey is as it was before.
public enum EditError: Error, Equatable, Sendable, CustomStringConvertible {
  case unknownID(String)
  case duplicateID(String)
  case missingID(key: String)
  case notAList(id: String, key: String)
  case notInList(id: String, list: String)
  case intoItself(String)

  public var description: String {
    switch self {
    case .unknownID(let id): "nothing in this journey has the id \"\(id)\""
    case .duplicateID(let id): "the id \"\(id)\" is already taken in this journey"
    case .missingID(let key): "what is put into \(key) needs an id"
    case .notAList(let id, let key): "\(key) of \"\(id)\" is no list of records"
    case .notInList(let id, let list): "\"\(id)\" does not stand in \(list)"
    case .intoItself(let id): "\"\(id)\" cannot be moved into itself"
    }
  }
}
