import EventLogs
import JSONText
import JourneyModel
import TestSupport
import Testing

@Suite struct FunnelMeaningTests {
  private let header = "case,activity,timestamp,agency\n"

  @Test("A stage counts only after the one before: to contain its event is not to reach it")
  func sequence() throws {
    #expect(try LogSupport.reached(header + "1,C,1,\n1,B,2,\n1,A,3,\n2,A,1,\n2,C,2,\n2,B,3,\n2,C,4,\n") == [2, 1, 1])
  }

  @Test("Events of one moment keep the order of the log")
  func ties() throws {
    #expect(try LogSupport.reached(header + "1,A,5,\n1,B,5,\n1,C,5,\n2,C,5,\n2,B,5,\n2,A,5,\n") == [2, 1, 1])
  }

  @Test("A window includes its last moment, and a later start may get further")
  func window() throws {
    #expect(try LogSupport.reached(header + "1,A,0,\n1,B,10,\n9,A,90,\n", window: 10_000_000) == [2, 1, 0])
    #expect(try LogSupport.reached(header + "1,A,0,\n1,B,11,\n9,A,90,\n", window: 10_000_000) == [2, 0, 0])
    #expect(try LogSupport.reached(header + "1,A,0,\n1,A,5,\n1,B,11,\n1,C,15,\n", window: 10_000_000) == [1, 1, 1])
  }

  @Test("A case whose window is open at the end of the log is in progress; without a window it is lost")
  func censoring() throws {
    let text = header + "1,A,0,\n2,A,95,\n3,A,0,\n3,B,100,\n"
    let journey = try LogSupport.journey(LogSupport.abc)
    let log = try LogSupport.read(text)
    let open = try log.funnel(journey, FunnelQuery(window: 20_000_000)).stages[0]
    #expect([open.reached, open.missed, open.inProgress] == [3, 2, 1])
    let all = try log.funnel(journey).stages[0]
    #expect([all.reached, all.missed, all.inProgress, all.continued] == [3, 2, 0, 1])
  }

  @Test("Parallel and conditional stages are matched after the gate before and stop nobody")
  func roles() throws {
    let journey = try LogSupport.journey([
      ("a", "parallel", ["A"]), ("p", "parallel", ["P"]), ("q", "conditional", ["Q"]), ("b", nil, ["B"]),
    ])
    let text = header + "1,A,1,\n1,B,2,\n1,P,3,\n2,P,1,\n2,A,2,\n2,Q,3,\n3,A,1,\n3,B,2,\n"
    let stages = try LogSupport.read(text).funnel(journey).stages
    #expect(stages.map(\.role) == [.gate, .parallel, .conditional, .gate])
    #expect(stages.map(\.reached) == [3, 3, 1, 2])
    #expect(stages.map(\.attempted) == [nil, 1, 1, nil])
    #expect(stages.map(\.continued) == [2, nil, nil, nil])
    #expect(stages.map(\.missed) == [1, 2, nil, nil])
  }

  @Test("A loss belongs to the agency of the event by which the stage was entered")
  func attribution() throws {
    let text = header + "1,A,1,north\n1,A,2,south\n2,A,1,south\n2,B,2,north\n"
    let stage = try LogSupport.read(text).funnel(LogSupport.journey(LogSupport.abc)).stages[0]
    #expect(
      stage.groups.map { "\($0.key.agency ?? "") \($0.reached) \($0.missed ?? -1)" } == ["north 1 1", "south 1 0"])
  }

  @Test("Names of agencies become the ids of the journey")
  func names() throws {
    let journey = try LogSupport.journey(
      LogSupport.abc, extra: "\"agencies\": [{\"id\": \"tax\", \"name\": \"Tax Office\"}], ")
    let stage = try LogSupport.read(header + "1,A,1,Tax Office\n2,A,1,tax\n").funnel(journey).stages[0]
    #expect(stage.groups.map(\.key.agency) == ["tax"])
  }

  @Test("Hand-offs count consecutive events of a case, those within an agency too")
  func handOffs() throws {
    let result = try LogSupport.read(header + "1,A,1,x\n1,Z,4,x\n1,B,9,y\n2,A,1,x\n2,B,3,y\n")
      .funnel(LogSupport.journey(LogSupport.abc), FunnelQuery(countsHandOffs: true))
    let told = result.handOffs?.map { "\($0.from ?? "")>\($0.to ?? "") \($0.count) \($0.medianSeconds)" }
    #expect(told == ["x>y 2 3.5", "x>x 1 3.0"])
  }

  @Test("Variants of fewer than ten cases stand together")
  func variants() throws {
    var text = header
    for number in 0..<12 { text += "\(number),A,1,\n\(number),A,2,\n\(number),B,3,\n" }
    text += "x,B,1,\ny,C,1,\n"
    let result = try LogSupport.read(text).funnel(
      LogSupport.journey(LogSupport.abc), FunnelQuery(countsVariants: true, countsDeviations: true))
    #expect(result.variants?.map { "\($0.stages ?? []) \($0.cases)" } == ["[\"a\", \"b\"] 12", "[] 2"])
    #expect(result.deviations?.repeats == 12)
    #expect(result.deviations?.casesWithoutStart == 2)
  }

  @Test("Small groups are not told, nor what would give them away")
  func suppression() throws {
    var text = header
    for number in 0..<3 { text += "s\(number),A,1,small\n" }
    for number in 0..<20 { text += "m\(number),A,1,middle\n" }
    for number in 0..<50 { text += "l\(number),A,1,large\n" }
    let result = try LogSupport.read(text).funnel(LogSupport.journey(LogSupport.abc))
    let groups = try #require(result.json().object?["stages"]?.array?.first?.object?["groups"]?.array)
    #expect(groups.map { $0.object?["reached"]?.number?.int } == [50, nil, nil])
    #expect(result.json(suppression: false).object?["stages"]?.array?.first?.object?["groups"]?.array?.count == 3)
  }

  @Test("A second import takes the place of the first")
  func volumes() throws {
    let journey = try LogSupport.journey(LogSupport.abc)
    var document = JourneyDocument(journey)
    let result = try LogSupport.read(header + "1,A,1,x\n1,B,2,x\n2,A,86401,x\n").funnel(journey)
    for _ in 0..<2 {
      let volumes = FunnelVolumes(result, source: "log.csv", asOf: result.lastDay ?? "", isExact: false)
      _ = try document.apply(volumes.edit(of: document))
    }
    let saved = document.journey.volumes
    #expect(saved.map(\.stage) == ["a", "b", "c"])
    #expect(saved.map(\.reached) == [2, 1, 0])
    #expect(saved.allSatisfy { $0.series == "log:log.csv" && $0.basis == "measured" && $0.asOf == "1970-01-02" })
  }
}
