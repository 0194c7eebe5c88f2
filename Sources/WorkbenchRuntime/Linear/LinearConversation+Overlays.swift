import TerminalCells
import Workbench

// What the full screen opens over the view is asked here as a question, and the answer is typed there as keys.

extension LinearConversation {

  mutating func askForOverlay() {
    switch state.overlay {
    case .prompt(let prompt):
      if let problem = prompt.problem { say(problem) }
      if !prompt.help.isEmpty { say(prompt.help) }
      let text = prompt.editor.text
      if !text.isEmpty { say("\(prompt.title), now: \(text)") }
      ask(
        text.isEmpty
          ? "\(prompt.title)? An empty line leaves it."
          : "New text? An empty line leaves it as it is; - alone takes it away.")
    case .chooser(let chooser):
      say("\(chooser.title):")
      for (place, item) in chooser.shown.enumerated() {
        let mark = chooser.marked.contains { $0.utf8.elementsEqual(item.value.utf8) } ? " (now)" : ""
        say("\(place + 1) \(Self.words(item))\(mark)")
      }
      if chooser.shown.isEmpty { say("Nothing is called so. Other letters look again.") }
      ask(
        chooser.allowsSeveral
          ? "Which ones? Numbers with blanks between them, all that are to be there; or letters of a name. Empty leaves it."
          : "Which one? Its number, or letters of its name. Empty leaves it as it is; - alone takes it away.")
    case .confirmation(let confirmation):
      say(confirmation.question)
      for answer in confirmation.answers { say("\(answer.key): \(answer.title)") }
      ask("Which letter?")
    case nil: break
    }
  }

  /// An item of a list with what stands behind it: its keys, what it means, why it cannot be chosen.
  private static func words(_ item: Chooser.Item) -> String {
    var parts = [item.title]
    let isTelling = !item.detail.isEmpty && item.detail != item.title && item.detail != item.value
    if isTelling { parts.append(item.detail) }
    if let blocked = item.blocked { parts.append("not now: \(blocked)") }
    return parts.joined(separator: "; ")
  }

  private mutating func press(_ names: String) -> [Workbench.Effect] {
    names.split(separator: " ").flatMap { name in
      KeyPress(name: String(name)).map { state.handle(.key($0)) } ?? []
    }
  }

  mutating func answerOverlay(_ text: String) -> [Workbench.Effect] {
    var effects: [Workbench.Effect] = []
    switch state.overlay {
    case .prompt(let prompt):
      guard !text.isEmpty else {
        effects = press("End C-u Escape")
        break
      }
      effects = press("End C-u")
      if text != "-" { effects += state.handle(.paste(text)) }
      effects += press("Enter")
      if case .prompt(let again) = state.overlay, case .capture = prompt.purpose, again.kept > prompt.kept {
        // In the workshop the line begins anew: here the conversation asks for the next.
        effects += press("End C-u Escape")
      } else if case .prompt(let again) = state.overlay, case .capture = prompt.purpose {
        say("Not kept: \(again.problem ?? state.notice?.text ?? "it was not understood"). Type the line again.")
        _ = state.takeNotice()
        effects += press("End C-u Escape")
      }
    case .chooser(let chooser): effects = answer(text, in: chooser)
    case .confirmation(let confirmation):
      guard let letter = text.first, confirmation.answers.contains(where: { $0.key == letter }) else {
        let letters = confirmation.answers.map { String($0.key) }.joined(separator: ", ")
        say("\(text.isEmpty ? "An empty line" : text) is none of the letters; type one of \(letters).")
        return []
      }
      effects = state.handle(.key(KeyPress(.character(letter))))
      if case .prompt(let prompt) = state.overlay, case .capture = prompt.purpose {
        if prompt.kept == 0 { say("Not kept. Type the line again.") }
        effects += press("End C-u Escape")
      }
    case nil: break
    }
    return effects
  }

  private mutating func answer(_ text: String, in chooser: Chooser) -> [Workbench.Effect] {
    if text.isEmpty { return press("Escape") }
    if text == "-", !chooser.allowsSeveral {
      let effects = press("Escape")
      return effects + (state.open?.inspector.isFocused == true ? state.run(command: "edit.clear") : [])
    }
    let numbers = text.split(separator: " ").map { Int($0) }
    guard numbers.allSatisfy({ $0 != nil }) else {
      // Letters narrow the list; one that is left alone is meant.
      var effects = press("End C-u") + state.handle(.paste(text))
      if case .chooser(let narrowed) = state.overlay, narrowed.shown.count == 1 { effects += press("Enter") }
      return effects
    }
    let places = numbers.compactMap { $0.map { $0 - 1 } }
    guard places.allSatisfy({ chooser.shown.indices.contains($0) }), chooser.allowsSeveral || places.count == 1 else {
      say("\(text) is no number of the list; type one from 1 to \(chooser.shown.count), or letters of a name.")
      return []
    }
    var effects: [Workbench.Effect] = []
    if chooser.allowsSeveral {
      let wanted = places.map { chooser.shown[$0].value }
      // The filter takes blanks for itself: it is emptied before anything is marked.
      effects += press("End C-u")
      let marked = Set(chooser.marked)
      for (place, item) in chooser.items.enumerated() where marked.contains(item.value) {
        effects += press("Home" + String(repeating: " Down", count: place) + " Space")
      }
      for value in wanted {
        guard let place = chooser.items.firstIndex(where: { $0.value.utf8.elementsEqual(value.utf8) }) else { continue }
        effects += press("Home" + String(repeating: " Down", count: place) + " Space")
      }
    } else {
      effects += press("Home" + String(repeating: " Down", count: places[0]))
    }
    return effects + press("Enter")
  }
}
