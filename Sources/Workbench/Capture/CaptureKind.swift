/// What a captured line becomes; its first sign says which.
public enum CaptureKind: Sendable, Equatable, CaseIterable {
  case pain, brightSpot, step, why, action, parking

  /// What the line starts with.
  public var sign: String {
    switch self {
    case .pain: "!"
    case .brightSpot: "*"
    case .step: "+"
    case .why: "?"
    case .action: ">"
    case .parking: "//"
    }
  }

  /// Its name in a sentence.
  public var name: String {
    switch self {
    case .pain: "pain point"
    case .brightSpot: "bright spot"
    case .step: "step"
    case .why: "why"
    case .action: "action"
    case .parking: "parking lot item"
    }
  }

  /// "a pain point", "an action"
  var nameWithArticle: String { self == .action ? "an action" : "a " + name }

  /// What can stand in such a line besides its words. A why and a parking lot item are words only: what is typed
  /// after their sign is kept to the letter.
  var takes: [CaptureMeaning] {
    switch self {
    case .pain: [.agency, .channel, .segment, .burden, .severity, .frequency, .place, .quote]
    case .brightSpot: [.agency, .channel, .segment, .burden, .place, .quote]
    case .step: [.agency, .channel, .segment, .place, .quote]
    case .action: [.agency, .due]
    case .why, .parking: []
    }
  }

  var isWordsOnly: Bool { takes.isEmpty }

  /// What to type when there is only the sign.
  var invitation: String {
    switch self {
    case .pain: "say what hurts"
    case .brightSpot: "say what works"
    case .step: "say what the customer does"
    case .why: "say why"
    case .action: "say what is promised"
    case .parking: "say what is set aside"
    }
  }

  /// All signs with their names: "! pain point, * bright spot …".
  static let legend = allCases.map { "\($0.sign) \($0.name)" }.joined(separator: ", ")
}
