/// What can be asked for in the conversation, by its number or its word.
enum LinearMenu: String, CaseIterable {
  case view, again, about, read
  case find, filter
  case add, capture, edit, delete, copy, cut, paste, mark, move, enter, back
  case undo, redo, history
  case save, saveAs = "save as", open, new, tabs, close, list, reload, export, check
  case commands, help, menu, quit

  var sentence: String {
    switch self {
    case .view: "show a view, such as map, heat or pains; the name of a view alone shows it, too"
    case .again: "say the view again, to choose from it by number"
    case .about: "everything about what was chosen, and what is tied to it"
    case .read: "the whole map, from the start"
    case .find: "search everything: find WORDS"
    case .filter: "keep in view what is of one agency, channel, segment, burden or basis; show all takes it away"
    case .add: "add a stage, a step, a pain point, a bright spot, or a thing of the list in view"
    case .capture: "type lines of a workshop, one after the other"
    case .edit: "the fields of what was chosen, to be edited by number"
    case .delete: "delete what was chosen, or all that is marked; undo brings it back"
    case .copy: "copy what was chosen, or all that is marked"
    case .cut: "copy it, and delete it here"
    case .paste: "put what was copied after what was chosen, here or in another journey"
    case .mark: "mark what was chosen, to change several things together; again takes the mark away"
    case .move: "move what was chosen left, right, up or down"
    case .enter: "go into what was chosen, such as a cell of the heatmap"
    case .back: "leave it again"
    case .undo: "take the last change back"
    case .redo: "do again what was undone"
    case .history: "what was done, to go back to any point"
    case .save: "save to the file"
    case .saveAs: "save under another name: save as FILE"
    case .open: "open another journey beside this one: open FILE"
    case .new: "begin a new journey: new TITLE"
    case .tabs: "the journeys that are open, to go to one"
    case .close: "close this journey"
    case .list: "the list of the folder's journeys"
    case .reload: "read the file anew"
    case .export: "write a summary, the map as lines, tables, or a copy: export FILE"
    case .check: "what is wrong or weak in the map"
    case .commands: "every command by its name; : and a name runs one"
    case .help: "the commands of this place with their keys; a key's name runs its command, too"
    case .menu: "this list"
    case .quit: "leave"
    }
  }

  /// The command of the workbench that it runs as it is.
  var command: String? {
    switch self {
    case .filter: "filter"
    case .delete: "delete"
    case .copy: "copy"
    case .cut: "cut"
    case .paste: "paste"
    case .mark: "mark.toggle"
    case .enter: "open"
    case .back: "back"
    case .undo: "undo"
    case .redo: "redo"
    case .history: "history"
    case .save: "file.save"
    case .close: "tab.close"
    case .list: "file.list"
    case .reload: "file.reload"
    case .quit: "quit"
    default: nil
    }
  }

  /// Whether it can be asked for while no journey is open.
  var needsJourney: Bool {
    switch self {
    case .open, .new, .help, .menu, .quit, .tabs, .commands: false
    default: true
    }
  }

  /// The item that an answer begins with, in full, and what follows it.
  static func exact(_ answer: String) -> (item: LinearMenu, rest: String)? {
    if let number = Int(answer) { return allCases.indices.contains(number - 1) ? (allCases[number - 1], "") : nil }
    // "save as" before "save".
    for item in allCases.reversed() {
      guard answer.lowercased().hasPrefix(item.rawValue) else { continue }
      let rest = answer.dropFirst(item.rawValue.count)
      if rest.isEmpty || rest.first == " " { return (item, String(rest.drop { $0 == " " })) }
    }
    return nil
  }

  /// The item of which a word is the beginning, where only one begins so.
  static func beginning(_ word: String) -> LinearMenu? {
    let matches = allCases.filter { $0.rawValue.hasPrefix(word.lowercased()) }
    return matches.count == 1 ? matches[0] : nil
  }

  static var lines: [String] {
    allCases.enumerated().map { "\($0.offset + 1) \($0.element.rawValue): \($0.element.sentence)" }
  }
}
