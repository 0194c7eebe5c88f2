import JourneyModel

// A poll in private: each person types a figure that the screen does not show, and gives the keyboard to the next; an empty
// line reveals all together, sorted. Nothing of it is in any file before it is kept.

extension WorkbenchState {
  /// Asks the next person; goes on with a poll of the same thing that was left.
  mutating func askInPrivate(_ id: String, _ field: FieldInfo) {
    guard let object = open?.document.object(id) else { return }
    if let poll = open?.voting.privatePoll, !poll.id.utf8.elementsEqual(id.utf8) || poll.field != field.label {
      guard poll.figures.isEmpty else {
        let name = open?.document.object(poll.id).map(InspectorFields.name(of:)) ?? poll.id
        let key = poll.field == Ratings.severity.info.label ? "p" : "P"
        notice = Notice(
          .warning, "\(poll.field.lowercased()) of '\(name)' is being polled: \(key) there goes on with it")
        return
      }
      open?.voting.privatePoll = nil
    }
    if open?.voting.privatePoll == nil {
      open?.voting.privatePoll = VotingState.PrivatePoll(id: id, field: field.label, figures: [])
    }
    let count = open?.voting.privatePoll?.figures.count ?? 0
    let done = count == 0 ? "" : "\(VotingText.some(count, "person", "people")) done. "
    overlay = .prompt(
      Prompt(
        .privatePoll(id: id, field: field),
        title: "\(field.label) of \(InspectorFields.name(of: object)): person \(count + 1)",
        help: done + "A figure from 1 to 5, which nobody sees; Enter is for the next person. "
          + "Enter without a figure reveals all."))
  }

  static func examinePrivatePoll(_ prompt: inout Prompt) {
    let text = prompt.editor.text.trimmingBlanks()
    prompt.problem =
      text.isEmpty || Int(text).map((1...5).contains) == true ? nil : "needs one figure from 1 to 5"
  }

  /// One person's figure, or the end: then it is a poll like others, with all figures in it, to be kept by Enter.
  mutating func takePrivateFigure(_ prompt: Prompt, _ id: String, _ field: FieldInfo) {
    let text = prompt.editor.text.trimmingBlanks()
    drafts[prompt.title] = nil
    if text.isEmpty {
      let figures = open?.voting.privatePoll?.figures ?? []
      overlay = nil
      guard !figures.isEmpty else {
        open?.voting.privatePoll = nil
        notice = Notice(.news, "nobody has said anything yet: the poll is over")
        return
      }
      askForPoll(id, field, figures: figures)
      return
    }
    guard let figure = Int(text), (1...5).contains(figure) else {
      notice = Notice(.warning, "needs one figure from 1 to 5")
      return
    }
    open?.voting.privatePoll?.figures.append(figure)
    open?.voting.privatePoll?.figures.sort()
    askInPrivate(id, field)
  }
}
