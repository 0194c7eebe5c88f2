import JSONText
import JourneyModel
import JourneyStorage
import TerminalCells
import TestSupport
import Testing
import Workbench

@testable import WorkbenchRuntime

/// Fault row 11: writers of one file, in every order. What was typed is in the file at the end, or was shown to somebody
/// beside what took its place.
@MainActor @Suite("500 interleavings of two and three writers") struct InterleavingTests {
  @Test("nothing that anybody typed is lost", arguments: 0..<10)
  func nothingLost(block: UInt64) throws {
    for seed in (block * 50)..<(block * 50 + 50) {
      var table = Table(seed: seed, count: seed % 2 == 0 ? 2 : 3)
      try table.play(turns: 30)
      let lost = try table.lost()
      #expect(lost == [], "seed \(seed): \(lost)")
    }
  }
}

/// Nothing waits for a disk: what is asked here is who overwrites whom.
private struct QuickFileSystem: ForwardingFileSystem {
  let base = SystemFileSystem()

  func synchronize(_ file: FileDescriptor) throws(Errno) {}
}

/// A workbench without a screen: its state, its files, and nothing between.
@MainActor private final class Writer {
  private(set) var state: WorkbenchState
  private let files: JourneyFiles
  private let name: String
  /// Every value that a list of conflicts has shown.
  private(set) var shown: Set<String> = []

  init(_ path: Path, seed: UInt64) {
    files = JourneyFiles(store: JourneyStore(fileSystem: QuickFileSystem()), clock: FixedClock())
    name = files.name(path)
    state = WorkbenchState(
      size: Size(width: 120, height: 40), environment: Environment(today: "2027-03-01", seed: seed))
    perform([.open(name)])
  }

  func press(_ names: String) {
    for name in names.split(separator: " ") {
      guard let press = KeyPress(name: String(name)) else { continue }
      perform(state.handle(.key(press)))
    }
  }

  /// What a list of conflicts shows of this writer's own, which may have been changed once more since.
  func readList() {
    guard case .chooser(let chooser) = state.overlay, case .conflicts = chooser.purpose else { return }
    for item in chooser.items {
      let parts = item.title.split(separator: "\"")
      if parts.count == 2 { shown.insert(String(parts[1])) }
    }
  }

  func go(to id: String) { state.go(to: id) }

  func type(_ text: String) {
    for character in text { perform(state.handle(.key(KeyPress(.character(character))))) }
  }

  /// What the loop does when the watcher has told of the file.
  func look() {
    guard state.overlay == nil, let outcome = files.look(at: name) else { return }
    give(outcome)
  }

  private func give(_ outcome: Outcome) {
    let effects = state.receive(outcome)
    if case .reloaded(let journey, _, _, _) = outcome, state.rests(on: journey) { files.acceptReload() }
    for conflict in state.open?.conflicts ?? [] {
      for value in [conflict.ours, conflict.theirs] {
        if let text = value?.text { shown.insert(text) }
      }
    }
    perform(effects)
  }

  private func perform(_ effects: [Workbench.Effect]) {
    for effect in effects {
      switch effect {
      case .open(let path): give(files.open(path))
      case .reload(let path): give(files.reload(path))
      case .save(let path, let journey, let stateName, let thenQuit):
        give(files.save(journey, to: path, isNewName: false, stateName: stateName, thenQuit: thenQuit))
      default: break
      }
    }
  }
}

/// Writers of one file, and what they typed.
@MainActor private struct Table {
  private let scratch = Scratch()
  private var random: SeededGenerator
  private let writers: [Writer]
  /// The texts typed into fields that others change too; and those that took another's place in sight of their writer.
  private var typed: [String] = []
  private var replaced: Set<String> = []
  /// The titles of what was added, which nobody changes.
  private var added: [String] = []

  init(seed: UInt64, count: Int) {
    random = SeededGenerator(seed: seed)
    scratch.putJourney()
    let path = scratch.path("card.json")
    writers = (0..<count).map { Writer(path, seed: seed * 10 + UInt64($0)) }
  }

  mutating func play(turns: Int) throws {
    for turn in 0..<turns { act(writers[Int.random(in: writers.indices, using: &random)], turn) }
    // At the end everybody saves until nobody has anything that is not in the file, and all see the same.
    for round in 0..<20 {
      for writer in writers {
        writer.press("C-s")
        answer(writer)
        writer.look()
      }
      let isQuiet = writers.allSatisfy { !$0.state.hasUnsaved && $0.state.journeyBytes == scratch.bytes("card.json") }
      if isQuiet { return }
      try #require(round < 19, "the writers do not come to an end")
    }
  }

  private mutating func act(_ writer: Writer, _ turn: Int) {
    answer(writer)
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<3:
      // A step that is there for all, renamed.
      guard let step = writer.state.open?.journey.stages.flatMap(\.steps).randomElement(using: &random) else { return }
      writer.go(to: step.id)
      let text = "typed \(turn)"
      writer.press("e C-u")
      writer.type(text)
      writer.press("Enter")
      guard writer.state.name(of: step.id) == text else { return }
      if let old = step.name { replaced.insert(old) }
      typed.append(text)
    case 3..<5:
      let text = "added \(turn)"
      writer.press("a")
      writer.type(text)
      writer.press("Enter")
      if writer.state.names.contains(text) { added.append(text) }
    case 5..<7: writer.look()
    default: writer.press("C-s")
    }
  }

  /// Whoever is asked looks, and takes one or the other.
  private mutating func answer(_ writer: Writer) {
    for _ in 0..<20 {
      guard writer.state.overlay != nil else { return }
      writer.readList()
      let key = ["Enter", "Down Enter", "Escape"].randomElement(using: &random) ?? "Escape"
      writer.press(key)
    }
  }

  /// What was typed and is nowhere: not in the file, not replaced by somebody who saw it, not shown as a conflict.
  func lost() throws -> [String] {
    let journey = try #require(scratch.journey())
    let names = journey.stages.flatMap(\.steps).compactMap(\.name)
    let shown = writers.reduce(into: Set<String>()) { $0.formUnion($1.shown) }
    return (typed + added).filter { !names.contains($0) && !replaced.contains($0) && !shown.contains($0) }
  }
}

extension WorkbenchState {
  fileprivate var journeyBytes: [UInt8]? { open.map { JourneyFormat.write($0.journey) } }
  fileprivate var names: [String] { open?.journey.stages.flatMap(\.steps).compactMap(\.name) ?? [] }

  fileprivate func name(of id: String) -> String? {
    open?.journey.stages.flatMap(\.steps).first { $0.id == id }?.name
  }
}
