import JSONText
import JourneyModel
import TestSupport
import Testing

@testable import JourneyExchange

@Suite struct ListTests {
  private func read(
    _ text: String, into map: Journey = Journey(["id": .text("x")]), _ change: (inout ImportOptions) -> Void = { _ in }
  ) throws -> IncomingJourney {
    var options = ImportOptions(source: "list.csv")
    change(&options)
    return try ListReader.read(Array(text.utf8), for: map, options: options)
  }

  private let steps = """
    Phase,Step,Organization,Channels Used,Feeling,Time (minutes),Owner's colour
    Apply,Fill in the form,SSA,"online; phone",-2,"1,200",red
    ,Send it,SSA,online,good,about ten,
    Wait,Wait for a letter,,,,,
    """

  @Test("Steps come into their stages, with agencies and channels by name and what does not fit kept")
  func stepList() throws {
    let incoming = try read(steps)
    let journey = try begun(incoming)
    #expect(journey.stages.map(\.name) == ["Apply", "Wait"])
    #expect(journey.stages.map { $0.steps.map(\.name) } == [["Fill in the form", "Send it"], ["Wait for a letter"]])
    let first = try #require(journey.stages.first?.steps.first)
    #expect(first.agency == "ssa" && first.channels == ["online", "phone"])
    #expect(first.emotions.first?.value == -2 && first.minutes?.value == 1200)
    #expect(first.object["imported"] == .object(["Owner's colour": .text("red")]))
    let second = journey.stages[0].steps[1]
    #expect(second.emotions.first?.value == 1 && second.minutes == nil)
    #expect(second.object["imported"] == .object(["Time (minutes)": .text("about ten")]))
    #expect(incoming.notes.contains { $0.place == "line 3, column \"Time (minutes)\"" })
    #expect(incoming.notes.contains { $0.place == "line 1" && $0.sentence.contains("Owner's colour") })
    #expect(try ImportPlan(read(steps, into: journey), into: journey, title: "t").changes.isEmpty)
  }

  @Test(
    "Columns are known however people write them, as spreadsheets do with a capital",
    arguments: ["Stage", "STAGE", " stage ", "Phase", "Section"])
  func capitals(column: String) throws {
    let journey = try begun(read("\u{FEFF}\(column);Step;Department\r\nApply;Fill in;SSA\r\n;Sign;\r\n"))
    #expect(journey.stages.map(\.name) == ["Apply"] && journey.stages.first?.steps.count == 2)
  }

  @Test("A list changes what it names and nothing else")
  func change() throws {
    let journey = try begun(read(steps))
    let plan = try ImportPlan(
      read("stage,step,action\nApply,Send it,Posts it\nApply,Sign it,\n", into: journey), into: journey, title: "t")
    #expect(plan.changes.count == 2 && plan.summary == "1 added, 1 changed")
    let after = try applied(plan, to: journey)
    #expect(after.stages[0].steps.map(\.name) == ["Fill in the form", "Send it", "Sign it"])
    #expect(after.stages[0].steps[1].action == "Posts it" && after.stages[0].steps[1].emotions.first?.value == 1)
    var document = JourneyDocument(journey)
    let undo = try document.apply(plan.edit)
    _ = try document.apply(undo)
    #expect(difference(journey, document.journey) == nil)
  }

  @Test("Pain points find their step and stage; one that names neither stands in the first stage")
  func pains() throws {
    let map = try begun(read(steps))
    let incoming = try read(
      """
      Pain point,Step,Phase,Severity,Frequency,Department,Burden,Quote
      Told to call back,send it,,4,3,SSA,"compliance, learning",I gave up
      Nobody answers,,wait,high,9,IRS,,
      No form in Spanish,,,,,,,
      """, into: map)
    let after = try applied(ImportPlan(incoming, into: map, title: "t"), to: map)
    let pains = after.painPoints
    #expect(pains.map(\.title) == ["Told to call back", "Nobody answers", "No form in Spanish"])
    #expect(pains[0].step == "send-it" && pains[0].severity == 4 && pains[0].frequency == 3)
    #expect(pains[0].object["burden"] == .texts(["compliance", "learning"]))
    #expect(pains[1].stage == "wait" && pains[1].severity == nil)
    #expect(pains[1].object["imported"] == .object(["Severity": .text("high"), "Frequency": .text("9")]))
    #expect(pains[2].stage == "apply")
    #expect(after.agencies.map(\.name) == ["SSA", "IRS"])
  }

