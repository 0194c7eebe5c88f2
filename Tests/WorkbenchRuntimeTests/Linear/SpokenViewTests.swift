import JourneyModel
import TerminalCells
import TestSupport
import Testing
import Workbench
import WorkbenchViews

@testable import WorkbenchRuntime

@Suite("Every view in sentences") @MainActor
struct SpokenViewTests {
  /// Every view there is: each has a context of its name.
  nonisolated static let views = Command.Context.allCases.compactMap { ViewName(rawValue: $0.rawValue) }
    .filter { $0 != .logImport }  // begins with a file, and has tests of its own

  private static func state(_ journey: Journey = Maps.small) -> WorkbenchState {
    var state = WorkbenchState(
      size: Size(width: 120, height: 40), theme: .mono, isMouseOn: false,
      environment: Environment(today: "2027-03-01", seed: 7, summarize: SummaryView.summarize))
    _ = state.receive(.opened(journey, path: "map.json", readOnlyReason: nil))
    return state
  }

  /// The state in which a command of the menu of views leads to this view.
  private static func state(in view: ViewName, _ journey: Journey = Maps.small) -> WorkbenchState? {
    for command in LinearConversation.viewCommands {
      var state = state(journey)
      // Something to hold it against.
      if view == .compare { _ = state.run(command: "file.future") }
      _ = state.run(command: command.id)
      // A list that is to be chosen first is left at its first item.
      if state.overlay != nil { _ = state.handle(.key(KeyPress(.enter))) }
      if state.open?.view == view { return state }
    }
    return nil
  }

  @Test("every view is in the list of views, and has words on a full map and on an empty one", arguments: views)
  func words(view: ViewName) throws {
    for journey in [Maps.small, Maps.empty] {
      let state = try #require(Self.state(in: view, journey), "no command of the views leads to \(view)")
      let spoken = SpokenView(of: state).spoken.map { LinearReading.plain($0) }
      #expect(spoken.contains { $0.contains { $0.isLetter } }, "\(view) says nothing")
      for line in spoken {
        for scalar in line.unicodeScalars {
          let isSign = (0x2200...0x22FF).contains(scalar.value)
          #expect(
            !((0x2190...0x2BFF).contains(scalar.value) && !isSign) && scalar.value >= 0x20, "\(view): \(line)")
        }
      }
    }
  }

  @Test("the number of a thing selects that thing: the cursor then stands on its words", arguments: views)
  func choosing(view: ViewName) throws {
    let state = try #require(Self.state(in: view))
    let spoken = SpokenView(of: state)
    for item in spoken.items {
      var chosen = state
      chosen.choose(item.target)
      #expect(chosen.open?.view == view, "\(item.text) leads out of \(view)")
      let again = SpokenView(of: chosen)
      #expect(again.items.contains { $0.target == item.target }, "\(item.text) is gone when it is chosen")
      let frame = Screen.frame(chosen)
      let cursor = try #require(frame.cursor)
      let row = frame.cells.lines[cursor.row].lowercased()
      let words = item.text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 1 }
      #expect(words.contains { row.contains($0.prefix(8)) }, "\(view): '\(row)' says nothing of '\(item.text)'")
    }
  }

  @Test("a view without sentences of its own is read off its screen, with things to choose")
  func offTheScreen() throws {
    for view in [ViewName.pains, .seams, .register, .actions] {
      let state = try #require(Self.state(in: view))
      let own = SpokenView(of: state)
      let read = SpokenScreen.read(state)
      #expect(Set(read.items.map(\.target.tag)).isSuperset(of: own.items.map(\.target.tag)) || view == .actions)
      #expect(read.items.isEmpty == own.items.isEmpty, "\(view)")
      for item in read.items { #expect(item.text.contains { $0.isLetter }, "\(view): \(item.text)") }
    }
  }
}
