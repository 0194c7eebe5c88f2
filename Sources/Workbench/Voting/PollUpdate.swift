import JSONText
import JourneyModel

// Polls: what each person holds a pain point's severity or frequency to be. The stated figure stays as it is; what is
// kept is sorted, so that its order tells nobody's.

extension WorkbenchState {
  /// - Parameter figures: what people have said in private; nil: what is kept already stands there.
  mutating func askForPoll(_ id: String, _ field: FieldInfo, figures: [Int]? = nil) {
    guard obstacleToEditing == nil, let document = open?.document, let object = document.object(id) else { return }
    let path: [PathStep] = [.key(PainPoint.ratings.info.key), .key(field.key)]
    let now = JSONValue.object(object).value(at: path[...])
    if let figures {
      var prompt = Prompt(
        .poll(id: id, field: field), title: "\(field.label), all together: \(InspectorFields.name(of: object))",
        help: "Enter keeps the figures, in this order and without names. The stated figure stays.",
        text: figures.map(String.init).joined(separator: " "))
      examinePoll(&prompt)
      overlay = .prompt(prompt)
      return
    }
    overlay = .prompt(
      prompt(
        .poll(id: id, field: field), title: "\(field.label), each person's: \(InspectorFields.name(of: object))",
        help: "One figure a person, from 1 to 5: 3 4 4 5; or by hands, 4:6 where six say 4. The stated figure stays.",
        text: FieldEdit.text(of: now)))
  }

  /// What was typed, sorted; nil where something of it is none. `4:6` is six times 4.
  static func pollFigures(_ text: String) -> [Int]? {
    var figures: [Int] = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == ";" }) {
      let parts = word.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count <= 2, let figure = Int(parts[0]), (1...5).contains(figure) else { return nil }
      guard let count = parts.count == 1 ? 1 : Int(parts[1]), (0...1000).contains(count),
        figures.count + count <= 1000
      else { return nil }
      figures += Array(repeating: figure, count: count)
    }
    return figures.sorted()
  }

  func examinePoll(_ prompt: inout Prompt) {
    guard let figures = Self.pollFigures(prompt.editor.text) else {
      prompt.problem = "needs figures from 1 to 5 with blanks between them: 3 4 4 5; or by hands: 4:6"
      return
    }
    prompt.preview = RatingPoll(figures).map { [$0.words] } ?? []
  }

  mutating func keepPoll(_ prompt: Prompt, _ id: String, _ field: FieldInfo) -> [Effect] {
    guard let figures = Self.pollFigures(prompt.editor.text), let document = open?.document,
      let object = document.object(id)
    else {
      notice = Notice(.warning, "needs figures from 1 to 5 with blanks between them: 3 4 4 5; or by hands: 4:6")
      return []
    }
    overlay = nil
    if open?.voting.privatePoll?.id == id { open?.voting.privatePoll = nil }
    let path: [PathStep] = [.key(PainPoint.ratings.info.key), .key(field.key)]
    let value: JSONValue? = figures.isEmpty ? nil : .array(figures.map { .number($0) })
    guard JSONValue.object(object).value(at: path[...]) != value,
      let edit = FieldEdit.set(value, at: path, of: id, in: document)
    else { return [] }
    let name = InspectorFields.name(of: object)
    let effects = perform("\(value == nil ? "clear" : "set") \(field.label.lowercased()) of '\(name)'", edit)
    settleDraft(of: prompt, effects)
    guard !effects.isEmpty, let poll = RatingPoll(figures) else { return effects }
    notice = Notice(.news, "\(field.label.lowercased()) of '\(name)': \(poll.words); u takes it back")
    let noted = note(.polled) { entry in
      entry.id = id
      entry.title = "\(field.label.lowercased()) of '\(name)': \(poll.words)"
    }
    return effects + noted
  }
}
