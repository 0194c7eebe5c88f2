import JSONText
import JourneyAnalysis
import JourneyModel
import TestSupport
import Testing

@testable import Workbench

@Suite("Columns of the map that follow edits")
struct MapColumnsTests {
  @Test("After any edits the columns are what reading the journey anew gives", arguments: Array(1...6) as [UInt64])
  func followsEdits(seed: UInt64) throws {
    var random = RandomJourney(seed: seed, size: 5)
    var document = JourneyDocument(random.journey())
    var columns = MapColumns(document)
    var inverses: [MapEdit] = []
    var regular = 0
    for round in 0..<500 {
      let edit = round % 3 == 0 ? linking(in: document, &random) : random.edit(of: document)
      // A copy that somebody keeps must not change.
      let kept = (document, columns)
      let before = picture(columns, document)
      let path = document.isRegular ? "in place" : "anew"
      do throws(EditError) {
        inverses.append(try columns.apply(edit, to: &document))
      } catch {
        #expect(picture(columns, document) == before, "seed \(seed), round \(round): refused \(edit)")
      }
      if document.isRegular { regular += 1 }
      let whole = picture(WholeMap(document.journey, columns.columns), columns, document)
      #expect(picture(columns, document) == whole, "seed \(seed), round \(round), \(path): \(edit)")
      #expect(picture(kept.1, kept.0) == before, "seed \(seed), round \(round): a copy changed by \(edit)")
      // Random edits soon leave ids out: then another journey is taken, so that most edits are followed in place.
      if !document.isRegular, round % 5 == 0 {
        document = JourneyDocument(random.journey())
        columns = MapColumns(document)
        inverses = []
      }
      if round % 7 == 0, let inverse = inverses.popLast() { _ = try? columns.apply(inverse, to: &document) }
    }
    #expect(regular > 100, "seed \(seed): most of these journeys have their ids once each")
    #expect(picture(columns, document) == picture(MapColumns(document), document), "seed \(seed)")
  }

  @Test("A long list of one step is what the file holds after every edit, and a copy keeps its own")
  func longList() throws {
    let pains = (0..<40).map { #"{"id": "p\#($0)", "title": "Pain \#($0)", "step": "x"}"# }.joined(separator: ", ")
    let builder = try JourneyBuilder(
      #""stages": [{"id": "a", "steps": [{"id": "x"}, {"id": "y"}]}], "painPoints": [\#(pains)], "actions": [{"id": "do", "addresses": ["p7"]}]"#
    )
    var document = JourneyDocument(builder.journey)
    var columns = MapColumns(document)
    #expect(columns.pains(at: "x").map(\.id) == (0..<40).map { "p\($0)" })
    #expect(columns.actions(at: "x").map(\.id) == ["do"])
    let kept = columns
    _ = try columns.apply(.set(id: "p7", key: "step", value: .text("y")), to: &document)
    #expect(columns.pains(at: "x").map(\.id) == (0..<40).filter { $0 != 7 }.map { "p\($0)" })
    #expect(columns.actions(at: "x").isEmpty && columns.actions(at: "y").map(\.id) == ["do"])
    _ = try columns.apply(.set(id: "p8", key: "title", value: .text("Other")), to: &document)
    #expect(columns.pains(at: "x").contains { $0.title == "Other" })
    #expect(kept.pains(at: "x").count == 40 && kept.pains(at: "x")[8].title == "Pain 8")
  }

  @Test("Ids that are missing or stand twice mean the first record of their kind")
  func irregular() throws {
    let builder = try JourneyBuilder(
      #""stages": [{"id": "a", "steps": [{"id": "x"}, {"name": "no id"}, 7, {"id": "x", "name": "again"}]}, {"id": "b"}], "painPoints": [{"id": "p", "step": "x"}, {"id": "p", "stage": "b"}]"#
    )
    let columns = MapColumns(builder.journey)
    #expect(columns.columns.map(\.id) == ["x", "", "x", "b"])
    #expect(columns.position(of: "x") == 0 && columns.position(of: "b") == 3 && columns.position(ofStage: "b") == 3)
    #expect(columns.pains(at: "x").count == 1 && columns.pains(at: "b").count == 1)
  }

  @Test("What the map says of volumes does not depend on steps and pain points", arguments: 0..<8 as Range<UInt64>)
  func volumes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let journey = Journey(RandomMap().make(using: &random))
    let whole = DropOff.analyse(journey).stages
    let alone = DropOff.analyse(MapVolumes.countsAlone(journey)).stages
    #expect(whole.map(\.stage) == alone.map(\.stage), "\(random)")
    #expect(whole.map { "\($0.figures)" } == alone.map { "\($0.figures)" }, "\(random)")
    #expect(whole.contains { $0.figures.reached.words != nil }, "\(random)")
  }

