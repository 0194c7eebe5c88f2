import Glibc
import JSONText
import JourneyAnalysis
import JourneyModel
import TerminalCells
import Workbench
import WorkbenchViews

// In-process measurements. `Bench write FOLDER` makes the files that the terminal measurements open.

func write(_ bytes: [UInt8], to path: String) {
  let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    guard written > 0 else { fatalError("\(path) cannot be written") }
    rest = rest.dropFirst(written)
  }
  close(file)
}

if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "write" {
  let folder = CommandLine.arguments[2]
  write(LargeJourney.bytes(about: 100_000), to: folder + "/100k.json")
  write(LargeJourney.bytes(about: 2_000_000), to: folder + "/2m.json")
  write(JourneyFormat.write(LargeJourney.make(steps: 1000)), to: folder + "/1000steps.json")
  write(JourneyFormat.write(LargeJourney.make(steps: 100_000, isLean: true)), to: folder + "/100ksteps.json")
  write(JourneyFormat.write(RichJourney.make(steps: 1000, pains: 1000)), to: folder + "/1000rich.json")
  exit(0)
}

if CommandLine.arguments.count == 2, CommandLine.arguments[1] == "analyses" {
  Analyses.measure(15)
  exit(0)
}

if CommandLine.arguments.count >= 2, CommandLine.arguments[1] == "analysis" {
  Analyses.measure(15, only: CommandLine.arguments.dropFirst(2).joined(separator: " "))
  exit(0)
}

if CommandLine.arguments.count == 2, CommandLine.arguments[1] == "refreshing" {
  Refreshing.measure(5)
  exit(0)
}

// Reading.
for (name, size) in [("100 KB", 100_000), ("2 MB", 2_000_000)] {
  let bytes = LargeJourney.bytes(about: size)
  let times = rounds(30) { _ = try? JourneyFormat.read(bytes) }
  let rate = Double(bytes.count) / quantile(times, 0.5) / 1e6
  report("read a journey of \(name)", times, goal: "\(Int(rate)) MB/s")
  let journey = try JourneyFormat.read(bytes)
  report("write a journey of \(name)", rounds(30) { _ = JourneyFormat.write(journey) })
}

let hundred = LargeJourney.bytes(about: 100_000)
let thousand = rounds(3) { Reading(hundred).runOnTwoThreads() }
report("read 1,000 journeys of 100 KB on two threads", thousand, goal: "under 500 ms, goal 150")

// A key to a frame, without the terminal: what the workbench itself costs.
for (name, steps) in [("1,000", 1000), ("100,000", 100_000)] {
  var state = WorkbenchState(
    size: Size(width: 200, height: 60), environment: Environment(today: "2027-03-01", seed: 1))
  _ = state.receive(.opened(LargeJourney.make(steps: steps), path: "large.json", readOnlyReason: nil))
  func press(_ key: Key) {
    _ = state.handle(.key(KeyPress(key)))
    _ = Screen.frame(state)
  }
  press(.right)
  report("key to frame, one column on, \(name) steps", rounds(300) { press(.right) }, goal: "goal 0.3 ms")
  report("key to frame, a page on, \(name) steps", rounds(100) { press(.pageDown) }, goal: "goal 1 ms")
  report(
    "key to frame, a lane down and up, \(name) steps",
    rounds(100) {
      press(.down); press(.up)
    })
  var edits: [Double] = []
  for _ in 0..<20 {
    edits += rounds(1) {
      _ = state.handle(.key(KeyPress(.character(">"))))
      _ = Screen.frame(state)
    }
  }
  report("an edit to a frame, \(name) steps", edits, goal: "under 16 ms")
  report("taken back, \(name) steps", rounds(20) { press(.character("u")) }, goal: "under 16 ms")
}

// Analysis.
Analyses.measure(5)
Refreshing.measure(5)
let large = LargeJourney.make(steps: 10_000, pains: 50_000)
report("heatmap, 10,000 steps and 50,000 pain points", rounds(5) { _ = Heatmap(large) })
report("drop-off, 10,000 steps and 50,000 pain points", rounds(5) { _ = DropOff.analyse(large) })
report(
  "check, 10,000 steps and 50,000 pain points",
  rounds(3) { _ = JourneyCheck.findings(in: large, now: JourneyDate("2027-03-01")!) })
