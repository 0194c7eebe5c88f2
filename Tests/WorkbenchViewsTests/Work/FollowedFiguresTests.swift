import JSONText
import JourneyModel
import TerminalCells
import TestSupport
import Testing
import WorkbenchViews

@testable import Workbench

@Suite("Figures that follow edits")
struct FollowedFiguresTests {
  private static let views = ["2", "3", "4", "5", "6", "7", "8", "g b", "g m", "g t", "g e", "g o"]

  /// The frame with everything worked out anew.
  private func anew(_ session: Session) -> Frame {
    var state = session.state
    state.defersFigures = false
    guard var open = state.open else { return Screen.frame(state) }
    open.pains = open.pains.withoutResults
    open.heat = open.heat.withoutResults
    open.dropOff = open.dropOff.withoutResults
    open.seams = open.seams.withoutResults
    open.askOnce = open.askOnce.withoutResults
    open.board.table = nil
    open.causes.worked = nil
    open.told = nil
    open.figures = FiguresState()
    for view in open.sheets.keys {
      open.sheets[view]?.made = nil
      open.sheets[view]?.facts = nil
    }
    state.open = open
    state.settleViews(state.layout)
    return Screen.frame(state)
  }

  private static let fields: [(FieldPath, [JSONValue?])] = [
    ("severity", [.number(1), .number(5), nil]), ("frequency", [.number(2), .number(4)]),
    ("title", [.text("Another title"), .text("A title")]), ("votes", [.number(3), nil]),
    ("agencies", [.texts(["office"]), nil]), ("step", [.text("visit"), .text("call"), nil]),
    ("control", [.text("outside"), .text("own word")]), ("rootCauses", [.texts([]), .texts(["lines"])]),
  ]

  @Test("whatever is edited and wherever one looks, the frame is the one worked out anew", arguments: 0..<8)
  func edits(round: Int) throws {
    let seed = UInt64(round) &* 15_485_863 &+ 5
    var random = SeededGenerator(seed: seed)
    var session = Session(Maps.crowded)
    session.state.deferFigures()
    var atOnce = 0
    for number in 0..<30 {
      let view = Self.views.randomElement(using: &random) ?? "6"
      session.press(view)
      session.state.finishWork()
      if view == "6", Bool.random(using: &random) { session.press(["s", "o"].randomElement(using: &random) ?? "s") }
      session.press(["Down", "PageDown", "End", "Up"].randomElement(using: &random) ?? "Down")
      switch Int.random(in: 0..<9, using: &random) {
      case 0:
        session.press("!")
        session.type("Sent away once more \(number) 5x\(number % 5 + 1)")
        session.press("Enter")
      case 1: session.press("u")
      case 2: session.press("C-r")
      case 3:
        let pain = session.state.open?.journey.painPoints.randomElement(using: &random)?.id ?? ""
        try session.state.open?.perform("remove", .remove(id: pain))
      case 4:
        let key: FieldPath = Bool.random(using: &random) ? "agency" : "name"
        try session.state.open?.perform("set", .set(id: "call", key: key, value: .text("office")))
      case 5:
        let step: JSONObject = [.id: .text("step-\(number)"), "name": .text("Put in"), "agency": .text("dmv")]
        let stage = ["ask", "get"].randomElement(using: &random) ?? "ask"
        let after = Bool.random(using: &random) ? session.journey.stages.first { $0.id == stage }?.steps.first?.id : nil
        try session.state.open?.perform("put in", .insert(into: stage, key: "steps", after: after, value: step))
      case 6:
        let step = session.journey.stages.flatMap(\.steps).randomElement(using: &random)?.id ?? ""
        let stage = ["ask", "get"].randomElement(using: &random) ?? "ask"
        try session.state.open?.perform("move", .move(id: step, to: stage, key: "steps", after: nil))
      case 7:
        let renamed = ["ask", "get", "ssa", "dmv", "phone", "wait"].randomElement(using: &random) ?? "ask"
        try session.state.open?.perform("rename", .set(id: renamed, key: "name", value: .text("Called \(number)")))
      default:
        let pain = session.state.open?.journey.painPoints.randomElement(using: &random)?.id ?? ""
        let (key, values) = Self.fields.randomElement(using: &random)!
        try session.state.open?.perform(
          "set", .set(id: pain, key: key, value: values.randomElement(using: &random)!))
      }
      session.state.settleViews(session.state.layout)
      if !session.state.showsOldFigures { atOnce += 1 }
      session.state.finishWork()
      let (shown, fresh) = (Screen.frame(session.state), anew(session))
      #expect(shown == fresh, "seed \(seed), edit \(number), view \(view)")
      if shown != fresh { return }
    }
    #expect(atOnce > 10, "seed \(seed)")
  }

  @Test("an edit of what numbers hang on is left to the background", arguments: ["2", "3", "6", "g b", "g e"])
  func renumbered(view: String) throws {
    var session = Session(Maps.crowded)
    session.state.deferFigures()
    session.press(view)
    let agency: JSONObject = [.id: .text("va"), "name": .text("Veterans Affairs")]
    try session.state.open?.perform("insert", .insert(into: "", key: "agencies", after: nil, value: agency))
    session.state.settleViews(session.state.layout)
    #expect(session.state.showsOldFigures)
    session.state.finishWork()
    #expect(!session.state.showsOldFigures && Screen.frame(session.state) == anew(session))
  }

  @Test("the table of pain points is the one made anew, in every order", arguments: PainOrder.allCases)
  func painTable(order: PainOrder) throws {
    for isReversed in [false, true] {
      let seed: UInt64 = 77
      var random = SeededGenerator(seed: seed)
      var open = OpenJourney(Maps.crowded, path: nil)
      open.pains.order = order
      open.pains.isReversed = isReversed
      open.settlePainTable()
      for number in 0..<40 {
        let pains = open.journey.painPoints.map(\.id)
        let pain = pains.randomElement(using: &random) ?? ""
        switch Int.random(in: 0..<5, using: &random) {
        case 0: try open.perform("remove", .remove(id: pain))
        case 1:
          try open.perform(
            "insert",
            .insert(
              into: "", key: "painPoints", after: pain, value: [.id: .text("new-\(number)"), "severity": .number(3)]))
        case 2: try open.perform("move", .move(id: pain, to: "", key: "painPoints", after: nil))
        case 3: _ = try open.undo()
        default:
          let (key, values) = Self.fields.randomElement(using: &random)!
          try open.perform("set", .set(id: pain, key: key, value: values.randomElement(using: &random)!))
        }
        guard Bool.random(using: &random) else { continue }
        open.settlePainTable()
        let table = try #require(open.painTable)
        var fresh = OpenJourney(open.journey, path: nil)
        fresh.pains.order = order
        fresh.pains.isReversed = isReversed
        fresh.settlePainTable()
        let made = try #require(fresh.painTable)
        #expect(table.rows.map(\.id) == made.rows.map(\.id), "seed \(seed), edit \(number)")
        #expect(table.rows.map(\.position) == made.rows.map(\.position), "seed \(seed), edit \(number)")
        #expect(
          table.rows.map { table.agencies($0) + table.owners($0) }
            == made.rows.map { made.agencies($0) + made.owners($0) })
        #expect(table.rows.map { table.place(of: $0.id) } == made.rows.map { made.place(of: $0.id) })
        #expect(table.basis == made.basis && table.total == made.total)
      }
    }
  }
}
