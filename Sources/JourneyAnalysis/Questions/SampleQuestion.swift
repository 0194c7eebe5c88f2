/// One of the sixteen sample questions of "Designing a Government for the People" (Partnership for Public Service, 2022), from
/// which a chain of whys can start; shortened.
public enum SampleQuestion: String, CaseIterable, Sendable {
  case frontLineFeedback = "front-line-feedback"
  case allSources = "all-sources"
  case frontLineBehaviour = "front-line-behaviour"
  case proactive = "proactive"
  case analyseNeeds = "analyse-needs"
  case shareNeeds = "share-needs"
  case getIn = "get-in"
  case missDeadlines = "miss-deadlines"
  case gatedProcesses = "gated-processes"
  case underrepresented = "underrepresented"
  case resourcesUnused = "resources-unused"
  case channelDropOff = "channel-drop-off"
  case channelSatisfaction = "channel-satisfaction"
  case relatedProgram = "related-program"
  case absentFromResearch = "absent-from-research"
  case eligibleGroup = "eligible-group"

  /// The benefit of collaborative customer experience that it belongs to; the names are reconstructed.
  public var benefit: String {
    switch self {
    case .frontLineFeedback, .allSources, .frontLineBehaviour: "Act on the full range of insight"
    case .proactive, .analyseNeeds, .shareNeeds: "Proactively identify and tell the eligible"
    case .getIn, .missDeadlines, .gatedProcesses: "Streamline eligibility so that help arrives when useful"
    case .underrepresented, .resourcesUnused: "All audiences understand what they are eligible for"
    case .channelDropOff, .channelSatisfaction, .relatedProgram: "Consistent across channels"
    case .absentFromResearch, .eligibleGroup: "Inclusive design"
    }
  }

  public var text: String {
    switch self {
    case .frontLineFeedback: "Why is the feedback of front-line staff not accessed?"
    case .allSources: "Why are not all sources of customer insight used?"
    case .frontLineBehaviour: "Why do front-line workers not change their behavior based on our customer research?"
    case .proactive: "Why is my program not proactively engaging those who are eligible?"
    case .analyseNeeds: "Why can we not analyze our data for what customers need?"
    case .shareNeeds: "Why do we not share customers' needs with those who educate them?"
    case .getIn: "Why can eligible people not get in when they need to?"
    case .missDeadlines: "Why do customers miss their deadlines for my program?"
    case .gatedProcesses: "Why are sequential (gated) application processes disconnected or not aligned?"
    case .underrepresented:
      "Why is a specific customer community underrepresented among the customers we provide services to?"
    case .resourcesUnused: "Why do our resources for specific customer communities rarely get accessed?"
    case .channelDropOff: "Why are customer drop-off points higher for one specific channel?"
    case .channelSatisfaction: "Why is customer satisfaction higher for specific channels?"
    case .relatedProgram:
      "Why are satisfied customers in one program not accessing services they are eligible for in a related program?"
    case .absentFromResearch: "Why is a community absent from our research and data collection?"
    case .eligibleGroup: "Why is an eligible group underrepresented from the start?"
    }
  }

  /// What in the map makes it worth asking.
  public func trigger(_ query: QuestionsQuery) -> String {
    switch self {
    case .frontLineFeedback: "a stage without evidence from front-line staff or caseworkers"
    case .allSources: "a stage with fewer than \(query.fewKinds) kinds of evidence, assumptions left out"
    case .frontLineBehaviour: "evidence older than \(query.oldDays) days with no action on what it is evidence for"
    case .proactive: "all steps of the first two stages that say who begins are begun by the customer"
    case .analyseNeeds: "a take-up below \(Self.percent(query.missing.lowTakeUp))"
    case .shareNeeds:
      "a take-up below \(Self.percent(query.missing.lowTakeUp)) while the customer begins every step of the first two stages"
    case .getIn: "a critical path of \(query.longWaitDays) days or more"
    case .missDeadlines:
      "losses for a missed deadline; a wait beyond the deadline; notice after the opening"
    case .gatedProcesses: "a step that requires a step of another agency"
    case .underrepresented: "a representation index below \(query.missing.lowIndex)"
    case .resourcesUnused:
      "use, or take-up, by a segment below \(Self.percent(query.lowUse))"
    case .channelDropOff:
      "drop-off rates of two channels \(Self.percent(query.spread)) of all or more apart, each of 30 people or more"
    case .channelSatisfaction:
      "satisfaction of two channels \(Self.percent(query.spread)) of the scale or more apart, each of 30 people or more"
    case .relatedProgram: "satisfied customers beside a low take-up of the neighboring program"
    case .absentFromResearch: "a segment that no evidence names, assumptions left out"
    case .eligibleGroup:
      "a representation index below \(query.missing.lowIndex) in the first stage where the segment is counted"
    }
  }

  static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
