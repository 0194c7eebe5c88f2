/// What lies over the view and takes the keys until it is closed.
public enum Overlay: Sendable {
  case prompt(Prompt)
  case chooser(Chooser)
  case confirmation(Confirmation)
}

/// A question answered by one key.
public struct Confirmation: Sendable {
  public enum Answer: Sendable {
    case saveAndQuit
    case discardAndQuit
    case discardAndReload(path: String)
    case overwrite(path: String, thenQuit: Bool)
    case discardAndClose
    case replace(path: String, bytes: [UInt8])
    case createAndCapture(Prompt)
    case backToPrompt(Prompt)
    case stay
  }

  public let question: String
  public let answers: [(key: Character, title: String, answer: Answer)]
  /// What Enter answers, where that can do no harm; nil: nothing.
  let enter: Answer?

  init(question: String, answers: [(key: Character, title: String, answer: Answer)], enter: Answer? = nil) {
    self.question = question
    self.answers = answers
    self.enter = enter
  }
}
