/// What can be asked for in the conversation, by its number or its word.
enum LinearMenu: String, CaseIterable {
  case read, stages, step, pains, pain, heat, dropoff, summary, check
  case add, edit, delete, undo, redo, capture
  case save, export, reload, list, menu, quit

  var sentence: String {
    switch self {
    case .read: "the whole map, from the start"
    case .stages: "the stages and their steps"
    case .step: "choose a step or its stage, and hear all of it"
    case .pains: "the pain points, hottest first"
    case .pain: "choose a pain point, and hear all of it"
    case .heat: "where it hurts, as sentences"
    case .dropoff: "where people are lost, as sentences"
    case .summary: "the summary that is worth sending"
    case .check: "what is wrong or weak in the map"
    case .add: "add a stage, a step, a pain point or a bright spot"
    case .edit: "edit a field of what was chosen"
    case .delete: "delete what was chosen; undo brings it back"
    case .undo: "take the last change back"
    case .redo: "do again what was undone"
    case .capture: "type lines of a workshop, one after the other"
    case .save: "save to the file"
    case .export: "write a summary, the map as lines, or a copy"
    case .reload: "read the file anew"
    case .list: "another journey of the folder"
    case .menu: "this list"
    case .quit: "leave"
    }
  }

  /// The item of a number of the list, or of a word or its beginning where only one begins so.
  static func item(_ answer: String) -> LinearMenu? {
    if let number = Int(answer) { return (1...allCases.count).contains(number) ? allCases[number - 1] : nil }
    let word = answer.lowercased()
    if let exact = LinearMenu(rawValue: word) { return exact }
    let matches = allCases.filter { $0.rawValue.hasPrefix(word) }
    return matches.count == 1 ? matches[0] : nil
  }

  static var lines: [String] {
    allCases.enumerated().map { "\($0.offset + 1) \($0.element.rawValue): \($0.element.sentence)" }
  }
}
