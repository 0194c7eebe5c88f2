import JSONText
import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("Everyone at the keyboard") struct RoomTests {
  private static func ana(
    _ room: RoomState = RoomState(), view: ViewName = .map, selected: String? = "hold", isSure: Bool = true
  ) -> Person {
    Person(
      id: "1", name: "Ana", host: "box2", since: "14:02", isSure: isSure, view: view, lane: .pains, selected: selected,
      room: room)
  }

  private static func session(with people: [Person]) -> Session {
    var session = Session(Maps.small)
    _ = session.state.receive(.people(people, path: "map.json"))
    _ = session.state.takeNotice()
    return session
  }

  private static func screen(_ people: [Person]) -> Session {
    var session = Session(Maps.small)
    session.state = WorkbenchState(
      size: Size(width: 80, height: 24), watch: WatchState(), environment: Environment(today: "2027-03-01", seed: 7))
    _ = session.state.receive(.opened(Maps.small, path: "map.json", readOnlyReason: nil))
    _ = session.state.receive(.people(people, path: "map.json"))
    return session
  }

  // MARK: The room's screens

  @Test("a second screen follows whoever leads, before those who came earlier; chosen by hand, it stays with them")
  func leads() {
    let ben = Person(id: "0", name: "Ben", host: "", since: "14:00", view: .pains, selected: "lost")
    var session = Self.screen([ben, Self.ana()])
    #expect(session.state.leader?.name == "Ben")
    _ = session.state.receive(.people([ben, Self.ana(RoomState(leads: true))], path: "map.json"))
    #expect(session.state.leader?.name == "Ana")
    #expect(session.state.selectedID == "hold")
    session.press("g @ Enter")
    #expect(session.state.leader?.name == "Ben")
    _ = session.state.receive(.people([ben, Self.ana(RoomState(leads: true, screens: .big))], path: "map.json"))
    #expect(session.state.leader?.name == "Ben")
    #expect(session.state.watch?.screens == nil)
  }

  @Test("the one who leads blanks the screens and fills them again; so does the screen itself, until they want else")
  func blank() {
    var session = Self.screen([Self.ana(RoomState(leads: true, screens: .blank))])
    #expect(session.state.watch?.screens == .blank)
    session.press("b")
    #expect(session.state.watch?.screens == nil)
    _ = session.state.receive(
      .people([Self.ana(RoomState(leads: true, screens: .blank), selected: "lost")], path: "map.json"))
    #expect(session.state.watch?.screens == nil, "what was chosen here stays while they want the same")
    _ = session.state.receive(.people([Self.ana(RoomState(leads: true, screens: .big))], path: "map.json"))
    #expect(session.state.watch?.screens == .big)
    session.press("z")
    #expect(session.state.watch?.screens == nil)
    session.press("b")
    #expect(session.state.watch?.screens == .blank)
    _ = session.state.receive(.people([Self.ana(RoomState(leads: true))], path: "map.json"))
    #expect(session.state.watch?.screens == nil)
  }

  @Test("a vote is never gone to, and neither is an import")
  func votesStayPrivate() {
    let session = Self.screen([Self.ana(view: .voting, selected: "hold")])
    #expect(session.state.open?.view == .map)
    #expect(session.state.open?.voting.hasDots == false)
  }

  @Test("blank and big letters by key tell the others, and say what they do")
  func screensByKey() {
    var session = Self.session(with: [Self.ana()])
    session.press("@ b")
    #expect(session.state.open?.room == RoomState(leads: true, screens: .blank))
    #expect(
      session.state.notice?.text == "the room's screens are blank; @ b shows them again (none is open: sojourn --watch)"
    )
    session.press("@ z")
    #expect(session.state.open?.room.screens == .big)
    session.press("@ z @ l")
    #expect(session.state.open?.room == RoomState())
  }

  // MARK: Bring everyone here

  @Test("everyone is asked, goes after a moment, and g [ leads back; Escape stays")
  func call() {
    var session = Self.session(with: [Self.ana()])
    session.press("6")
    _ = session.state.receive(.people([Self.ana(RoomState(leads: true, call: 1))], path: "map.json"))
    #expect(
      session.state.notice?.text == "Ana on box2 asks everyone to come along to Map: 'An hour on hold': Esc stays here")
    #expect(session.state.open?.view == .pains)
    #expect(session.state.dueThings == [.call])
    _ = session.state.come(.call)
    #expect(session.state.open?.view == .map)
    #expect(session.state.selectedID == "hold")
    #expect(session.state.dueThings == [])
    session.press("g [")
    #expect(session.state.open?.view == .pains)
    _ = session.state.receive(.people([Self.ana(RoomState(leads: true, call: 2))], path: "map.json"))
    session.press("Escape")
    #expect(session.state.dueThings == [])
    #expect(session.state.notice?.text == "you stay; g @ and Enter goes where Ana is")
  }

  @Test("nobody is taken away from a line; whoever comes later was not asked")
  func callWhileTyping() {
    var session = Self.session(with: [Self.ana()])
    session.press("6 a")
    session.type("half a wo")
    _ = session.state.receive(.people([Self.ana(RoomState(call: 1))], path: "map.json"))
    #expect(session.state.dueThings == [])
    session.type("rd")
    session.press("Enter")
    #expect(session.state.dueThings.contains(.call))
    #expect(session.journey.painPoints.contains { $0.title == "half a word" })
    let late = Self.session(with: [Self.ana(RoomState(call: 3))])
    #expect(late.state.dueThings == [])
  }

  // MARK: Following

  @Test("following goes where somebody goes, and ends when one moves")
  func follows() {
    var session = Self.session(with: [Self.ana(view: .pains, selected: "again")])
    session.press("@ f")
    #expect(session.state.open?.view == .pains)
    #expect(session.state.selectedID == "again")
    _ = session.state.receive(.people([Self.ana(selected: "hold")], path: "map.json"))
    #expect(session.state.open?.view == .map)
    #expect(session.state.selectedID == "hold")
    session.press("Right")
    #expect(session.state.followed == nil)
    #expect(session.state.notice?.text == "you follow Ana no longer; @ f does again")
    session.press("@ f @ f")
    #expect(session.state.followed == nil)
    session.press("@ f")
    _ = session.state.receive(.people([], path: "map.json"))
    #expect(session.state.notice?.text == "whom you followed has left")
  }

  @Test("of several, one is chosen")
  func followsOneOfSeveral() {
    let ben = Person(id: "2", name: "Ben", host: "", since: "14:00", view: .pains, selected: "lost")
    var session = Self.session(with: [Self.ana(), ben])
    session.press("@ f Down Enter")
    #expect(session.state.followed?.name == "Ben")
    #expect(session.state.selectedID == "lost")
  }

  // MARK: Locks

  @Test("a locked map takes no edit of others, says who locked it, and keeps what was typed")
  func lockedMap() {
    var session = Self.session(with: [Self.ana()])
    session.press("a")
    session.type("Before")
    session.press("Enter")
    let before = session.bytes
    _ = session.state.receive(.people([Self.ana(RoomState(isAllLocked: true))], path: "map.json"))
    #expect(session.state.notice?.text == "Ana on box2 has locked the map: what you type is kept in its line")
    session.press("a")
    session.type("After all")
    session.press("Enter")
    #expect(session.state.notice?.text == "Ana on box2 has locked the map")
    #expect(session.bytes == before)
    session.press("u")
    #expect(session.bytes == before)
    session.press("!")
    session.type("a pain of mine")
    session.press("Enter")
    #expect(session.bytes == before)
    _ = session.state.receive(.people([Self.ana()], path: "map.json"))
    session.press("a")
    guard case .prompt(let prompt) = session.state.overlay else {
      Issue.record("no line")
      return
    }
    #expect(prompt.editor.text == "After all")
    session.press("Enter !")
    guard case .prompt(let capture) = session.state.overlay else {
      Issue.record("no capture line")
      return
    }
    #expect(capture.editor.text == "! a pain of mine")
    session.press("Enter")
    #expect(session.journey.painPoints.contains { $0.title == "a pain of mine" })
  }

  @Test("every command that edits leaves a locked map as it is")
  func everyCommand() {
    for command in CommandTable.all where command.id != "room.passLock" {
      var session = Self.session(with: [Self.ana(RoomState(isAllLocked: true))])
      session.press("l")
      let before = session.bytes
      _ = session.state.run(command: command.id)
      if case .prompt = session.state.overlay { session.press("x Enter Escape") } else { session.press("Enter Escape") }
      for open in session.state.allOpen where open.path == "map.json" {
        #expect(JourneyFormat.write(open.journey) == before, "\(command.id)")
      }
    }
  }

  @Test("a locked stage holds back what touches it and nothing else")
  func lockedStage() {
    let room = RoomState(lockedStages: ["ask"])
    var session = Self.session(with: [Self.ana(room)])
    guard let open = session.state.open else { return }
    let touching: [MapEdit] = [
      Step.name.set("call", "x"), .remove(id: "visit"), Stage.name.set("ask", "x"),
      .insert(into: "ask", key: "steps", after: nil, value: ["id": .text("new"), "name": .text("n")]),
      .insert(into: "", key: "painPoints", after: nil, value: ["id": .text("p"), "step": .text("call")]),
      .insert(
        into: "", key: "painPoints", after: nil,
        value: ["id": .text("p"), "between": .object(["from": .text("call"), "to": .text("wait")])]),
      PainPoint.title.set("hold", "x"), .move(id: "wait", to: "ask", key: "steps", after: nil),
      .group(title: "", [Step.name.set("wait", "x"), .remove(id: "again")]),
    ]
    for edit in touching {
      #expect(RoomLock.stages(touchedBy: edit, in: open).contains("ask"), "\(edit)")
    }
    let free: [MapEdit] = [
      Step.name.set("wait", "x"), PainPoint.title.set("lost", "x"), Journey.title.set("", "x"),
      .insert(into: "", key: "stages", after: "ask", value: ["id": .text("new"), "name": .text("n")]),
    ]
    for edit in free {
      #expect(!RoomLock.stages(touchedBy: edit, in: open).contains("ask"), "\(edit)")
    }
    session.press("e C-u")
    session.type("Locked")
    session.press("Enter")
    #expect(session.state.notice?.text == "Ana on box2 has locked stage 'Ask'")
    session.press("l l e C-u")
    session.type("Free")
    session.press("Enter")
    #expect(session.journey.stages.flatMap(\.steps).map(\.name) == ["Call the office", "Visit the office", "Free"])
  }

  @Test("locking is told, opening too; whoever leaves takes their locks along; what others save still comes in")
  func locking() {
    var session = Self.session(with: [Self.ana()])
    session.press("@ s")
    #expect(session.state.open?.room.lockedStages == ["ask"])
    session.press("a")
    session.type("The one who locked goes on")
    session.press("Enter")
    #expect(session.journey.stages[0].steps.count == 3)
    session.press("@ s @ a")
    #expect(session.state.open?.room == RoomState(leads: true, isAllLocked: true))
    session.press("@ a")
    _ = session.state.receive(.people([Self.ana(RoomState(isAllLocked: true))], path: "map.json"))
    var other = JourneyDocument(Maps.small)
    _ = try? other.apply(Step.name.set("wait", "Theirs"))
    _ = session.state.receive(
      .reloaded(other.journey, path: "map.json", readOnlyReason: nil, savers: Savers(names: ["Ana"], time: "14:05")))
    #expect(session.journey.stages[1].steps[0].name == "Theirs")
    _ = session.state.receive(.people([], path: "map.json"))
    #expect(session.state.notice?.text == "Ana on box2 has left, and what they locked is open again")
  }

  @Test("a lock that nobody can tell to be alive can be passed, and only then")
  func passing() {
    var session = Self.session(with: [Self.ana(RoomState(isAllLocked: true))])
    session.press("@ o")
    #expect(session.state.notice?.text == "Pass a lock: no such lock is there")
    session = Self.session(with: [Self.ana(RoomState(isAllLocked: true), isSure: false)])
    session.press("@ o a")
    session.type("Past it")
    session.press("Enter")
    #expect(session.journey.stages[0].steps.count == 3)
  }

  // MARK: Saving as one goes

  @Test(
    "while somebody else has it open, what is changed is due to be saved; alone, after a no, or with a conflict it is not"
  )
  func savingTogether() {
    var session = Self.session(with: [])
    session.press("a")
    session.type("Alone")
    session.press("Enter")
    #expect(session.state.dueThings == [])
    _ = session.state.receive(.people([Self.ana()], path: "map.json"))
    #expect(session.state.dueThings == [.saveTogether])
    session.press("@ t")
    #expect(session.state.dueThings == [])
    session.press("@ t")
    let effects = session.state.come(.saveTogether)
    guard case .saveQuietly(_, let ours, _, let stateName)? = effects.first else {
      Issue.record("nothing is saved")
      return
    }
    #expect(session.state.dueThings == [], "one save at a time")
    // More is typed meanwhile: it is not in the file yet, and what is there is what was saved.
    session.press("a")
    session.type("Meanwhile")
    session.press("Enter")
    _ = session.state.receive(.savedQuietly(path: "map.json", stateName: stateName))
    #expect(session.state.open?.history.isUnsaved == true)
    #expect(session.state.open?.base.object == ours.journey.object)
    #expect(session.state.dueThings == [.saveTogether])
  }

  @Test("one that fails says so and is left to Ctrl-S; one that others were quicker than brings both together")
  func savingFails() {
    var session = Self.session(with: [Self.ana()])
    session.press("a")
    session.type("Mine")
    session.press("Enter")
    _ = session.state.come(.saveTogether)
    var effects = session.state.receive(.failedQuietly(path: "map.json", .changed))
    guard case .reload? = effects.first else {
      Issue.record("nothing is read")
      return
    }
    var other = JourneyDocument(Maps.small)
    _ = try? other.apply(Step.name.set("wait", "Theirs"))
    effects = session.state.receive(
      .reloaded(other.journey, path: "map.json", readOnlyReason: nil, savers: Savers(names: ["Ana"], time: "14:05")))
    let saves = effects.contains { if case .saveQuietly = $0 { true } else { false } }
    #expect(saves)
    #expect(
      session.journey.stages.flatMap(\.steps).compactMap(\.name) == [
        "Call the office", "Mine", "Visit the office", "Theirs",
      ])
    _ = session.state.receive(.failedQuietly(path: "map.json", .refused("map.json: the disk is full")))
    #expect(session.state.notice?.text == "map.json: the disk is full; Ctrl-S tries again, @ t saves as you go again")
    #expect(session.state.dueThings == [])
  }

  @Test("marks: a letter for everybody, the same look everywhere, and where they stand")
  func marks() {
    #expect(Self.ana().letter == "A")
    #expect(Person(id: "", name: "\u{1B}[31m", host: "", since: "").letter != "")
    #expect(Person(id: "", name: "…", host: "", since: "").letter == "?")
    #expect(Person(id: "", name: "漢", host: "", since: "").letter == "?")
    #expect(Person(id: "", name: "éa", host: "", since: "").letter == "É")
    let session = Self.session(with: [Self.ana(selected: "hold")])
    #expect(session.state.open?.people(at: .map(column: 0, lane: .pains, item: 0)).map(\.name) == ["Ana"])
    #expect(session.state.open?.people(at: .map(column: 0, lane: .step, item: 0)) == [])
  }
}
