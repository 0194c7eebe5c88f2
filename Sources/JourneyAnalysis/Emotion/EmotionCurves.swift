public import JSONText
public import JourneyModel

/// The curves of everyone and of each segment of whom the file says something.
public struct EmotionCurves: Equatable, Sendable {
  /// The journey's id.
  public let journey: String
  /// Everyone first, known or not; then segments in file order that have a point.
  public let curves: [EmotionCurve]
  /// Steps that touch on what is hard to tell, or are made for people in distress.
  public let care: [CareStep]

  /// O(steps + points of the curves that are shown).
  public init(_ journey: Journey) {
    self.journey = journey.id
    care = CareStep.all(journey)
    curves = Self.curves(of: journey)
  }

  /// The curves alone. O(steps + points of the curves that are shown).
  public static func curves(of journey: Journey) -> [EmotionCurve] {
    let segments = journey.segments.map(\.id)
    let numbers = IDTable(segments)
    // Steps of each curve that say something of it; everyone is the last.
    var said = Array(repeating: [(step: Int, emotion: Emotion)](), count: segments.count + 1)
    var places: [(step: String, stage: String)] = []
    let (stepsKey, emotionsKey) = (Stage.steps.info.key, Step.emotions.info.key)
    for stage in journey.stages {
      let id = stage.id
      for case .object(let step) in stage.object[stepsKey]?.array ?? [] {
        for emotion in (step[emotionsKey]?.array ?? []).lazy.compactMap(\.object).map(Emotion.init) {
          let own = emotion.segment
          guard let curve = own == nil ? segments.count : own.flatMap({ numbers[$0] }).map(Int.init),
            said[curve].last?.step != places.count  // the first of a step counts
          else { continue }
          said[curve].append((places.count, emotion))
        }
        places.append((step[.id]?.text ?? "", id))
      }
    }
    return ([segments.count] + segments.indices).compactMap { number in
      let isEveryone = number == segments.count
      guard isEveryone || !said[number].isEmpty else { return nil }
      let points = points(places, said[number])
      guard isEveryone || points.contains(where: { $0.value != nil }) else { return nil }
      return EmotionCurve(segment: isEveryone ? nil : segments[number], points: points)
    }
  }

  private static func points(
    _ places: [(step: String, stage: String)], _ said: [(step: Int, emotion: Emotion)]
  ) -> [EmotionPoint] {
    guard !said.isEmpty else { return places.map { EmotionPoint(step: $0.step, stage: $0.stage, nil) } }
    var rest = said[...]
    return places.enumerated().map { number, place in
      let emotion = rest.first?.step == number ? rest.removeFirst().emotion : nil
      return EmotionPoint(step: place.step, stage: place.stage, emotion)
    }
  }

  /// The object that `sojourn emotion --format json` prints.
  public var json: JSONValue {
    let object: JSONObject = [
      "journey": .text(journey), "curves": .array(curves.map(\.json)), "care": .array(care.map(Self.json)),
      "basis": Basis.weakest(curves.compactMap(\.basis))?.json ?? .null,
    ]
    return .object(object)
  }

  private static func json(_ step: CareStep) -> JSONValue {
    let object: JSONObject = [
      "step": .text(step.step), "stage": .text(step.stage), "sensitive": step.isSensitive.map { .flag($0) } ?? .null,
      "traumaInformed": step.isTraumaInformed.map { .flag($0) } ?? .null, "sensitiveItems": .texts(step.sensitiveItems),
      "lowest": .number(step.lowest), "needsCare": .flag(step.needsCare),
    ]
    return .object(object)
  }
}
