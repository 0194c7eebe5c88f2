public import JourneyExchange
public import JourneyModel

/// A list to choose from, narrowed by typing.
public struct Chooser: Sendable {
  public enum Purpose: Sendable {
    case command
    case help
    /// One word of an enumeration or one record's id; several where the field is a list.
    case field(id: String, path: [PathStep], isList: Bool)
    case newElement(id: String, path: [PathStep], field: FieldInfo)
    /// A dimension of the heatmap.
    case heatRows, heatColumns
    /// Which pain points are in view.
    case filter
    /// Whether mending a cause or a why would have prevented the problem.
    case counterfactual(id: String)
    case actionState(id: String)
    /// Any record, to go to.
    case jump
    /// A record that a figure comes from.
    case source
    /// A point in what was done, to go back to.
    case history
    /// What to do with edits that a session before did not save; nil: which of several sessions.
    case recovery(String?)
    /// What was changed here and by others.
    case conflicts([MergeConflict])
    /// What others saved, to go to.
    case news
    /// Who else has the file open.
    case people
    /// Whom to follow.
    case follow
    /// A list of the journey, to be shown as a table.
    case register
    /// The stage of an activity of a log.
    case logStage
    /// What of a log did not count.
    case logRemarks
    case readyAgenda
    case newRecord(RecordDraft)
    /// A field of everything marked, and its value.
    case bulkField
    case bulkValue(FieldInfo)
    /// Another open journey, to compare with.
    case compareWith
    /// What an import would change.
    case importPlan(ImportPlan)
    /// A place in one of several journeys.
    case portfolio([PortfolioTarget])
  }

  public struct Item: Sendable {
    public let value: String
    public let title: String
    /// Shown behind the title: a key, a reason, an explanation.
    public let detail: String
    public let group: String
    /// Why it cannot be chosen.
    public let blocked: String?

    init(value: String, title: String, detail: String = "", group: String = "", blocked: String? = nil) {
      self.value = value
      self.title = title
      self.detail = detail
      self.group = group
      self.blocked = blocked
    }
  }

  public let purpose: Purpose
  public let title: String
  public let items: [Item]
  public internal(set) var filter = LineEditor()
  /// Among `shown`.
  public internal(set) var cursor = 0
  /// For lists: what is chosen, in the order of choosing.
  public internal(set) var marked: [String]
  public private(set) var shown: [Item]

  init(_ purpose: Purpose, title: String, items: [Item], marked: [String] = []) {
    self.purpose = purpose
    self.title = title
    self.items = items
    self.marked = marked
    shown = items
    if let first = marked.first, let place = items.firstIndex(where: { $0.value == first }) { cursor = place }
  }

  public var allowsSeveral: Bool {
    switch purpose {
    case .field(_, _, let isList): isList
    case .bulkValue(let field): field.kind.isList
    default: false
    }
  }

  public var selected: Item? { shown.indices.contains(cursor) ? shown[cursor] : nil }

  mutating func narrow() {
    let words = filter.text.lowercased().split(separator: " ").map(String.init)
    if words.isEmpty {
      shown = items
    } else {
      shown =
        items
        .compactMap { item in Self.score(item, words).map { (item, $0) } }
        .enumerated()
        .sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }
        .map(\.element.0)
    }
    cursor = 0
  }

  mutating func move(_ rows: Int) {
    guard !shown.isEmpty else {
      cursor = 0
      return
    }
    cursor = max(0, min(shown.count - 1, cursor + rows))
  }

  /// Puts the cursor on a value, if it is shown.
  mutating func select(_ value: String) {
    if let place = shown.firstIndex(where: { $0.value.utf8.elementsEqual(value.utf8) }) { cursor = place }
  }

  mutating func toggle() {
    guard let item = selected else { return }
    if let place = marked.firstIndex(of: item.value) { marked.remove(at: place) } else { marked.append(item.value) }
  }

  /// Smaller is better; nil where a word is not found. A word matches where its letters come in order; whole words
  /// and beginnings come first.
  private static func score(_ item: Item, _ words: [String]) -> Int? {
    let title = item.title.lowercased()
    let rest = (item.detail + " " + item.group + " " + item.value).lowercased()
    var total = 0
    for word in words {
      if title.hasPrefix(word) {
        total += 0
      } else if title.split(separator: " ").contains(where: { $0.hasPrefix(word) }) {
        total += 1
      } else if contains(title, word) {
        total += 2
      } else if contains(rest, word) {
        total += 4
      } else if isSubsequence(word, of: title) {
        total += 6
      } else {
        return nil
      }
    }
    return total
  }

  private static func contains(_ text: String, _ word: String) -> Bool {
    let text = Array(text.utf8)
    let word = Array(word.utf8)
    guard word.count <= text.count else { return false }
    return (0...(text.count - word.count)).contains { text[$0..<$0 + word.count].elementsEqual(word) }
  }

  private static func isSubsequence(_ word: String, of text: String) -> Bool {
    var rest = text[...]
    for letter in word {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }
}
