import JSONText
import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("The command table")
struct CommandTableTests {
  @Test("a context that is no view's has a title of its own, every other the view's name")
  func contexts() {
    let own: Set<Command.Context> = [.folder, .inspector, .searching, .watching, .journey, .anywhere]
    for context in Command.Context.allCases {
      #expect((ViewName(rawValue: context.rawValue) == nil) == own.contains(context), "\(context)")
      #expect(context.title != context.rawValue, "\(context)")
    }
  }

  @Test("every command has its own name, a title, a sentence and keys that exist")
  func rows() {
    var names: Set<String> = []
    for command in CommandTable.all {
      #expect(names.insert(command.id).inserted, "\(command.id) stands twice")
      #expect(!command.title.isEmpty)
      #expect(command.sentence.hasSuffix("."), "\(command.id): the sentence ends in no full stop")
      #expect(!command.contexts.isEmpty, "\(command.id) can be meant nowhere")
      for keys in command.keys { #expect(!keys.presses.isEmpty, "\(command.id) has a key that is none") }
    }
  }

  @Test("no two commands share keys in one context, and none hides the beginning of another")
  func keys() {
    for context in Command.Context.allCases {
      var taken: [KeySequence: String] = [:]
      for command in CommandTable.all where command.contexts.contains(context) {
        for keys in command.keys {
          if let other = taken[keys] { Issue.record("\(keys) is both \(other) and \(command.id) in \(context.title)") }
          taken[keys] = command.id
        }
      }
      for (keys, name) in taken where keys.presses.count > 1 {
        let beginning = KeySequence(Array(keys.presses.dropLast()))
        #expect(taken[beginning] == nil, "\(name) can never be reached: \(beginning) is taken in \(context.title)")
      }
    }
  }

  @Test("every command runs on a full and on an empty map, and undo brings either back to the byte")
  func everyCommand() {
    for map in [Maps.small, Maps.empty] {
      for view in ViewName.allCases {
        for command in CommandTable.all {
          var session = Session(map)
          let start = session.bytes
          session.press(String(view.digit))
          _ = session.state.run(command: command.id)
          session.type("Words 3")
          session.press("Enter Enter Escape Escape Escape")
          for _ in 0..<20 { _ = session.state.run(command: "undo") }
          if session.state.open == nil { continue }  // it went back to a list
          #expect(session.bytes == start, "\(command.id) in \(view.title) is not undone")
        }
      }
    }
  }

  @Test("200 random keys at random sizes neither crash nor lose the way back", arguments: 0..<40)
  func randomKeys(round: Int) {
    let seed = UInt64(round) &* 7919 &+ 13
    var generator = SeededGenerator(seed: seed)
    var session = Session(round % 4 == 3 ? Maps.empty : Maps.small)
    let start = session.bytes
    let excluded = ["C-z", "q", "C-q", "C-w"]
    let names =
      CommandTable.all.flatMap(\.keys).flatMap(\.presses).map(\.name).filter { !excluded.contains($0) }
      + ["Enter", "Escape", "Space", "Tab", "Backspace", "x", "3", "é", "漢", "C-u"]
    for _ in 0..<200 {
      if Int.random(in: 0..<20, using: &generator) == 0 {
        let size = Size(
          width: Int.random(in: 1...500, using: &generator), height: Int.random(in: 1...300, using: &generator))
        _ = session.state.handle(.resize(size))
      }
      let name = names.randomElement(using: &generator) ?? "j"
      if let press = KeyPress(name: name) { _ = session.state.handle(.key(press)) }
    }
    session.press("Escape Escape Escape Escape")
    var guardrail = 2000
    while session.state.open?.history.done.isEmpty == false, guardrail > 0 {
      _ = session.state.run(command: "undo")
      guardrail -= 1
    }
    #expect(session.bytes == start, "seed \(seed)")
  }
}
