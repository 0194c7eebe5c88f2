/// Two consecutive steps: the next in the stage's order, then the first of the next stage; steps that the customer does
/// alone are skipped.
public struct SeamTransition: Equatable, Sendable {
  /// Who has a step in hand.
  public enum Lead: Equatable, Sendable {
    /// An agency's id.
    case agency(String)
    /// Nobody owns the step.
    case nobody
    /// The file does not say.
    case unknown

    /// The agency's id; nil where no agency is known to lead.
    public var agency: String? { if case .agency(let id) = self { id } else { nil } }
  }

  /// Ids of the two steps.
  public let from: String
  public let to: String
  /// Ids of their stages.
  public let fromStage: String
  public let toStage: String
  public let fromLead: Lead
  public let toLead: Lead
  /// Ids of the usual channels; nil where not known.
  public let fromChannel: String?
  public let toChannel: String?
  /// Whether the lead agency changes; nil where either lead is unknown. What nobody owns is handed to nobody.
  public let isHandoff: Bool?
  /// Whether the usual channel changes; nil where either is unknown.
  public let isChannelSwitch: Bool?
  /// warm, cold, system or none, as the arriving step says; nil where it does not.
  public let kind: String?
  /// yes, partly or no, as the arriving step says; nil where it does not.
  public let contextCarried: String?
  /// Whether the customer had no choice; nil where the file does not say.
  public let isForced: Bool?
  /// The pain points on the arriving step and `between` the two, each once.
  public let heat: HeatTally
  /// Their ids, worst first.
  public let painPoints: [String]

  /// Whether another stage is entered.
  public var entersStage: Bool { !fromStage.isSame(as: toStage) }
  /// Whether anything changes hands: agency, channel or both.
  public var isSeam: Bool { isHandoff == true || isChannelSwitch == true }
}
