/// The rows of the map, from top to bottom.
public enum Lane: String, CaseIterable, Sendable {
  case stage
  case step
  case action
  case thought
  case agency
  case channel
  case emotion
  case pains
  case brightSpots
  case asks
  case effort
  case frontStage
  case backstage
  case support
  case opportunities
  case owner
  case volumes

  public var title: String {
    switch self {
    case .stage: "Stage"
    case .step: "Step"
    case .action: "Action"
    case .thought: "Thought"
    case .agency: "Agency"
    case .channel: "Channel"
    case .emotion: "Emotion"
    case .pains: "Pain points"
    case .brightSpots: "Bright spots"
    case .asks: "Asked for"
    case .effort: "Effort"
    case .frontStage: "Front stage"
    case .backstage: "Backstage"
    case .support: "Support"
    case .opportunities: "Actions"
    case .owner: "Owner"
    case .volumes: "Volumes"
    }
  }

  /// The title where there is little room: at most eight columns.
  public var shortTitle: String {
    switch self {
    case .pains: "Pains"
    case .brightSpots: "Bright"
    case .asks: "Asked"
    case .frontStage: "Front"
    case .backstage: "Back"
    default: title
    }
  }

  /// Lanes about the whole stage rather than one step.
  public var isOfStage: Bool { self == .stage || self == .owner || self == .volumes }

  /// Lanes under the line of visibility: what the customer does not see.
  public var isBackstage: Bool {
    switch self {
    case .backstage, .support, .opportunities, .owner, .volumes: true
    default: false
    }
  }

  /// The least rows that show anything of it, and the rows it is given when there is room.
  var heights: (least: Int, best: Int) {
    switch self {
    case .stage: (1, 1)
    case .step: (2, 2)
    case .action: (2, 3)
    case .thought: (1, 3)
    case .agency, .channel, .effort, .owner, .volumes: (1, 1)
    case .emotion: (3, 3)
    case .pains: (3, 5)
    case .brightSpots: (1, 2)
    case .asks: (1, 2)
    case .frontStage, .backstage, .support: (1, 3)
    case .opportunities: (1, 2)
    }
  }
}
