import JourneyModel

/// Which stage an activity of a log is probably of, by name.
enum LogMatching {
  /// The stage of each activity: the one that names it among its events; else the one of which the name, or that of a
  /// step, is the same or holds most of its words, unless the stage names other events of this log already; nil where nothing
  /// is alike. O(activities × stages and steps).
  static func suggestions(_ log: LogSummary, _ journey: Journey) -> [String?] {
    let stages = journey.stages.map { stage in
      (id: stage.id, events: stage.events, names: ([stage.name ?? ""] + stage.steps.map { $0.name ?? "" }).map(words))
    }
    let known = Set(log.activities.map { Array($0.name.utf8) })
    // Somebody has said what these are: a likeness adds nothing to it.
    let open = stages.filter { stage in !stage.events.contains { known.contains(Array($0.utf8)) } }
    return log.activities.map { activity in
      if let stage = stages.first(where: { $0.events.contains { $0.utf8.elementsEqual(activity.name.utf8) } }) {
        return stage.id
      }
      let wanted = words(activity.name)
      guard !wanted.isEmpty else { return nil }
      var best: (id: String, share: Double)?
      for stage in open {
        for name in stage.names where !name.isEmpty {
          // Words in both among words in either (Jaccard).
          let share = Double(wanted.intersection(name).count) / Double(wanted.union(name).count)
          if share >= 0.5, share > best?.share ?? 0 { best = (stage.id, share) }
        }
      }
      return best?.id
    }
  }

  /// The words of a name in the form in which text is searched, without the short ones that say little.
  private static func words(_ name: String) -> Set<[UInt8]> {
    let folded = TextFolding.folded(name)
    let words = folded.split { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: false
      default: true
      }
    }.map(Array.init)
    let little = Set(["the", "a", "an", "of", "for", "to", "and", "in", "at", "it", "your"].map { Array($0.utf8) })
    let telling = words.filter { !little.contains($0) }
    return Set(telling.isEmpty ? words : telling)
  }
}
