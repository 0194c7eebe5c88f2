import JSONText
public import JourneyModel

/// One edit that a recovery file holds.
public struct RecoveryEntry: Sendable, Equatable {
  /// As `2027-03-01 14:02`, where the person was.
  public let time: String
  /// What the edit did, such as `add step 'Call the office'`.
  public let title: String
  public let edit: MapEdit

  public init(time: String, title: String, edit: MapEdit) {
    self.time = time
    self.title = title
    self.edit = edit
  }

  /// One line, with its newline.
  var line: [UInt8] {
    JSONWriter.writeLine(.object(["at": .text(time), "title": .text(title), "edit": edit.json])) + [0x0A]
  }

  init?(json: JSONValue) {
    guard let object = json.object, let time = object["at"]?.text, let title = object["title"]?.text,
      let edit = object["edit"].flatMap(MapEdit.init(json:))
    else { return nil }
    self.init(time: time, title: title, edit: edit)
  }
}
