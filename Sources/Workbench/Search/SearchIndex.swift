import JSONText
import JourneyModel

/// The words of every record of a journey, ready to be searched: names, texts, quotes, dates and ids.
struct SearchIndex: Sendable {
  /// The ids in the order of the document; the empty one is the journey's own.
  private(set) var ids: [String] = []
  /// Where the words of each record begin.
  private var starts: [Int] = []
  private var bytes: [UInt8] = []

  /// O(size of the journey).
  init(_ journey: Journey) {
    add(journey.object, Journey.record, "")
  }

  /// The places, in `ids`, of the records that hold the folded text. O(size of the words).
  func matches(_ word: [UInt8]) -> [Int] {
    guard !word.isEmpty else { return [] }
    var result: [Int] = []
    var entry = 0
    var from = 0
    while let place = TextFolding.place(of: word, in: bytes, from: from) {
      while entry + 1 < starts.count, starts[entry + 1] <= place { entry += 1 }
      result.append(entry)
      guard entry + 1 < starts.count else { break }
      from = starts[entry + 1]
    }
    return result
  }

  private mutating func add(_ object: JSONObject, _ type: RecordType, _ id: String) {
    ids.append(id)
    starts.append(bytes.count)
    addWords(of: object, type)
    for list in type.identifiedLists {
      let items = JSONValue.object(object).value(at: list.path.keys.map { PathStep.key($0) }[...])?.array ?? []
      for item in items {
        guard let record = item.object, let own = record[.id]?.text else { continue }
        add(record, list.type, own)
      }
    }
  }

  private mutating func addWords(of object: JSONObject, _ type: RecordType) {
    for field in type.fields {
      if let value = object[field.key] { addWords(of: value, field.kind) }
    }
  }

  /// References are left out: who looks for an agency wants the agency, not every step that names it.
  private mutating func addWords(of value: JSONValue, _ kind: FieldKind) {
    switch kind {
    case .identifier, .text, .prose, .choice, .date, .textOrDays, .source:
      guard let text = value.text else { return }
      TextFolding.append(text, to: &bytes)
      // No text that is typed holds it, so nothing is found across two fields.
      bytes.append(0)
    case .figure:
      if let object = value.object { addWords(of: object, Figure.record) }
    case .record(let type):
      if let object = value.object, !type().isIdentified { addWords(of: object, type()) }
    case .list(let element):
      if let type = element.recordType, type.isIdentified { return }
      for item in value.array ?? [] { addWords(of: item, element) }
    case .number, .flag, .reference, .counts: break
    }
  }
}
