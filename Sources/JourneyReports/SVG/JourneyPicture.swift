import JourneyAnalysis
public import JourneyModel

/// The pictures that are made of a journey, each a file in SVG; all numbers are those of the tables.
public enum JourneyPicture: String, CaseIterable, Sendable {
  case map
  case emotion
  case heatmap
  case dropoff
  case seams

  /// What people call it.
  public var label: String {
    switch self {
    case .map: "Map poster"
    case .emotion: "Emotion curve"
    case .heatmap: "Heatmap"
    case .dropoff: "Drop-off"
    case .seams: "Hand-offs"
    }
  }

  /// The picture as SVG 1.1; the same bytes for the same journey. O(size of the journey).
  public func text(of journey: Journey, today: JourneyDate) -> String {
    picture(of: JourneyPage(journey, today: today)).file
  }

  func picture(of page: JourneyPage) -> Picture {
    switch self {
    case .map: MapPicture.picture(page.map, page.subject)
    case .emotion: EmotionPicture.picture(page.map, page.subject)
    case .heatmap: HeatPicture.picture(page.heat)
    case .dropoff: DropOffPicture.picture(page.losses)
    case .seams: SeamsPicture.picture(page.map, page.subject, page.seamsReport)
    }
  }
}

extension JourneyPage {
  /// A picture of the same journey as SVG 1.1; the same bytes for the same journey. O(size of the journey).
  public func picture(_ picture: JourneyPicture) -> String { picture.picture(of: self).file }
}
