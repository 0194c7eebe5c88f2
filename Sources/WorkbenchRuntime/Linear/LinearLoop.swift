import JourneyStorage
import PlainText
import TerminalCells
import Workbench

/// Holds the conversation: asks, reads a line, does what comes of it.
final class LinearLoop {
  private var conversation: LinearConversation
  private let lines: any LineTerminal
  private let runner: EffectRunner
  private let store: JourneyStore
  private let hasLetters: Bool
  private var status: Int32?

  init(
    _ state: WorkbenchState, lines: any LineTerminal, runner: EffectRunner, store: JourneyStore
  ) {
    conversation = LinearConversation(state)
    hasLetters = state.manners.hasLetters
    self.lines = lines
    self.runner = runner
    self.store = store
  }

  /// Holds the conversation to its end, and gives the status to exit with: 1 where the input ended with something
  /// unsaved.
  ///
  /// - Parameter problems: what is said before anything else.
  func run(from start: consuming StartPoint, first problems: [String] = []) -> Int32 {
    defer { runner.finish() }
    for problem in problems { conversation.say(problem) }
    conversation.sayNotice()
    perform(runner.begin(consume start))
    while true {
      if let status {
        flush()
        return status
      }
      look()
      sayTrouble()
      conversation.ask()
      flush()
      guard let line = lines.readLine() else { return end() }
      conversation.state.environment.tellTime(by: runner.clock)
      perform(conversation.state.tick())
      conversation.sayNotice()
      let request = conversation.answer(line)
      if let export = request.export { write(export) }
      perform(request.effects)
    }
  }

  /// The input has ended: nothing is saved that nobody asked to save.
  private func end() -> Int32 {
    let unsaved = conversation.state.allOpen.filter(\.history.isUnsaved)
    for open in unsaved {
      conversation.say("The input has ended, and this was not saved to \(open.path ?? "any file"):")
      for title in open.history.unsavedTitles.reversed() { conversation.say(title) }
    }
    conversation.endAsking()
    flush()
    return unsaved.isEmpty ? 0 : 1
  }

  /// What other threads found wrong, or right again. The others of their messages are for screens.
  private func sayTrouble() {
    for message in runner.mailbox.take() {
      if case .trouble(let sentence) = message { conversation.say(sentence) }
    }
  }

  /// Whether somebody else has saved the open file.
  private func look() {
    runner.showPresence(conversation.state)
    if let path = conversation.state.open?.path { perform(give(runner.people(of: path))) }
    // Nobody sees a moment pass here: what is due is done before the next question.
    for due in conversation.state.dueThings { perform(conversation.come(due)) }
    guard conversation.state.overlay == nil, let outcome = runner.files.look(at: conversation.state.open?.path) else {
      return
    }
    perform(give(outcome))
  }

  private func perform(_ effects: [Effect]) {
    var waiting = effects
    while status == nil, !waiting.isEmpty {
      let effect = waiting.removeFirst()
      switch effect {
      case .quit(let status): self.status = status
      case .listFolder(let folder): waiting = give(runner.listNow(folder)) + waiting
      case .saveQuietly(let path, let ours, let base, let stateName):
        for outcome in runner.files.saveQuietlyNow(ours, on: base, to: path, stateName: stateName) {
          waiting = give(outcome) + waiting
        }
      case .work(let work, let number): waiting = give(runner.workNow(work, number: number)) + waiting
      default:
        if let outcome = runner.run(effect, openPath: conversation.state.open?.path) {
          waiting = give(outcome) + waiting
        }
      }
    }
    // A yes to overwriting is good only while its question stands.
    if case .confirmation = conversation.state.overlay {} else { runner.files.withdrawQuestion() }
  }

  private func give(_ outcome: Outcome) -> [Effect] {
    let effects = conversation.receive(outcome)
    if case .reloaded(let journey, _, _, _) = outcome, conversation.state.rests(on: journey) {
      runner.files.acceptReload()
    }
    return effects
  }

  private func write(_ export: LinearConversation.Export) {
    let output = AtomicOutput(fileSystem: store.fileSystem)
    let path = Path(export.path)
    do {
      if let file = export.files.first, file.name.isEmpty {
        try output.writeFile(file.bytes, to: path)
      } else {
        try output.writeFolder(to: path) { add in
          for file in export.files { try add(file.name, file.bytes) }
        }
      }
      conversation.say("written to \(export.path)")
    } catch let error as StorageError {
      conversation.say(Sentence.of(error))
    } catch {
      conversation.say("\(export.path): \(error)")
    }
  }

  private func flush() {
    let said = conversation.takeLines(page: status == nil ? lines.page : nil)
    guard !said.isEmpty else { return }
    let plain = hasLetters ? said : said.map(ASCIIForm.text)
    lines.write(plain.flatMap { PlainText.wrapped($0, to: lines.width) })
  }
}
