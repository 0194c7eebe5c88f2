import JourneyModel

extension WorkbenchState {
  /// Under which name what is typed into a prompt is kept: a field's draft belongs to its record alone.
  func draftName(_ purpose: Prompt.Purpose, title: String) -> String {
    switch purpose {
    case .field(let id, let path, _, _), .newElement(let id, let path, _):
      "\(title) \(open?.journey.id ?? "") \(id) \(path)"
    default: title
    }
  }

  /// A prompt that holds what was left in it before; where that takes the place of a value, it says what that is.
  func prompt(_ purpose: Prompt.Purpose, title: String, help: String = "", text: String = "") -> Prompt {
    guard let draft = drafts[draftName(purpose, title: title)], draft != text else {
      return examined(Prompt(purpose, title: title, help: help, text: text))
    }
    let before = text.isEmpty ? "" : " It says now: \(text)"
    return examined(
      Prompt(
        purpose, title: title, help: "What you left here before; Ctrl-U empties the line.\(before) \(help)",
        text: draft,
        original: text))
  }

  /// The prompt is left: what was typed is kept as a draft, for when it is opened again.
  mutating func keepDraft(of prompt: Prompt) {
    let name = draftName(prompt.purpose, title: prompt.title)
    let text = prompt.editor.text
    guard text != prompt.original, !text.isEmpty else {
      drafts[name] = nil
      return
    }
    drafts[name] = text
    notice = Notice(.news, "what you typed is kept; it stands there when you open the line again")
  }

  /// What was typed has become an edit, and is a draft no more; where none came of it, it is kept.
  mutating func settleDraft(of prompt: Prompt, _ effects: [Effect]) {
    drafts[draftName(prompt.purpose, title: prompt.title)] = effects.isEmpty ? prompt.editor.text : nil
  }
}
