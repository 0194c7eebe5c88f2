import JourneyModel

/// What can be asked about the lanes of the map.
public enum LanesAction: Sendable {
  case fold
  case hide
  case showAll
  case up
  case down
  case nextSegment
}

extension CommandTable {
  static let laneCommands: [Command] = [
    lane("lane.fold", "Fold lane", "Shows the lane as one row, or in full again.", ["z"], unless: headObstacle, .fold),
    lane("lane.hide", "Hide lane", "Takes the lane off the map.", ["Z"], unless: headObstacle, .hide),
    lane(
      "lane.showAll", "Show all lanes", "Brings hidden lanes back.", ["g z"],
      unless: { $0.open?.lanes.hidden.isEmpty ?? true ? "no lane is hidden" : nil }, .showAll),
    lane("lane.up", "Lane up", "Moves the lane up.", ["C-Up"], unless: headObstacle, .up),
    lane("lane.down", "Lane down", "Moves the lane down.", ["C-Down"], unless: headObstacle, .down),
    lane(
      "emotion.segment", "Whose emotion", "Draws the emotion of all, then of each segment that has one.", ["v"],
      unless: { $0.open?.emotionSegments.isEmpty ?? true ? "no step has an emotion of a segment" : nil }, .nextSegment),
  ]

  private static let headObstacle: @Sendable (WorkbenchState) -> String? = { state in
    guard let lane = state.open?.mapCursor.lane else { return nil }
    return MapLanes.held.contains(lane) ? "\(lane.title) always stays on top" : nil
  }

  private static func lane(
    _ id: String, _ title: String, _ sentence: String, _ keys: [String],
    unless obstacle: @escaping @Sendable (WorkbenchState) -> String?, _ action: LanesAction
  ) -> Command {
    Command(
      id, title, sentence, group: "Map", keys: keys, in: [.map], unless: obstacle, .lanes(action))
  }
}

extension WorkbenchState {
  mutating func updateLanes(_ action: LanesAction) {
    guard let open else { return }
    let lane = open.mapCursor.lane
    switch action {
    case .fold: self.open?.lanes.toggleFold(lane)
    case .hide:
      let shown = open.lanes.shown
      let place = shown.firstIndex(of: lane) ?? 0
      self.open?.lanes.hide(lane)
      self.open?.mapCursor.lane = shown[place + 1 < shown.count ? place + 1 : place - 1]
      self.open?.mapCursor.item = 0
      notice = Notice(.news, "\(lane.title) is hidden; g z shows all lanes")
    case .showAll: self.open?.lanes.showAll()
    case .up, .down:
      let isUp = action == .up
      if self.open?.lanes.move(lane, up: isUp) == false {
        notice = Notice(.warning, "\(lane.title) goes no further \(isUp ? "up" : "down")")
      }
    case .nextSegment:
      let segments = open.emotionSegments
      let place = open.emotionSegment.flatMap { segments.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
      self.open?.emotionSegment = place < segments.count ? segments[place] : nil
      notice = Notice(.news, "emotion of \(self.open?.emotionSegmentName ?? "all")")
    }
  }
}

extension OpenJourney {
  /// The segments that have an emotion somewhere, in the order of the file. Linear in the steps.
  var emotionSegments: [String] {
    let there = Set(stagesSteps.flatMap(\.emotions).compactMap(\.segment))
    return journey.segments.map(\.id).filter(there.contains)
  }

  private var stagesSteps: [Step] { columns.columns.compactMap(\.step) }

  /// The name of the segment whose emotion is drawn; nil for all.
  public var emotionSegmentName: String? {
    emotionSegment.flatMap { document.object($0) }.map(InspectorFields.name(of:))
  }
}
