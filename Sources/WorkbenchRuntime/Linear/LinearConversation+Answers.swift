import JourneyModel
import TerminalCells
import Workbench

// What an answer means where the conversation itself has asked.

extension LinearConversation {

  mutating func chooseJourney(_ text: String) -> Request {
    if text.isEmpty, state.folder == nil { return Request(effects: state.run(command: "quit")) }
    if let number = Int(text), let entries = state.folder?.entries {
      guard entries.indices.contains(number - 1) else {
        say("\(text) is no number of the list; it has \(entries.count).")
        return Request()
      }
      if let problem = entries[number - 1].problem {
        say(problem)
        return Request()
      }
      return Request(effects: [.open(entries[number - 1].path)])
    }
    if text.isEmpty { return Request() }
    return choose(text)
  }

  mutating func answerQuestion(_ text: String) -> Request {
    let asked = question
    switch asked {
    case .menu: return choose(text)
    case .capture:
      if text.isEmpty { question = .menu } else { return Request(effects: capture(text)) }
      return Request()
    case .field(let rows): return answerField(text, rows)
    default: break
    }
    question = .menu
    if text.isEmpty { return Request() }
    switch asked {
    case .view(let ids):
      if Int(text) == nil { return choose(text) }
      if let place = number(text, of: ids.count) { return show(ids[place]) }
    case .items(let items):
      guard Int(text) != nil else { return choose(text) }
      guard let place = number(text, of: items.count) else { question = asked; break }
      state.choose(items[place].target)
      sayAbout(orElse: items[place].text)
    case .record(let ids):
      guard Int(text) != nil else { return choose(text) }
      guard let place = number(text, of: ids.count) else { question = asked; break }
      state.go(to: ids[place])
      sayAbout(orElse: ids[place])
    case .addition:
      let lanes: [Lane] = [.stage, .step, .pains, .brightSpots]
      let words = ["stage", "step", "pain", "bright"]
      let named = words.firstIndex { text.lowercased().hasPrefix($0) }
      guard let place = named ?? number(text, of: lanes.count) else { break }
      state.select(lanes[place])
      hasTold = true
      return Request(effects: state.run(command: "add.after"))
    case .direction: return move(text)
    case .find: return find(text)
    case .openFile: return Request(effects: [.open(text)])
    case .newTitle: return begin(text)
    case .saveName: return Request(effects: state.save(as: text))
    case .exportTo: return Request(export: export(text))
    case .journey:
      if let place = number(text, of: state.openCount) { state.go(toJourney: place) }
    case .menu, .capture, .field: break
    }
    return Request()
  }

  /// A number of a list as a place from 0; nil, and what can be typed, where it is none.
  mutating func number(_ text: String, of count: Int) -> Int? {
    guard let number = Int(text), (1...max(1, count)).contains(number), number <= count else {
      say("\(text) is no number of the list; type one from 1 to \(count).")
      return nil
    }
    return number - 1
  }

  // MARK: The menu

  /// What was typed where anything can be asked for.
  mutating func choose(_ text: String) -> Request {
    question = .menu
    if text.isEmpty {
      say(lines: LinearMenu.lines)
      return Request()
    }
    if ["! ", "* ", "+ ", "> ", "? ", "//"].contains(where: { text.hasPrefix($0) }) {
      return Request(effects: capture(text))
    }
    if text.hasPrefix(":") { return Request(effects: runNamed(String(text.dropFirst()).trimmed)) }
    if text.hasPrefix("/"), text.count > 1 { return find(String(text.dropFirst()).trimmed) }
    if text.hasPrefix("?"), text.count > 1 { return help(String(text.dropFirst()).trimmed) }
    if let (item, rest) = LinearMenu.exact(text) { return run(item, rest) }
    if let command = command(ofKeys: text) { return show(command.id) }
    if let id = viewCommand(named: text) { return show(id) }
    if let item = LinearMenu.beginning(text) { return run(item, "") }
    say(
      "\(text) is nothing that can be asked for. Type menu for the words, view for the views, : and a name for any command, help for the keys."
    )
    return Request()
  }

