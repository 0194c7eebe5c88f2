import JSONText
import JourneyModel
import Testing

@testable import SojournCLI

@Suite struct FunnelWriteTests {
  private func told(_ journey: Journey, _ stage: String) -> [String] {
    journey.volumes.filter { $0.stage == stage }.map { volume in
      "\(volume.agency ?? "all") \(volume.reached ?? -1) \(volume.continued.map(String.init) ?? "-")"
    }
  }

  @Test("Saved volumes are measured, with series, source and the day of the last event")
  func basis() throws {
    let files = FunnelScratch()
    let log = files.log(FunnelScratch.cases("tax", 40, done: 20) + "late,A,1700000000,tax\n")
    let run = files.funnel(log, "--write")
    #expect(run.status == 0)
    #expect(run.errors.contains("volumes as log:log.csv"))
    let volumes = try files.journey().volumes
    #expect(!volumes.isEmpty)
    for volume in volumes {
      #expect(volume.series == "log:log.csv" && volume.basis == "measured")
      #expect(volume.source == "log.csv" && volume.asOf == "2023-11-14")
    }
    #expect(CommandRun("check", files.map).status == 0)
    #expect(CommandRun("dropoff", files.map).output.contains("log:log.csv"))
  }

  @Test("What the log names and the map does not know is named when it is folded")
  func unknownGroups() throws {
    let files = FunnelScratch(agencies: #"{"id":"tax","name":"T"}"#)
    let rows =
      FunnelScratch.cases("tax", 40, done: 20) + FunnelScratch.cases("moon", 30, done: 20)
      + FunnelScratch.cases("sun\u{1B}[2J", 30, done: 20)
    let run = files.funnel(files.log(rows), "--write")
    #expect(run.status == 0)
    #expect(told(try files.journey(), "a") == ["all 100 60", "tax 40 20", "other-agency 60 40"])
    #expect(run.errors.contains("agencies of the log that the map does not know stand together as (other): moon, sun"))
    #expect(!run.errors.contains("\u{1B}") && !run.errors.contains("channels of the log"))
  }

  @Test("Cells of 1 to 9 cases stand together as (other); a cell beside them joins where they alone gave it away")
  func folded() throws {
    let three = #"{"id":"tax","name":"T"},{"id":"health","name":"H"},{"id":"jobs","name":"J"},{"id":"home","name":"O"}"#
    let files = FunnelScratch(agencies: three)
    let rows =
      FunnelScratch.cases("tax", 100, done: 50) + FunnelScratch.cases("health", 40, done: 20)
      + FunnelScratch.cases("jobs", 4) + FunnelScratch.cases("home", 5, done: 1)
    #expect(files.funnel(files.log(rows), "--write").status == 0)
    let journey = try files.journey()
    #expect(told(journey, "a") == ["all 149 71", "tax 100 50", "other-agency 49 21"])
    #expect(journey.agencies.last?.name == "(other)")
    #expect(CommandRun("check", files.map).status == 0)
    let text = try #require(files.scratch.text("map.json"))
    for small in ["\"reached\": 4,", "\"reached\": 5,", "\"continued\": 1,"] { #expect(!text.contains(small)) }
    // The rows of a breakdown add up to the stage.
    let dropOff = try CommandRun("dropoff", files.map, "--by", "agency", "--format", "json").json()
    let groups = dropOff.object?["stages"]?.array?.first?.object?["groups"]?.array
    #expect(groups?.compactMap { $0.object?["reached"]?.number?.int }.reduce(0, +) == 149)
  }

  @Test("--exact saves small cells too, and needs --write")
  func exact() throws {
    let files = FunnelScratch()
    let log = files.log(FunnelScratch.cases("tax", 40, done: 20) + FunnelScratch.cases("health", 3))
    #expect(files.funnel(log, "--exact").status == 2)
    #expect(files.funnel(log, "--write", "--exact").status == 0)
    #expect(told(try files.journey(), "a") == ["all 43 20", "health 3 0", "tax 40 20"])
    #expect(try files.journey().agencies.count == 2)
  }

  @Test("Agencies that the map does not have stand as (other); where nothing else is left there is no breakdown")
  func unknown() throws {
    let files = FunnelScratch()
    let rows = FunnelScratch.cases("tax", 40, done: 20) + FunnelScratch.cases("elsewhere", 30, done: 12)
    #expect(files.funnel(files.log(rows), "--write").status == 0)
    #expect(told(try files.journey(), "a") == ["all 70 32", "tax 40 20", "other-agency 30 12"])
    let none = FunnelScratch()
    #expect(none.funnel(none.log(FunnelScratch.cases("elsewhere", 30, done: 12)), "--write").status == 0)
    #expect(told(try none.journey(), "a") == ["all 30 12"])
    #expect(try none.journey().agencies.count == 2)
  }

  @Test("A second import takes the place of the first of the same source, and of no other")
  func second() throws {
    let files = FunnelScratch()
    let one = files.log(FunnelScratch.cases("tax", 40, done: 20), "one.csv")
    let two = files.log(FunnelScratch.cases("tax", 60, done: 50), "two.csv")
    #expect(files.funnel(one, "--write").status == 0)
    let first = files.scratch.text("map.json")
    #expect(files.funnel(one, "--write").status == 0)
    #expect(files.scratch.text("map.json") == first)
    #expect(files.funnel(two, "--write").status == 0)
    files.scratch.put("case,activity,timestamp\n1,A,1\n", "one.csv")
    #expect(files.funnel(one, "--write").status == 0)
    let totals = try files.journey().volumes.filter { $0.agency == nil && $0.stage == "a" }
    #expect(totals.map { "\($0.series ?? "") \($0.reached ?? 0)" } == ["log:two.csv 60", "log:one.csv 1"])
  }

  @Test("The file is saved once, with a backup; what cannot be saved to is refused")
  func saving() throws {
    let files = FunnelScratch()
    let before = files.scratch.text("map.json")
    let log = files.log("1,A,1,tax\n")
    #expect(files.funnel(log).status == 0)
    #expect(files.scratch.text("map.json") == before)
    #expect(files.funnel(log, "--write").status == 0)
    #expect(files.scratch.text("map.json~") == before)
    let run = CommandRun(["funnel", log, "--journey", "-", "--write"], input: before ?? "")
    #expect(run.status == 73)
    let newer = files.scratch.put(
      (before ?? "").replacing("\"version\":1", with: "\"version\":9"), "new.json")
    #expect(CommandRun("funnel", log, "--journey", newer, "--write").status == 65)
    #expect(files.scratch.text("new.json")?.contains("volumes") == false)
  }
}
