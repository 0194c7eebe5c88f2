import JourneyModel
import TerminalCells
import Workbench
import WorkbenchViews

/// From a key that takes an edit back, or makes it again, to the frame with the new figures, in every view of a large
/// journey, by the way that the workbench takes.
enum Refreshing {
  private static let views: [(name: String, keys: [Key], shown: ViewName)] = [
    ("Map", keys("1"), .map), ("Heat", keys("2"), .heat), ("Drop-off", keys("3"), .dropOff),
    ("Seams", keys("4"), .seams), ("Ask once", keys("5"), .askOnce), ("Pains", keys("6"), .pains),
    ("Causes", keys("7"), .causes), ("Actions", keys("8"), .actions), ("Summary", keys("0"), .summary),
    ("Burden", keys("gb"), .burden), ("Who is missing", keys("gm"), .missing), ("Measures", keys("gt"), .measures),
    ("Evidence", keys("ge"), .evidence), ("Emotion", keys("go"), .emotion), ("What if", keys("gw"), .whatIf),
  ]

  private static func keys(_ text: String) -> [Key] { text.map { .character($0) } }

  /// Where the edit is made, the keys that begin it, and Enter makes it. On the map one goes up to the lane of the stages, which
  /// is the first, and from there down to that of the steps.
  private static let edits: [(name: String, place: [Key], begin: [Key])] = [
    ("a pain point's title", keys("6"), keys("ex")),
    ("a pain point put in", keys("1"), keys("!Sent away 4x3")),
    ("a step's name", keys("1kkkkkkkkkkkkkkkkkkkkj"), keys("ex")),
    ("a stage's name", keys("1kkkkkkkkkkkkkkkkkkkk"), keys("ex")),
    ("an action's title", keys("8"), keys("ex")),
    ("a step put in", keys("1kkkkkkkkkkkkkkkkkkkkj"), keys("aGo back")),
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
          let (start, before) = (now(), state.open?.revision)
          press([.enter])
          press(view.keys)
          let frame = Screen.frame(state)
          frames.append(now() - start)
          guard state.open?.revision != before, state.open?.view == view.shown else {
            fatalError("\(edit.name), then \(view.name): not made\n" + frame.cells.lines.joined(separator: "\n"))
          }
          works.append(finishWork())
          _ = Screen.frame(state)
        }
        report("\(edit.name), then \(view.name)", frames, goal: "under 16 ms")
        report("  its new figures, in the background", works)
      }
    }
  }
}
