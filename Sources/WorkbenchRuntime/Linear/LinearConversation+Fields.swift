import JourneyModel
import Workbench

// The fields of what was chosen, by their numbers.

extension LinearConversation {

  mutating func beginEditing() {
    if let obstacle = state.obstacleToEditing { say("Edit: \(obstacle). The fields can be read.") }
    state.selectField(0)
    sayFields()
  }

  /// The fields of what was chosen, with their numbers; the empty ones, too.
  mutating func sayFields() {
    hasTold = true
    let rows = state.inspectorRows
    let places = fieldPlaces
    guard !places.isEmpty else {
      leaveInspector()
      return say("Nothing is chosen. again says the view, to choose from it by number.")
    }
    question = .field(places)
    if let id = state.inspectedID, let object = state.open?.document.object(id) {
      say("Fields of \(InspectorFields.name(of: object)):")
    }
    var number = 0
    for row in rows {
      let text = row.isPresent ? row.text : "(empty)"
      guard row.isSelectable else {
        say(row.text.isEmpty ? "\(row.label):" : "\(row.label): \(row.text)")
        continue
      }
      number += 1
      say("\(number) \(row.label): \(text)")
    }
    say("delete, clear, up, down or editor and a number do that to a field; back leaves a record that was followed to.")
  }

  /// The lines of the inspector that can be chosen.
  var fieldPlaces: [Int] {
    let rows = state.inspectorRows
    return rows.indices.filter { rows[$0].isSelectable }
  }

  private mutating func leaveInspector() {
    question = .menu
    if state.open?.inspector.isFocused == true { _ = state.run(command: "pane.switch") }
  }

  mutating func answerField(_ text: String, _ rows: [Int]) -> Request {
    if text.isEmpty {
      leaveInspector()
      hasTold = true
      return Request()
    }
    if text == "?" {
      sayFields()
      return Request()
    }
    let words = text.split(separator: " ").map(String.init)
    if words.count == 2, let command = Self.commands[words[0].lowercased()] {
      guard let place = number(words[1], of: rows.count) else { return Request() }
      state.selectField(rows[place])
      return Request(effects: state.run(command: command))
    }
    if words.count == 1, text.lowercased() == "back" {
      // From a record that was followed to, back to the one before; from the first one, out of its fields.
      if state.open?.inspector.trail.isEmpty == false {
        let effects = state.run(command: "back")
        state.selectField(0)
        sayFields()
        return Request(effects: effects)
      }
      leaveInspector()
      return Request()
    }
    let named = rows.firstIndex { state.inspectorRows[$0].label.lowercased() == text.lowercased() }
    guard let place = named ?? (Int(text) != nil ? number(text, of: rows.count) : nil) else {
      if Int(text) == nil {
        say("\(text) is no field here. Type a field's number or its name, ? to hear them, an empty line to end.")
      }
      return Request()
    }
    state.selectField(rows[place])
    if let obstacle = state.obstacleToEditing, !isLink(rows[place]) {
      say("Edit: \(obstacle).")
      return Request()
    }
    return Request(effects: state.run(command: "open"))
  }

  private func isLink(_ place: Int) -> Bool {
    if case .link = state.inspectorRows[place].content { true } else { false }
  }

  private static let commands = [
    "delete": "delete", "clear": "edit.clear", "up": "shift.up", "down": "shift.down", "editor": "edit.long",
  ]
}
