import JSONText
import JourneyModel
import TestSupport
import Testing

@testable import SojournCLI

@Suite struct FunnelOutputTests {
  @Test("Every format says basis and n")
  func basis() throws {
    let files = FunnelScratch()
    let log = files.log(FunnelScratch.cases("tax", 40, done: 20))
    #expect(files.funnel(log).output.contains("Basis: measured, from log.csv, n = 40 cases."))
    #expect(files.funnel(log, "--format", "md").output.contains("Basis: measured, from log.csv, n = 40 cases."))
    let json = try files.funnel(log, "--format", "json").json().object
    #expect(json?["basis"]?.text == "measured" && json?["cases"]?.number?.int == 40)
    let csv = files.funnel(log, "--format", "csv").lines
    #expect(csv[0].hasSuffix("inProgress,basis,source,n\r") || csv[0].hasSuffix("inProgress,basis,source,n"))
    #expect(csv[1].contains("map,a,gate,,,,,40,,20,20,0,measured,log.csv,40"))
  }

  @Test("Deviations come in four kinds, with where; few cases are not told")
  func deviations() throws {
    let files = FunnelScratch()
    var rows = FunnelScratch.cases("tax", 30, done: 20)
    for number in 0..<12 { rows += "tax-\(number),Letter,5,tax\n" }
    for number in 0..<3 { rows += "tax-\(number),Odd,6,tax\n" }
    let log = files.log(rows)
    let json = try files.funnel(log, "--with", "deviations", "--format", "json").json().object
    let entries = try #require(json?["deviations"]?.array)
    #expect(
      entries.map { $0.object?["kind"]?.text ?? "" } == [
        "unmapped", "missing", "order", "failed", "repeats", "rework", "no start",
      ])
    #expect(entries[0].object?["count"]?.number?.int == 15 && entries[0].object?["cases"]?.number?.int == 12)
    let at = try #require(entries[0].object?["at"]?.array)
    #expect(at.map { $0.object?["activity"]?.text } == ["Letter", "Odd"])
    // The 12 would give the 3 away, who are among them.
    #expect(at.map { $0.object?["cases"]?.number?.int } == [nil, nil])
    let all = try files.funnel(log, "--with", "deviations", "--format", "json", "--no-suppression").json().object
    let told = all?["deviations"]?.array?.first?.object?["at"]?.array
    #expect(told?.map { $0.object?["cases"]?.number?.int } == [12, 3])
    let text = files.funnel(log, "--with", "deviations").output
    #expect(text.contains("touchpoint that the map does not have") && text.contains("Letter"))
    #expect(!text.contains("tax-0"))
  }

  @Test("Stages of each agency are told on request, small ones not")
  func agencies() throws {
    let files = FunnelScratch()
    let log = files.log(FunnelScratch.cases("tax", 40, done: 20) + FunnelScratch.cases("health", 30, done: 12))
    let json = try files.funnel(log, "--with", "agencies", "--format", "json").json().object
    let told = json?["agencies"]?.array?.map { agency -> String in
      let stages = agency.object?["stages"]?.array?.map { cell in
        "\(cell.object?["stage"]?.text ?? "") \(cell.object?["reached"]?.number?.int ?? -1)"
      }
      return "\(agency.object?["agency"]?.text ?? ""): \(stages?.joined(separator: ", ") ?? "")"
    }
    #expect(told == ["health: a 30", "tax: a 40, b 32"])
    #expect(try files.funnel(log, "--format", "json").json().object?["agencies"] == nil)
    #expect(files.funnel(log, "--with", "agencies").output.contains("Stages of each agency"))
  }

  @Test("Ids of cases are shown on a screen alone, and only when asked for")
  func examples() {
    let files = FunnelScratch()
    let log = files.log("secret-7,A,1,tax\nsecret-7,Letter,2,tax\n")
    let arguments = ["funnel", log, "--journey", files.map, "--with", "deviations", "--no-suppression"]
    let screen = CommandRun(arguments + ["--examples"]) { $0.isOutputTerminal = true }
    #expect(screen.status == 0)
    #expect(screen.output.contains("secret-7"))
    #expect(!CommandRun(arguments) { $0.isOutputTerminal = true }.output.contains("secret-7"))
    for format in ["json", "csv", "md"] {
      let run = CommandRun(arguments + ["--examples", "--format", format]) { $0.isOutputTerminal = true }
      #expect(run.status == 2 && run.output == "")
    }
    #expect(CommandRun(arguments + ["--examples"]).status == 2)
  }

  @Test("Durations in working hours stand beside elapsed ones, by the agency's own hours")
  func calendar() throws {
    let files = FunnelScratch(
      agencies: #"{"id":"tax","name":"Tax Office","workingTime":{"opensAt":8,"closesAt":12}}"#)
    var rows = ""
    for number in 0..<10 { rows += "\(number),A,2026-11-25T08:00:00Z,tax\n\(number),B,2026-11-27T08:00:00Z,tax\n" }
    let log = files.log(rows)
    let json = try files.funnel(log, "--calendar", "federal", "--format", "json").json().object
    #expect(json?["calendar"]?.text == "federal")
    let times = json?["times"]?.array?.first?.object
    #expect(times?["p50"]?.number?.double == 172_800)
    // Thanksgiving lies between.
    #expect(times?["business"]?.object?["p50"]?.number?.double == 14_400.0)
    let weekdays = try files.funnel(log, "--calendar", "weekdays", "--format", "json").json().object
    #expect(
      weekdays?["times"]?.array?.first?.object?["business"]?.object?["p50"]?.number?.double == 28_800.0)
    #expect(files.funnel(log, "--calendar", "federal").output.contains("The same in working hours"))
    #expect(CommandRun("check", files.map).status == 0)
  }

  @Test("A map from a log passes check, is never overwritten, and needs no template")
  func fromLog() throws {
    let files = FunnelScratch()
    let log = files.log(FunnelScratch.cases("tax", 40, done: 30) + FunnelScratch.cases("health", 30, done: 25))
    let made = files.scratch.path("made.json")
    let run = CommandRun("new", made, "--from-log", log)
    #expect(run.status == 0, "\(run.errors)")
    #expect(CommandRun("check", made).status == 0)
    let journey = try JourneyFormat.read(Array((files.scratch.text("made.json") ?? "").utf8))
    #expect(journey.id == "made" && journey.title == "Journey of log.csv")
    #expect(journey.stages.map(\.name) == ["A", "B"])
    #expect(journey.agencies.map(\.name) == ["tax", "health"])
    #expect(journey.volumes.filter { $0.agency == nil && $0.segment == nil }.map(\.reached) == [70, 55])
    #expect(CommandRun("funnel", log, "--journey", made).status == 0)
    #expect(CommandRun("new", made, "--from-log", log).status == 73)
    #expect(CommandRun("new", files.scratch.path("x.json"), "--from-log", log, "--template", "blank").status == 2)
    #expect(CommandRun("new", files.scratch.path("x.json"), "--from-log", files.scratch.path("no.csv")).status == 66)
    let titled = CommandRun("new", files.scratch.path("y.json"), "--from-log", log, "--title", "Real")
    #expect(titled.status == 0)
    #expect(files.scratch.text("y.json")?.contains("\"title\": \"Real\"") == true)
  }
}
