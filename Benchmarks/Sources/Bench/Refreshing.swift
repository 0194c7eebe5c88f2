import JourneyModel
import TerminalCells
import Workbench
import WorkbenchViews

/// From a key that takes an edit back, or makes it again, to the frame with the new figures, in every view of a large
/// journey, by the way that the workbench takes.
enum Refreshing {
  private static let views: [(name: String, keys: [Key])] = [
    ("Map", [.character("1")]), ("Heat", [.character("2")]), ("Drop-off", [.character("3")]),
    ("Seams", [.character("4")]), ("Ask once", [.character("5")]), ("Pains", [.character("6")]),
    ("Causes", [.character("7")]), ("Actions", [.character("8")]), ("Summary", [.character("0")]),
    ("Burden", [.character("g"), .character("b")]), ("Who is missing", [.character("g"), .character("m")]),
    ("Measures", [.character("g"), .character("t")]), ("Evidence", [.character("g"), .character("e")]),
    ("Emotion", [.character("g"), .character("o")]), ("What if", [.character("g"), .character("w")]),
  ]

  /// The map, and there the lane of the steps, from wherever one was: below that of the stages, which is the first.
  private static let stepLane =
    [Key.character("1")] + Array(repeating: Key.character("k"), count: 30) + [.character("j")]

  /// Where the edit is made, the keys that begin it, and the one that makes it.
  private static let edits: [(name: String, place: [Key], begin: [Key])] = [
    ("a pain point's title", [.character("6")], [.character("e"), .character("x")]),
    ("a pain point put in", [.character("1")], [.character("!")] + "Sent away 4x3".map { .character($0) }),
    ("a step's name", stepLane, [.character("e"), .character("x")]),
    ("a stage's name", [Key.character("1")] + Array(repeating: Key.character("k"), count: 30), [.character("e"), .character("x")]),
    ("an action's title", [.character("8")], [.character("e"), .character("x")]),
    ("a step put in", stepLane, [.character("a")] + "Go back".map { .character($0) }),
  ]

  static func measure(_ rounds: Int) {
    var state = WorkbenchState(
      size: Size(width: 200, height: 60), environment: Environment(today: "2027-03-01", seed: 1))
    state.deferFigures()
    let journey = RichJourney.make(steps: 10_000, pains: 50_000)
    _ = state.receive(.opened(journey, path: "large.json", readOnlyReason: nil))
    func press(_ keys: [Key]) { for key in keys { _ = state.handle(.key(KeyPress(key))) } }
    /// Does background work at once; gives how long it took.
    func finishWork() -> Double {
      let start = now()
      for _ in 0..<10 {
        let effects = state.beginWork()
        if effects.isEmpty { break }
        for case .work(let work, let number) in effects {
          if let answer = work.answer() { _ = state.receive(.worked(number: number, answer)) }
        }
      }
      return now() - start
    }
    for edit in edits {
      for view in views {
        press(view.keys)
        _ = finishWork()
        var (frames, works): ([Double], [Double]) = ([], [])
        for _ in 0..<rounds {
          press(edit.place)
          _ = finishWork()
          press(edit.begin)
          let start = now()
          press([.enter])
          press(view.keys)
          _ = Screen.frame(state)
          frames.append(now() - start)
          works.append(finishWork())
          _ = Screen.frame(state)
        }
        report("\(edit.name), then \(view.name)", frames, goal: "under 16 ms")
        report("  its new figures, in the background", works)
      }
    }
  }
}
