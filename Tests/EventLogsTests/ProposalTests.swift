import EventLogs
import JourneyModel
import TestSupport
import Testing

@Suite struct ProposalTests {
  /// Twenty cases: all apply and prove, most at another office a day later; half are paid, some call.
  private static let log: String = {
    var text = "case,activity,timestamp,agency,channel,segment\n"
    for number in 0..<20 {
      let day = 10 + number % 5
      text += "c\(number),Apply,2026-03-\(day)T09:00:00Z,Front Desk,web,rural\n"
      text += "c\(number),Prove it,2026-03-\(day + 1)T09:00:00Z,Back Office,paper,rural\n"
      if number % 2 == 0 { text += "c\(number),Pay,2026-03-\(day + 4)T09:00:00Z,Treasury,web,rural\n" }
      if number % 5 == 0 { text += "c\(number),Call,2026-03-\(day + 2)T09:00:00Z,Front Desk,phone,rural\n" }
    }
    return text + "odd,Strange,2026-03-01,Front Desk,web,\n"
  }()

  private func propose(_ text: String, threads: Int = 1) throws -> Journey {
    try JourneyProposal(
      LogSupport.read(text, threads: threads, blockSize: 200), id: "map", title: "T", source: "log.csv"
    )
    .journey
  }

  @Test("Frequent activities become stages in their usual order; what few cases have is conditional")
  func stages() throws {
    let journey = try propose(Self.log)
    #expect(journey.stages.map(\.name) == ["Apply", "Prove it", "Call", "Pay"])
    #expect(journey.stages.map(\.role) == ["gate", "gate", "conditional", "gate"])
    #expect(journey.stages.map(\.events) == [["Apply"], ["Prove it"], ["Call"], ["Pay"]])
  }

  @Test("Agencies, channels and segments come from the log, and lead the steps that they do most")
  func agencies() throws {
    let journey = try propose(Self.log)
    #expect(journey.agencies.map(\.name) == ["Front Desk", "Back Office", "Treasury"])
    #expect(journey.stages.map { $0.steps.first?.agency } == ["front-desk", "back-office", "front-desk", "treasury"])
    #expect(journey.channels.map(\.name) == ["web", "paper", "phone"])
    #expect(journey.segments.map(\.name) == ["rural"])
  }

  @Test("Waits are medians with basis, source and n; a change of agency has one as its passing-on")
  func waits() throws {
    let step = try #require(try propose(Self.log).stages[1].steps.first)
    #expect(step.waitDays?.value == 1 && step.waitDays?.basis == "measured" && step.waitDays?.source == "log.csv")
    #expect(step.waitDays?.method?.contains("n = 20") == true)
    #expect(step.arrival?.expectedDays?.value == 1)
    #expect(try propose(Self.log).stages[0].steps.first?.waitDays == nil)
  }

  @Test("The map has the log's volumes and no errors, whatever the threads and names")
  func check() throws {
    let journey = try propose(Self.log)
    #expect(journey.volumes.first { $0.stage == "prove-it" }?.reached == 20)
    for text in [Self.log, "case,activity,timestamp,agency\n1,map,1,map\n1,Map!,2,MAP\n1,,3,\n2,é,1,é\n"] {
      let findings = JourneyCheck.findings(in: try propose(text), now: JourneyDate(year: 2026)!)
      #expect(findings.filter { $0.severity == .error }.map(\.message) == [])
      #expect(try propose(text).object == propose(text, threads: 3).object)
    }
  }

  @Test("What comes in any order is parallel, what stands in for another conditional: the funnel loses nobody to it")
  func roles() throws {
    func log(_ way: (Int) -> [String]) -> String {
      (0..<40).reduce(into: "case,activity,timestamp\n") { text, number in
        for (moment, activity) in way(number).enumerated() { text += "c\(number),\(activity),\(moment)\n" }
      }
    }
    let anyOrder = try propose(log { $0 % 2 == 0 ? ["Start", "A", "B", "End"] : ["Start", "B", "A", "End"] })
    #expect(
      anyOrder.stages.map { "\($0.name ?? "") \($0.role ?? "")" } == [
        "Start gate", "B parallel", "A gate", "End gate",
      ])
    #expect(anyOrder.volumes.map(\.reached) == [40, 40, 40, 40])
    let either = try propose(log { ["Start", $0 % 2 == 0 ? "Yes" : "No", "End"] })
    #expect(
      either.stages.map { "\($0.name ?? "") \($0.role ?? "")" } == [
        "Start gate", "No conditional", "Yes conditional", "End gate",
      ])
    #expect(either.volumes.map(\.reached) == [40, 20, 20, 40])
  }

  @Test("A log without events proposes nothing")
  func nothing() throws {
    #expect(throws: EventLogError.nothingToPropose(file: "log.csv")) {
      try propose("case,activity,timestamp\n")
    }
  }
}
