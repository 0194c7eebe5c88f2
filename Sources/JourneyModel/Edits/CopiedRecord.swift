public import JSONText

/// A record taken out of a journey to be put into one, with new ids where its own are taken.
public struct CopiedRecord: Sendable {
  public let type: RecordType
  public let object: JSONObject

  public init(type: RecordType, object: JSONObject) {
    self.type = type
    self.object = object
  }
}
