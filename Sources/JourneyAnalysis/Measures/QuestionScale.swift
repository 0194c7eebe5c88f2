import JSONText
import JourneyModel

/// The scale of a question.
public struct QuestionScale: Equatable, Sendable {
  /// likert, thumbs, points, or a word of the file's own.
  public let kind: String?
  public let lowest: Double?
  public let highest: Double?

  init?(_ scale: Scale?) {
    guard let scale else { return nil }
    kind = scale.kind
    lowest = scale.min
    highest = scale.max
  }

  /// Whether answers are thumbs up or down.
  public var isThumbs: Bool { kind?.hasSameBytes(as: "thumbs") ?? false }
  /// highest − lowest; 1 for thumbs, whose figure is a share; nil where it is not known or not above 0.
  public var width: Double? {
    if isThumbs { return 1 }
    guard let lowest, let highest, highest > lowest else { return nil }
    return highest - lowest
  }

  /// "likert 1–5"
  public var label: String {
    let bounds = [lowest, highest].compactMap { $0 }.map { Int(exactly: $0).map(String.init) ?? $0.description }
    return ([kind].compactMap { $0 } + [bounds.joined(separator: "–")]).filter { !$0.utf8.isEmpty }.joined(
      separator: " ")
  }
}
