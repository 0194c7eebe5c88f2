import JourneyModel

/// What the rows of a list that people keep in a spreadsheet are.
public enum ListKind: String, Sendable, CaseIterable {
  case steps
  case pains
  case volumes

  var type: RecordType {
    switch self {
    case .steps: Step.record
    case .pains: PainPoint.record
    case .volumes: Volume.record
    }
  }

  /// The column without which a row means nothing.
  var needed: String {
    switch self {
    case .steps: "name"
    case .pains: "title"
    case .volumes: "reached"
    }
  }

  /// The kind whose columns these fields are; nil where none of the needed ones is among them.
  static func recognised(_ header: [String]) -> ListKind? {
    func has(_ kind: ListKind, _ field: String) -> Bool {
      header.contains { ListFields(kind).named($0)?.name == field }
    }
    if has(.volumes, "reached") { return .volumes }
    if has(.pains, "title"),
      has(.pains, "severity") || !has(.steps, "name") || header.contains(where: ListFields.saysPain)
    {
      return .pains
    }
    return has(.steps, "name") ? .steps : nil
  }
}
