import JSONText
import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("What others save") struct FollowTests {
  /// The small map after edits of others.
  private static func theirs(_ edits: [MapEdit], on journey: Journey = Maps.small) -> Journey {
    var document = JourneyDocument(journey)
    for edit in edits { _ = try? document.apply(edit) }
    return document.journey
  }

  private static func save(_ edits: [MapEdit], in session: inout Session, by names: [String] = ["Ana"]) {
    let journey = theirs(edits, on: session.state.open?.base ?? Maps.small)
    let effects = session.state.receive(
      .reloaded(journey, path: "map.json", readOnlyReason: nil, savers: Savers(names: names, time: "14:05")))
    #expect(effects.allSatisfy { if case .endJournal = $0 { true } else if case .journal = $0 { true } else { false } })
  }

  private static func pain(_ id: String, at step: String = "call") -> MapEdit {
    .insert(
      into: "", key: "painPoints", after: nil,
      value: ["id": .text(id), "title": .text("Pain \(id)"), "step": .text(step)])
  }

  @Test("with nothing unsaved it is shown at once, with who, when and what; the place stays")
  func follows() {
    var session = Session(Maps.small)
    session.press("l j j")
    Self.save(
      [Self.pain("p1"), Self.pain("p2"), Self.pain("p3"), Stage.name.set("ask", "Apply")], in: &session)
    #expect(session.state.notice?.text == "Ana saved 14:05: stage 'Ask' renamed, 3 pain points added")
    #expect(session.journey.painPoints.count == 6)
    #expect(session.state.open?.mapCursor == MapCursor(column: "visit", lane: .thought))
    #expect(!session.state.hasUnsaved)
    #expect(session.state.open?.fresh == ["p1", "p2", "p3", "ask"])
    session.press("Escape")
    #expect(session.state.open?.fresh == [])
  }

  @Test("what is selected among several things of a cell stays selected when others put something before it")
  func keepsItem() {
    var session = Session(Maps.small)
    session.state.go(to: "hold")
    #expect(session.state.selectedID == "hold")
    Self.save([Self.pain("p1")], in: &session)
    #expect(session.state.selectedID == "hold")
  }

  @Test("undo and redo go on with one's own edits, and what others changed stays")
  func undoBelow() {
    var session = Session(Maps.small)
    session.press("e C-u")
    session.type("Phone them")
    session.press("Enter")
    _ = session.state.receive(
      .saved(
        path: "map.json", stateName: session.state.open?.history.stateName ?? 0, time: "14:02", notes: [],
        thenQuit: false))
    Self.save([Self.pain("p1"), Step.name.set("wait", "Wait long")], in: &session)
    Self.save([Self.pain("p2")], in: &session, by: ["Ben"])
    session.press("u")
    #expect(session.state.notice?.text.hasPrefix("undid: set name") == true)
    #expect(session.state.hasUnsaved)
    let names = session.journey.stages.flatMap(\.steps).map(\.name)
    #expect(names == ["Call the office", "Visit the office", "Wait long"])
    #expect(session.journey.painPoints.map(\.id).contains("p1") && session.journey.painPoints.map(\.id).contains("p2"))
    session.press("u")
    #expect(session.state.notice?.text == "Undo: nothing to undo")
    session.press("C-r")
    #expect(session.journey.stages[0].steps[0].name == "Phone them")
    #expect(!session.state.hasUnsaved, "it is what the file holds again")
    // Undone before others save: it can still be done again.
    session.press("u")
    _ = session.state.receive(
      .saved(
        path: "map.json", stateName: session.state.open?.history.stateName ?? 0, time: "14:03", notes: [],
        thenQuit: false))
    Self.save([Self.pain("p3")], in: &session)
    session.press("C-r")
    #expect(session.journey.stages[0].steps[0].name == "Phone them")
    #expect(session.journey.painPoints.map(\.id).contains("p3"))
    #expect(session.state.hasUnsaved)
  }

  @Test("undo does not take back what others have changed since in the same field")
  func undoOfChanged() {
    var session = Session(Maps.small)
    session.press("e C-u")
    session.type("Phone them")
    session.press("Enter")
    _ = session.state.receive(
      .saved(
        path: "map.json", stateName: session.state.open?.history.stateName ?? 0, time: "14:02", notes: [],
        thenQuit: false))
    Self.save([Step.name.set("call", "Ring them")], in: &session)
    session.press("u")
    #expect(session.journey.stages[0].steps[0].name == "Ring them")
  }

  @Test(
    "300 random sequences of own edits, saves of others, undo and redo end where all own edits are undone",
    arguments: 1...300)
  func walks(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var session = Session(Maps.small)
    var foreign = 0
    var own = 0
    for _ in 0..<14 {
      switch Int.random(in: 0..<5, using: &random) {
      case 0, 1:
        own += 1
        session.state.open?.mapCursor = MapCursor(
          column: ["call", "visit", "wait"].randomElement(using: &random) ?? "")
        session.press("e C-u")
        session.type("own \(own)")
        session.press("Enter")
        _ = session.state.receive(
          .saved(
            path: "map.json", stateName: session.state.open?.history.stateName ?? 0, time: "14:02", notes: [],
            thenQuit: false))
      case 2:
        guard !session.state.hasUnsaved else { continue }
        foreign += 1
        Self.save([Self.pain("f\(foreign)")], in: &session)
      case 3: session.press("u")
      default: session.press("C-r")
      }
    }
    for _ in 0..<20 { session.press("u") }
    #expect(session.state.open?.history.canUndo == false)
    let names = session.journey.stages.flatMap(\.steps).map(\.name)
    #expect(names == ["Call the office", "Visit the office", "Wait for the mail"], "seed \(seed)")
    let added = session.journey.painPoints.map(\.id).filter { $0.hasPrefix("f") }
    #expect(Set(added) == Set((0..<foreign).map { "f\($0 + 1)" }), "seed \(seed)")
  }

  @Test("with something unsaved, different things are merged as one step that says whose they are; undo takes it out")
  func merges() {
    var session = Session(Maps.small)
    session.press("d")
    Self.save([Self.pain("p1", at: "wait")], in: &session)
    #expect(session.state.overlay == nil)
    #expect(
      session.state.notice?.text == "Ana saved 14:05: pain point 'Pain p1' added; merged with yours, u takes it out")
    #expect(session.state.hasUnsaved)
    session.press("u")
    #expect(session.state.notice?.text == "undid: merge Ana's changes")
    #expect(!session.journey.painPoints.contains { $0.id == "p1" })
    session.press("C-r u u")
    #expect(session.journey.object == Maps.small.object)
  }

  @Test("what both changed waits without taking a key; the list shows both values and either can be taken")
  func conflicts() {
    var session = Session(Maps.small)
    session.press("e C-u")
    session.type("Phone them")
    session.press("Enter")
    Self.save([Step.name.set("call", "Ring them"), Stage.name.set("get", "Have it")], in: &session)
    #expect(session.state.overlay == nil)
    #expect(session.journey.stages.map(\.name) == ["Ask", "Have it"])
    #expect(session.journey.stages[0].steps[0].name == "Phone them")
    session.press("g y")
    guard case .chooser(let chooser) = session.state.overlay else {
      Issue.record("no list")
      return
    }
    #expect(
      chooser.items.map(\.title) == [
        "name of 'Call the office': yours \"Phone them\"", "name of 'Call the office': theirs \"Ring them\"",
      ])
    session.press("Down Enter")
    #expect(session.state.overlay == nil)
    #expect(session.journey.stages[0].steps[0].name == "Ring them")
    #expect(session.state.open?.conflicts.isEmpty == true)
    session.press("u")
    #expect(session.journey.stages[0].steps[0].name == "Phone them")
  }

  @Test("nothing is saved over a conflict that was not looked at")
  func saveAsks() {
    var session = Session(Maps.small)
    session.press("e C-u")
    session.type("Phone them")
    session.press("Enter")
    Self.save([Step.name.set("call", "Ring them")], in: &session)
    session.forgetEffects()
    session.press("C-s")
    #expect(!session.effects.contains { if case .save = $0 { true } else { false } })
    session.press("Enter C-s")
    #expect(session.effects.contains { if case .save = $0 { true } else { false } })
    #expect(session.journey.stages[0].steps[0].name == "Phone them")
  }

  @Test("the list shows what stands here now, and nothing where both have become the same")
  func conflictMovesOn() {
    var session = Session(Maps.small)
    session.press("e C-u")
    session.type("Phone them")
    session.press("Enter")
    Self.save([Step.name.set("call", "Ring them")], in: &session)
    session.press("e C-u")
    session.type("Dial")
    session.press("Enter g y")
    guard case .chooser(let chooser) = session.state.overlay else {
      Issue.record("no list")
      return
    }
    #expect(chooser.items.first?.title == "name of 'Call the office': yours \"Dial\"")
    session.press("Escape")
    session.press("e C-u")
    session.type("Ring them")
    session.press("Enter C-s")
    #expect(session.effects.contains { if case .save = $0 { true } else { false } })
  }

  @Test("a line that is being typed stays at a save, and is kept where the save has to ask")
  func saveFromLine() {
    var session = Session(Maps.small)
    session.press("d ;")
    session.type("! half")
    session.press("C-s")
    guard case .prompt = session.state.overlay else {
      Issue.record("the line is gone")
      return
    }
    session.press("Escape u e C-u")
    session.type("Phone them")
    session.press("Enter")
    Self.save([Step.name.set("call", "Ring them")], in: &session)
    session.press(";")
    session.press("C-s")
    guard case .chooser = session.state.overlay else {
      Issue.record("it did not ask")
      return
    }
    session.press("Escape ;")
    guard case .prompt(let prompt) = session.state.overlay else {
      Issue.record("no line")
      return
    }
    #expect(prompt.editor.text == "! half")
  }

  @Test("both having done the same leaves nothing unsaved")
  func same() {
    var session = Session(Maps.small)
    session.press("e C-u")
    session.type("Phone them")
    session.press("Enter")
    Self.save([Step.name.set("call", "Phone them")], in: &session)
    #expect(!session.state.hasUnsaved)
    #expect(session.state.open?.conflicts.isEmpty == true)
  }

  @Test("what others changed is listed, the latest first, and Enter goes there")
  func news() {
    var session = Session(Maps.small)
    session.press("g h")
    #expect(session.state.overlay == nil)
    Self.save([Self.pain("p1", at: "visit")], in: &session)
    Self.save([.remove(id: "p1"), Step.name.set("wait", "Wait long")], in: &session, by: ["Ben", "Cleo"])
    session.press("g h")
    guard case .chooser(let chooser) = session.state.overlay else {
      Issue.record("no list")
      return
    }
    #expect(
      chooser.items.map(\.title) == [
        "step \"Wait for the mail\": Name: \"Wait for the mail\" → \"Wait long\"", "removed: pain point 'Pain p1'",
        "added: pain point 'Pain p1'",
      ])
    #expect(chooser.items[0].detail == "Ben and Cleo 14:05")
    session.press("Enter")
    #expect(session.state.selectedID == "wait")
    session.press("g h Down Enter")
    #expect(session.state.notice?.text == "it was removed")
  }

  @Test("a map that became something else altogether is shown, at the same place")
  func somethingElse() {
    var session = Session(Maps.small)
    session.press("2")
    var object = Maps.small.object
    object["stages"] = .array([.number(1), .text("no"), .null])
    let other = Journey(object)
    _ = session.state.receive(
      .reloaded(other, path: "map.json", readOnlyReason: nil, savers: Savers(time: "14:05")))
    #expect(session.journey.object == other.object)
    #expect(session.state.open?.view == .heat)
    _ = session.state.receive(
      .reloaded(Maps.small, path: "map.json", readOnlyReason: nil, savers: Savers(time: "14:06")))
    #expect(session.journey.object == Maps.small.object)
  }

  @Test("1,000 random versions of random maps are followed to the byte", arguments: Array(0..<10) as [UInt64])
  func exact(block: UInt64) {
    for seed in (block * 100)..<(block * 100 + 100) {
      var random = RandomJourney(seed: seed, size: 2)
      let base = random.journey()
      var document = JourneyDocument(base)
      for _ in 0..<5 { _ = try? document.apply(random.edit(of: document)) }
      var session = Session(base)
      _ = session.state.receive(
        .reloaded(document.journey, path: "map.json", readOnlyReason: nil, savers: Savers(time: "14:05")))
      #expect(session.bytes == JourneyFormat.write(document.journey), "seed \(seed)")
      #expect(!session.state.hasUnsaved)
    }
  }

  @Test("a summary names one, counts several, and says how many more there are")
  func summary() {
    func words(_ edits: [MapEdit], most: Int = 3) -> String {
      ChangeWords.summary(JourneyDiff.changes(from: Maps.small, to: Self.theirs(edits)), most: most)
    }
    #expect(words([]) == "nothing that is shown differs")
    #expect(words([.remove(id: "clerk")]) == "bright spot 'A kind clerk' removed")
    #expect(words([Step.action.set("call", "Dial")]) == "action of step 'Call the office' changed")
    #expect(
      words([Step.action.set("call", "Dial"), Step.thought.set("call", "Hm")])
        == "2 fields of step 'Call the office' changed")
    #expect(
      words([Step.action.set("call", "Dial"), Step.action.set("visit", "Go")]) == "2 steps changed")
    #expect(words([.set(id: "", key: "title", value: .text("New"))]) == "title of the journey changed")
    #expect(
      words([Self.pain("a"), .remove(id: "clerk"), Step.action.set("call", "Dial"), .remove(id: "hire")], most: 1)
        .hasSuffix(", 3 more"))
    #expect(ChangeWords.plural("agency") == "agencies" && ChangeWords.plural("evidence") == "pieces of evidence")
    #expect(Savers(names: ["Ana", "Ben", "Cleo"], time: "9:00").words == "Ana, Ben and Cleo saved 9:00")
    #expect(Savers(time: "9:00").words == "somebody saved 9:00")
  }
}
