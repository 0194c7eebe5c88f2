public import JourneyModel

/// A step that touches on what is hard to tell, or that is made for people in distress.
public struct CareStep: Equatable, Sendable {
  /// The step's id.
  public let step: String
  public let stage: String
  /// Whether it touches on things that are hard to tell; nil where the file does not say.
  public let isSensitive: Bool?
  /// Whether it is made with people in distress in mind; nil where the file does not say.
  public let isTraumaInformed: Bool?
  /// Ids of the sensitive items that it asks for.
  public let sensitiveItems: [String]
  /// The lowest emotion that the file has for it, of everyone or any segment; nil where it has none.
  public let lowest: Int?

  /// Whether it asks for, or touches on, what is hard to tell, and nobody says that it is made for it.
  public var needsCare: Bool { (isSensitive == true || !sensitiveItems.isEmpty) && isTraumaInformed != true }

  /// The steps that are sensitive, ask for sensitive items, or say whether they are trauma-informed; in the order of the
  /// journey. O(steps + asks).
  public static func all(_ journey: Journey) -> [CareStep] {
    let items = IDTable(journey.informationItems.filter { $0.sensitive == true }.map(\.id))
    return journey.stages.flatMap { stage in
      stage.steps.compactMap { step -> CareStep? in
        let asked = step.asks.compactMap(\.item).filter { items[$0] != nil }
        guard step.sensitive == true || step.traumaInformed != nil || !asked.isEmpty else { return nil }
        return CareStep(
          step: step.id, stage: stage.id, isSensitive: step.sensitive, isTraumaInformed: step.traumaInformed,
          sensitiveItems: asked, lowest: step.emotions.compactMap(\.value).filter { (-2...2).contains($0) }.min())
      }
    }
  }
}
