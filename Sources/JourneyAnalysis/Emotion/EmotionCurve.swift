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
  /// The highest points; several where they tie, none where nothing is known.
  public let peaks: [EmotionPoint]
  /// The lowest points; several where they tie, none where nothing is known.
  public let troughs: [EmotionPoint]
  /// The weakest basis; nil where nothing is known.
  public let basis: Basis?
  /// The deepest falls from a step to the very next, both being known; several where they tie, none where it never falls.
  public let steepestFalls: [Fall]
  /// The highest and lowest points of each stage that has steps, in the order of the journey.
  public let stages: [StageRange]

  /// What the file says of this segment (or, for nil, of everyone); what is said of everyone does not stand in for a
  /// segment. O(steps).
  public init(_ journey: Journey, segment: String? = nil) {
    self.init(segment: segment, points: Self.points(journey, segment: segment))
  }

  /// What follows from the points is found once: it is asked for with every look at a curve.
  init(segment: String?, points: [EmotionPoint]) {
    self.segment = segment
    self.points = points
    (troughs, peaks) = Self.extremes(points[...])
    basis = .weakest(points.lazy.compactMap(\.basis))
    steepestFalls = Self.steepestFalls(points)
    stages = Self.stages(points)
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

  /// The last step's point; nil where it is a gap: how the journey ends is then not known.
  public var end: EmotionPoint? { points.last.flatMap { $0.value == nil ? nil : $0 } }

  private static func steepestFalls(_ points: [EmotionPoint]) -> [Fall] {
    var deepest = 1
    var places: [Int] = []
    for place in points.indices.dropFirst() {
      guard let high = points[place - 1].value, let low = points[place].value, high - low >= deepest else { continue }
      if high - low > deepest { places.removeAll() }
      deepest = high - low
      places.append(place)
    }
    return places.map { Fall(from: points[$0 - 1].step, to: points[$0].step, depth: deepest) }
  }

  private static func stages(_ points: [EmotionPoint]) -> [StageRange] {
    var ranges: [StageRange] = []
    var start = 0
    while start < points.count {
      let stage = points[start].stage
      let end = points[start...].firstIndex { !$0.stage.isSame(as: stage) } ?? points.count
      let (lowest, highest) = extremes(points[start..<end])
      ranges.append(StageRange(stage: stage, highest: highest, lowest: lowest))
      start = end
    }
    return ranges
  }

  private static func extremes(
    _ points: ArraySlice<EmotionPoint>
  ) -> (lowest: [EmotionPoint], highest: [EmotionPoint]) {
    let values = points.lazy.compactMap(\.value)
    guard let least = values.min(), let most = values.max() else { return ([], []) }
    return (points.filter { $0.value == least }, points.filter { $0.value == most })
  }
}
