public import JSONText
public import JourneyModel

/// The curves of everyone and of each segment of whom the file says something.
public struct EmotionCurves: Equatable, Sendable {
  /// The journey's id.
  public let journey: String
  /// Everyone first, known or not; then segments in file order that have a point.
  public let curves: [EmotionCurve]

  /// O(steps × segments).
  public init(_ journey: Journey) {
    self.journey = journey.id
    let segments = journey.segments.map { EmotionCurve(journey, segment: $0.id) }
    curves = [EmotionCurve(journey)] + segments.filter { curve in curve.points.contains { $0.value != nil } }
  }

  /// The object that `sojourn emotion --format json` prints.
  public var json: JSONValue {
    let object: JSONObject = ["journey": .text(journey), "curves": .array(curves.map(\.json))]
    return .object(object)
  }
}
