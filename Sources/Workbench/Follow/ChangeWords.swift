import JourneyModel

/// What others changed, in a few words: "3 pain points added, step 'Apply' renamed".
enum ChangeWords {
  /// One thing of a kind is named, several are counted; what is beyond `most` kinds is counted together. O(n).
  static func summary(_ changes: [JourneyChange], most: Int = 3) -> String {
    guard !changes.isEmpty else { return "nothing that is shown differs" }
    var groups: [Group] = []
    var places: [String: Int] = [:]
    for change in changes {
      let key = "\(change.kind.rawValue) \(change.type)"
      if let place = places[key] {
        groups[place].changes.append(change)
      } else {
        places[key] = groups.count
        groups.append(Group(changes: [change]))
      }
    }
    var parts = groups.prefix(most).map(\.words)
    let rest = groups.dropFirst(most).reduce(0) { $0 + $1.changes.count }
    if rest > 0 { parts.append("\(rest) more") }
    return parts.joined(separator: ", ")
  }

  /// Changes of one kind to things of one kind; at least one.
  private struct Group {
    var changes: [JourneyChange]

    var words: String {
      let first = changes[0]
      guard first.kind == .changed else {
        return changes.count == 1
          ? "\(ChangeWords.thing(first)) \(first.kind.rawValue)"
          : "\(changes.count) \(ChangeWords.plural(first.type)) \(first.kind.rawValue)"
      }
      let count = Set(changes.map { Array($0.id.utf8) }).count
      if count > 1 { return "\(count) \(ChangeWords.plural(first.type)) changed" }
      if changes.count > 1 { return "\(changes.count) fields of \(ChangeWords.thing(first)) changed" }
      return ChangeWords.change(first)
    }
  }

  /// "step 'Apply' renamed", "minutes of step 'Apply' changed".
  private static func change(_ change: JourneyChange) -> String {
    if change.labels.count == 1, ["Name", "Title"].contains(change.labels[0]), !change.id.isEmpty {
      return "\(thing(change)) renamed"
    }
    let field = change.labels.joined(separator: ", ").lowercased()
    return "\(field.isEmpty ? "something" : field) of \(thing(change)) changed"
  }

  private static func thing(_ change: JourneyChange) -> String {
    change.id.isEmpty ? "the journey" : "\(change.type) '\(short(change.name))'"
  }

  /// Long texts of evidence are named by their beginning.
  private static func short(_ name: String) -> String {
    name.utf8.count <= 40 ? name : String(name.prefix(32)) + "…"
  }

  static func plural(_ type: String) -> String {
    switch type {
    case "evidence": "pieces of evidence"
    case "take-up": "take-ups"
    default:
      type.hasSuffix("y") ? type.dropLast() + "ies" : type + "s"
    }
  }
}
