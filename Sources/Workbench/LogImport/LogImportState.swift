import JourneyModel

/// An event log on its way into a journey: read, matched to the stages, counted, and put in.
public struct LogImportState: Sendable {
  public enum Phase: Sendable, Equatable {
    case reading(LogProgress)
    case matching
    /// Why there is nothing to match, in a sentence.
    case failed(String)
  }

  public let path: String
  /// Tells the answers to this import from those to another.
  let number: Int
  public internal(set) var phase: Phase
  public internal(set) var log: LogSummary?
  /// The stage of each of the log's activities; nil for none.
  public internal(set) var stages: [String?] = []
  /// The place of the selected activity.
  public internal(set) var selected = 0
  /// Activities above the first one shown.
  public internal(set) var scroll = 0
  public internal(set) var preview: LogPreview?
  /// Counts what was asked for; only the answer to the last counts.
  var asked = 0
  public internal(set) var isCounting = false
  /// The activity that the mouse picked up.
  var dragged: Int?

  init(path: String, number: Int) {
    self.path = path
    self.number = number
    phase = .reading(LogProgress(read: 0, total: nil, seconds: 0))
  }

  public var isReading: Bool { if case .reading = phase { true } else { false } }

  /// The events of a stage as they would be: the assigned ones in the order of the log, behind those that the stage
  /// names and the log does not list.
  func events(of stage: Stage) -> [String] {
    guard let log else { return stage.events }
    let listed = Set(log.activities.map { Array($0.name.utf8) })
    let kept = stage.events.filter { !listed.contains(Array($0.utf8)) }
    let assigned = log.activities.indices.filter { stages[$0].map { $0.utf8.elementsEqual(stage.id.utf8) } ?? false }
    // Those that the stage names already keep its order.
    let names = assigned.map { log.activities[$0].name }
    let known = stage.events.filter { event in names.contains { $0.utf8.elementsEqual(event.utf8) } }
    return kept + known + names.filter { name in !known.contains { $0.utf8.elementsEqual(name.utf8) } }
  }

  /// The edits that give the stages their events; those that have them already are left alone.
  func eventEdits(_ journey: Journey) -> [MapEdit] {
    journey.stages.compactMap { stage in
      let events = events(of: stage)
      guard !events.elementsEqual(stage.events, by: { $0.utf8.elementsEqual($1.utf8) }) else { return nil }
      return Stage.events.set(stage.id, events.isEmpty ? nil : events)
    }
  }
}
