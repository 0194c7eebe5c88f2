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

  /// Where the edit is made, and the keys that make it.
  private static let edits: [(name: String, keys: [Key])] = [
    ("a pain point's title", [.character("6"), .character("e"), .character("x"), .enter]),
    ("a pain point put in", [.character("1"), .character("!")] + "Sent away 4x3".map { .character($0) } + [.enter]),
    ("a step moved", [.character("1"), .character(">")]),
  ]

  static func measure(_ rounds: Int) {
    var state = WorkbenchState(
      size: Size(width: 200, height: 60), environment: Environment(today: "2027-03-01", seed: 1))
    let journey = RichJourney.make(steps: 10_000, pains: 50_000)
    _ = state.receive(.opened(journey, path: "large.json", readOnlyReason: nil))
    func press(_ keys: [Key]) {
      for key in keys { _ = state.handle(.key(KeyPress(key))) }
      finishWork()
    }
    /// What was begun in the background is done when nobody looks at the clock.
    func finishWork() {
      while true {
        let effects = state.beginWork()
        var isDone = true
        for case .work(let work, let number) in effects {
          if let answer = work.answer() { _ = state.receive(.worked(number: number, answer)) }
          isDone = false
        }
        if isDone { return }
      }
    }
    for edit in edits {
      for view in views {
        press(edit.keys)
        press([.escape])
        press(view.keys)
        _ = Screen.frame(state)
        var times: [Double] = []
        var isInBackground = false
        for round in 0..<rounds * 2 {
          let key = round % 2 == 0 ? KeyPress(.character("u")) : KeyPress(.character("r"), control: true)
          var effects: [Workbench.Effect] = []
          let start = now()
          _ = state.handle(.key(key))
          effects = state.beginWork()
          _ = Screen.frame(state)
          times.append(now() - start)
          if !effects.isEmpty { isInBackground = true }
          for case .work(let work, let number) in effects {
            if let answer = work.answer() { _ = state.receive(.worked(number: number, answer)) }
          }
          finishWork()
        }
        report(
          "\(edit.name), seen in \(view.name)\(isInBackground ? " (figures in the background)" : "")", times,
          goal: "under 16 ms")
        press([.character("u")])
      }
    }
  }
}
