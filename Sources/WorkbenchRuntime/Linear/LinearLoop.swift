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
  func run(from start: consuming StartPoint) -> Int32 {
    conversation.sayNotice()
    perform(runner.begin(consume start))
    while true {
      if let status {
        flush()
        return status
      }
      look()
      conversation.ask()
      flush()
      guard let line = lines.readLine() else { return end() }
      let request = conversation.answer(line)
      if let export = request.export { write(export.bytes, to: export.path) }
      perform(request.effects)
    }
  }

  /// The input has ended: nothing is saved that nobody asked to save.
  private func end() -> Int32 {
    guard let open = conversation.state.open, open.history.isUnsaved else { return 0 }
    conversation.say("The input has ended, and this was not saved to \(open.path ?? "any file"):")
    for title in open.history.unsavedTitles.reversed() { conversation.say(title) }
    flush()
    return 1
  }

  /// Whether somebody else has saved the open file.
  private func look() {
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
    if case .reloaded = outcome, !conversation.state.hasUnsaved { runner.files.acceptReload() }
    return effects
  }

  private func write(_ bytes: [UInt8], to path: String) {
    do throws(StorageError) {
      try AtomicOutput(fileSystem: store.fileSystem).writeFile(bytes, to: Path(path))
      conversation.say("written to \(path)")
    } catch {
      conversation.say(Sentence.of(error))
    }
  }

  private func flush() {
    let said = conversation.takeLines()
    if !said.isEmpty { lines.write(hasLetters ? said : said.map(ASCIIForm.text)) }
  }
}
