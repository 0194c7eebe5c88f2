public import JourneyModel

/// The curve of emotion through the steps, of one segment or of everyone; nothing is averaged and no gap is filled.
public struct EmotionCurve: Equatable, Sendable {
  /// From one step to the next.
  public struct Fall: Equatable, Sendable {
    /// Ids of the two steps.
    public let from: String
    public let to: String
    /// How far it falls, 1…4.
    public let depth: Int
  }

  /// The lowest and highest points of a stage.
  public struct StageRange: Equatable, Sendable {
    /// The stage's id.
    public let stage: String
    /// Several where they tie; empty where the stage has only gaps.
    public let highest: [EmotionPoint]
    public let lowest: [EmotionPoint]
  }

  /// The segment's id; nil for everyone.
  public let segment: String?
  /// A point for every step, in the order of the journey.
  public let points: [EmotionPoint]

  /// What the file says of this segment (or, for nil, of everyone); what is said of everyone does not stand in for a
  /// segment. O(steps).
  public init(_ journey: Journey, segment: String? = nil) {
    self.segment = segment
    points = Self.points(journey, segment: segment)
  }

  init(segment: String?, points: [EmotionPoint]) {
    self.segment = segment
    self.points = points
  }

  /// The points alone. O(steps).
  public static func points(_ journey: Journey, segment: String? = nil) -> [EmotionPoint] {
    journey.stages.flatMap { stage in
      stage.steps.map { step in
        let emotion = step.emotions.first { emotion in
          switch (emotion.segment, segment) {
          case (nil, nil): true
          case (let own?, let wanted?): own.isSame(as: wanted)
          default: false
          }
        }
        return EmotionPoint(step: step.id, stage: stage.id, emotion)
      }
    }
  }

  /// The highest points; several where they tie, none where nothing is known.
  public var peaks: [EmotionPoint] { Self.highest(points) }
  /// The lowest points; several where they tie, none where nothing is known.
  public var troughs: [EmotionPoint] { Self.lowest(points) }
  /// The last step's point; nil where it is a gap: how the journey ends is then not known.
  public var end: EmotionPoint? { points.last.flatMap { $0.value == nil ? nil : $0 } }
  /// The weakest basis; nil where nothing is known.
  public var basis: Basis? { .weakest(points.compactMap(\.basis)) }

  /// The deepest falls from a step to the very next, both being known; several where they tie, none where it never falls.
  public var steepestFalls: [Fall] {
    let falls = zip(points, points.dropFirst()).compactMap { from, to -> Fall? in
      guard let high = from.value, let low = to.value, high > low else { return nil }
      return Fall(from: from.step, to: to.step, depth: high - low)
    }
    let deepest = falls.map(\.depth).max()
    return falls.filter { $0.depth == deepest }
  }

  /// The highest and lowest points of each stage that has steps, in the order of the journey.
  public var stages: [StageRange] {
    var ranges: [StageRange] = []
    var start = 0
    while start < points.count {
      let stage = points[start].stage
      let end = points[start...].firstIndex { !$0.stage.isSame(as: stage) } ?? points.count
      let own = Array(points[start..<end])
      ranges.append(StageRange(stage: stage, highest: Self.highest(own), lowest: Self.lowest(own)))
      start = end
    }
    return ranges
  }

  private static func highest(_ points: [EmotionPoint]) -> [EmotionPoint] {
    guard let most = points.compactMap(\.value).max() else { return [] }
    return points.filter { $0.value == most }
  }

  private static func lowest(_ points: [EmotionPoint]) -> [EmotionPoint] {
    guard let least = points.compactMap(\.value).min() else { return [] }
    return points.filter { $0.value == least }
  }
}
