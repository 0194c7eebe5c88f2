import JourneyModel

@testable import SojournCLI

/// A map with three stages and two agencies, and logs beside it.
struct FunnelScratch {
  let scratch = Scratch()
  let map: String

  init(agencies: String = #"{"id":"tax","name":"Tax Office"},{"id":"health","name":"Health"}"#) {
    map = scratch.put(
      #"""
      {"format":"sojourn-journey","version":1,"id":"map","title":"A map","state":"current",
       "agencies":[\#(agencies)],
       "stages":[{"id":"a","name":"Apply","events":["A"],"steps":[]},{"id":"b","name":"Prove","events":["B"],"steps":[]},
                 {"id":"c","name":"Receive","events":["C"],"steps":[]}]}
      """#, "map.json")
  }

  func log(_ rows: String, header: String = "case,activity,timestamp,agency\n", _ name: String = "log.csv") -> String {
    scratch.put(header + rows, name)
  }

  func funnel(_ log: String, _ options: String...) -> CommandRun {
    CommandRun(["funnel", log, "--journey", map] + options)
  }

  func journey() throws -> Journey {
    try JourneyFormat.read(Array((scratch.text("map.json") ?? "").utf8))
  }

  /// Rows of cases that an agency begins; `done` of them go on to B, at the tax office.
  static func cases(_ agency: String, _ count: Int, done: Int = 0) -> String {
    (0..<count).map { number in
      "\(agency)-\(number),A,\(number + 1),\(agency)\n"
        + (number < done ? "\(agency)-\(number),B,\(number + 9000),tax\n" : "")
    }.joined()
  }
}
