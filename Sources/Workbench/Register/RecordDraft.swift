public import JSONText
public import JourneyModel

/// A record being made: what was answered so far, and what is still to be asked for.
public struct RecordDraft: Sendable {
  public let list: FieldPath
  public let type: RecordType
  public var object = JSONObject()
  /// The fields that are asked for one after the other, the next one first.
  public var fields: [FieldInfo]

  /// Asks for the name and for whatever a record of this type is nothing without.
  init(_ type: RecordType, in list: FieldPath) {
    self.type = type
    self.list = list
    let name = RegisterTable.nameField(type)
    fields =
      (name.map { [$0] } ?? [])
      + type.fields.filter { $0.isRequired && $0.key != .id && $0.key != name?.key }
  }
}