  /// Lets a record that the map shows name others, or none.
  private func linking(in document: JourneyDocument, _ random: inout RandomJourney) -> MapEdit {
    func any(_ type: RecordType) -> String? {
      document.ids.filter { document.place(of: $0)?.type === type }.sorted().randomElement(using: &random.random)
    }
    let step = any(Step.record)
    let stage = any(Stage.record)
    switch Int.random(in: 0..<8, using: &random.random) {
    case 0: return .set(id: any(PainPoint.record) ?? "", key: "step", value: step.map(JSONValue.text))
    case 1: return .set(id: any(PainPoint.record) ?? "", key: "stage", value: stage.map(JSONValue.text))
    case 2: return .set(id: any(PainPoint.record) ?? "", key: "step", value: nil)
    case 3:
      return .set(
        id: any(PainPoint.record) ?? "", key: "rootCauses",
        value: .texts([any(RootCause.record), any(RootCause.record)].compactMap { $0 }))
    case 4:
      return .set(
        id: any(JourneyModel.Action.record) ?? "", key: "addresses",
        value: .texts([any(RootCause.record), any(PainPoint.record), any(PainPoint.record)].compactMap { $0 }))
    case 5:
      return .set(
        id: any(Evidence.record) ?? "", key: "steps", value: .texts([step, any(Step.record)].compactMap { $0 }))
    case 6: return .set(id: any(BrightSpot.record) ?? "", key: "stage", value: stage.map(JSONValue.text))
    default:
      return .set(
        id: any(PainPoint.record) ?? "", key: "between",
        value: .object(["from": .text(step ?? ""), "to": .text(any(Step.record) ?? "")]))
    }
  }

  /// Everything that can be asked of the columns, as they answer.
  private func picture(_ columns: MapColumns, _ document: JourneyDocument) -> [String] {
    let journey = document.journey
    var lines = columns.columns.enumerated().map { place, column in
      "\(column.id) of \(column.stageNumber) \(column.stage.id) opens \(column.opensStage) at "
        + "\(columns.position(of: column.id) ?? -1): \(columns.pains(at: column.id).map(\.id)) "
        + "\(columns.brightSpots(at: column.id).map(\.id)) \(columns.actions(at: column.id).map(\.id)) "
        + "\(columns.evidence(ofStep: column.id).map(\.id))"
    }
    lines += journey.stages.map { "\($0.id) begins at \(columns.position(ofStage: $0.id) ?? -1)" }
    lines += (journey.painPoints.map(\.id) + journey.brightSpots.map(\.id)).map {
      "\($0) in \(columns.column(ofItem: $0) ?? "none")"
    }
    lines += journey.painPoints.map {
      "\($0.id): \(columns.rootCauses(named: $0.rootCauses).map(\.id)) \(columns.evidence(named: $0.evidence).map(\.id))"
        + " \(columns.actions(addressing: $0.rootCauses + [$0.id]).map(\.id))"
    }
    lines += journey.rootCauses.map { "\($0.id): \(columns.pains(ofCause: $0.id).map(\.id))" }
    return lines
  }

  /// The same as the journey's lists say it when they are read from end to end.
  private func picture(_ whole: WholeMap, _ columns: MapColumns, _ document: JourneyDocument) -> [String] {
    let journey = document.journey
    var all: [(Stage, Int, Step?, Bool)] = []
    for (number, stage) in journey.stages.enumerated() {
      if stage.steps.isEmpty { all.append((stage, number, nil, true)) }
      for (place, step) in stage.steps.enumerated() { all.append((stage, number, step, place == 0)) }
    }
    var lines = all.map { stage, number, step, opens in
      let id = step?.id ?? stage.id
      return "\(id) of \(number) \(stage.id) opens \(opens) at "
        + "\(whole.positions[id] ?? -1): \((whole.pains[id] ?? []).map(\.id)) "
        + "\((whole.brightSpots[id] ?? []).map(\.id)) \((whole.actions[id] ?? []).map(\.id)) "
        + "\(journey.evidence.filter { $0.steps.contains(id) }.map(\.id))"
    }
    lines += journey.stages.map { "\($0.id) begins at \(whole.firstOfStage[$0.id] ?? -1)" }
    lines += (journey.painPoints.map(\.id) + journey.brightSpots.map(\.id)).map {
      "\($0) in \(whole.column(ofItem: $0) ?? "none")"
    }
    lines += journey.painPoints.map { pain in
      "\(pain.id): \(journey.rootCauses.filter { pain.rootCauses.contains($0.id) }.map(\.id)) "
        + "\(journey.evidence.filter { pain.evidence.contains($0.id) }.map(\.id))"
        + " \(journey.actions.filter { !Set(pain.rootCauses + [pain.id]).isDisjoint(with: $0.addresses) }.map(\.id))"
    }
    lines += journey.rootCauses.map { cause in
      "\(cause.id): \(journey.painPoints.filter { $0.rootCauses.contains(cause.id) }.map(\.id))"
    }
    return lines
  }
}