  @Test("Volumes need a stage of the map, take their basis from --set, and replace the same ones")
  func volumes() throws {
    let map = try begun(read(steps))
    let table =
      "Stage,Reached,Completed,adverse.missed-deadline,Channel\nApply,\"1,000\",700,300,online\nWait,700.0,,,\n"
    let incoming = try read(table, into: map) { $0.constants = [("basis", "measured"), ("period", "2024")] }
    let after = try applied(ImportPlan(incoming, into: map, title: "t"), to: map)
    #expect(after.volumes.map(\.reached) == [1000, 700] && after.volumes.map(\.succeeded) == [700, nil])
    #expect(after.volumes[0].adverse?.byReason.map(\.count) == [300])
    #expect(after.volumes.allSatisfy { $0.basis == "measured" && $0.series == "import:list.csv" })
    let again = try read(table.replacing("700,300", with: "710,290"), into: after) {
      $0.constants = [("basis", "measured"), ("period", "2024")]
    }
    #expect(try applied(ImportPlan(again, into: after, title: "t"), to: after).volumes.map(\.succeeded) == [710, nil])
    #expect(try read(table, into: map).notes.contains { $0.sentence.contains("--set basis=measured") })
    #expect { try read("stage,reached\nAply,4\n", into: map) } throws: {
      "\($0)".contains("line 2: \"Aply\" is no stage of the map; the map has Apply, Wait")
    }
    #expect { try read("stage,reached\nApply,many\n", into: map) } throws: { "\($0)".contains("line 2") }
  }

  @Test("Columns can be chosen, left out, and parted by tabs or semicolons")
  func mapping() throws {
    let text = "Was;Wo;Nr\nAnrufen;Start;7\n"
    #expect { try read(text) } throws: { "\($0)".contains("no column says what the rows are: Was, Wo, Nr") }
    for sign in [";", "\t", ","] {
      let incoming = try read(text.replacing(";", with: sign)) {
        $0.map = [("was", "name"), ("Wo", "stage"), ("Nr", "")]
      }
      let journey = try begun(incoming)
      #expect(journey.stages.map(\.name) == ["Start"])
      #expect(journey.stages[0].steps.first?.object.members.map(\.key.text) == ["id", "name"])
    }
    #expect { try read(text) { $0.map = [("Wer", "name")] } } throws: {
      "\($0)".contains("there is no such column; there are Was, Wo, Nr")
    }
    #expect {
      try read(text) {
        $0.map = [("Was", "colour")]; $0.rows = .steps
      }
    } throws: { "\($0)".contains("there is no such field of steps; there are stage, emotion, score, id, name") }
    #expect { try read(text) { $0.rows = .pains } } throws: { "\($0)".contains("--map COLUMN=title") }
  }

  @Test(
    "A table that cannot be read is refused with its line",
    arguments: [
      ("", "empty"), ("step\n\"a", "never closed"), ("step,x\na,b,c\n", "3 cells"), ("step\na\u{0}b\n", "NUL"),
    ])
  func broken(text: String, hint: String) {
    #expect { try read(text) } throws: { "\($0)".contains(hint) }
  }

  @Test("Hostile text in every cell comes in as it is, and undoes", arguments: HostileText.corpus)
  func hostile(text: String) throws {
    let quoted = "\"" + text.replacing("\"", with: "\"\"") + "\""
    guard !text.utf8.contains(0) else { return }
    let table = "stage,step,thought,\(quoted),agency\n\(quoted),\(quoted),\(quoted),\(quoted),\(quoted)\nA,B,C,D,E\n"
    let incoming = try read(table)
    let journey = try begun(incoming)
    let ids = JourneyDocument(journey)
    #expect(ids.isRegular && ids.ids.allSatisfy(IdentifierMaker.isWellFormed))
    #expect(journey.stages.last?.steps.last?.name == "B")
    if text.trimmedBlanks.isEmpty { return }
    #expect(journey.stages.first?.steps.first?.name?.utf8.elementsEqual(text.trimmedBlanks.utf8) == true)
  }
}