  private mutating func run(_ item: LinearMenu, _ rest: String) -> Request {
    if item.needsJourney, state.open == nil {
      say("\(item.rawValue): no journey is open. new TITLE begins one, open FILE opens one.")
      return Request()
    }
    if let command = item.command {
      guard rest.isEmpty else {
        say("\(item.rawValue) takes nothing behind it. Type \(item.rawValue) alone.")
        return Request()
      }
      return show(command)
    }
    switch item {
    case .view: return view(rest)
    case .again: sayView()
    case .about: sayAbout(orElse: "Nothing is chosen. again says the view, to choose from it by number.")
    case .read: if let open = state.open { say(lines: LinearReading.map(open.journey)) }
    case .check:
      if let open = state.open { say(lines: LinearReading.check(open.journey, today: state.environment.today)) }
    case .find: if rest.isEmpty { question = .find } else { return find(rest) }
    case .add: return add(rest)
    case .capture: question = .capture
    case .edit: beginEditing()
    case .move: if rest.isEmpty { question = .direction } else { return move(rest) }
    case .saveAs: if rest.isEmpty { question = .saveName } else { return Request(effects: state.save(as: rest)) }
    case .open: if rest.isEmpty { question = .openFile } else { return Request(effects: [.open(rest)]) }
    case .new: if rest.isEmpty { question = .newTitle } else { return begin(rest) }
    case .tabs: sayJourneys()
    case .export: if rest.isEmpty { question = .exportTo } else { return Request(export: export(rest)) }
    case .commands: return Request(effects: runNamed(rest))
    case .help: return help(rest)
    case .menu: say(lines: LinearMenu.lines)
    default: break
    }
    return Request()
  }

  private mutating func begin(_ title: String) -> Request {
    state.begin(titled: title)
    hasTold = true
    return Request()
  }

  private mutating func sayJourneys() {
    let all = state.allOpen
    guard !all.isEmpty else { return say("No journey is open.") }
    for (place, open) in all.enumerated() {
      let facts = [
        open.path ?? "no file yet", open.history.isUnsaved ? "unsaved" : nil,
        state.open != nil && place == state.tab ? "this one" : nil,
      ]
      say("\(place + 1) \(open.journey.title ?? "(no title)"): \(facts.compactMap(\.self).joined(separator: ", "))")
    }
    question = .journey
  }

  // MARK: Doing

  private mutating func add(_ rest: String) -> Request {
    if state.open?.view != .map, rest.isEmpty,
      ["pains", "causes", "actions", "register"].contains(state.open?.view.rawValue)
    {
      return Request(effects: state.run(command: "add.after"))
    }
    question = .addition
    return rest.isEmpty ? Request() : answerQuestion(rest)
  }

  private mutating func move(_ text: String) -> Request {
    let directions = ["left", "right", "up", "down"]
    let named = directions.firstIndex { $0.hasPrefix(text.lowercased()) }
    guard let place = named ?? number(text, of: directions.count) else { return Request() }
    return show("shift.\(directions[place])")
  }

  private mutating func find(_ text: String) -> Request {
    guard !text.isEmpty else { return Request() }
    let effects = state.run(command: "search")
    guard case .prompt = state.overlay else { return Request(effects: effects) }
    _ = answerOverlay(text)
    hasTold = true
    guard let open = state.open, state.notice == nil else { return Request(effects: effects) }
    let ids = open.foundIDs
    say("Found \(ids.count):")
    for (place, id) in ids.enumerated() {
      say("\(place + 1) \(id.isEmpty ? "the journey itself" : LinearReading.name(id, open) ?? id)")
    }
    question = .record(ids)
    return Request(effects: effects)
  }

  /// Runs a command by its id. One that shows a view has it said, also where one was in it already.
  mutating func show(_ id: String) -> Request {
    let effects = state.run(command: id)
    if state.overlay == nil, state.notice == nil, Self.viewCommands.contains(where: { $0.id == id }) { sayView() }
    return Request(effects: effects)
  }

  mutating func capture(_ text: String) -> [Workbench.Effect] {
    _ = state.run(command: "capture")
    guard case .prompt = state.overlay else { return [] }
    return answerOverlay(text)
  }

  // MARK: Telling

  mutating func sayAbout(orElse text: String) {
    hasTold = true
    guard let open = state.open, let id = state.inspectedID else { return say(text) }
    let lines = LinearReading.record(id, open)
    if lines.isEmpty { say(text) } else { say(lines: lines) }
  }

  /// The view, with its things to be chosen by number.
  mutating func sayView() {
    hasTold = true
    guard let open = state.open else { return }
    let spoken = SpokenView(of: state)
    say("View \(open.view.title).")
    say(lines: spoken.spoken)
    question = spoken.items.isEmpty ? .menu : .items(spoken.items)
  }
}
