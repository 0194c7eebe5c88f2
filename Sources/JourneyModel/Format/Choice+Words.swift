/// The enumerations of the format. A word outside one is kept, shown as it is, and reported as a warning.
extension Choice {
  /// Where a number comes from, strongest first.
  public static let basis = Choice("basis", ["public", "measured", "computed", "estimated", "illustrative"])
  public static let journeyState = Choice("state", ["current", "future", "former"])
  public static let agencyLevel = Choice(
    "level", ["federal", "state", "local", "tribal", "nonprofit", "private", "customer"],
    labels: ["customer": "the customer alone"])
  public static let weekday = Choice(
    "day", ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
    labels: [
      "mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "fri": "Friday", "sat": "Saturday",
      "sun": "Sunday",
    ])
  public static let holidays = Choice("holidays", ["federal", "none"])
  public static let daylightSaving = Choice("daylight saving", ["us", "none"])
  public static let device = Choice("device", ["desktop", "mobile", "tablet", "none"])
  public static let stageRole = Choice("role", ["gate", "parallel", "conditional"])
  public static let stepType = Choice(
    "step type",
    [
      "notice", "learn", "screen", "gather", "apply", "schedule", "wait", "attend", "verify", "decide", "pay", "use",
      "report", "appeal", "recertify", "exit",
    ])
  public static let initiator = Choice("initiator", ["customer", "agency"])
  public static let supportRole = Choice("part", ["runs", "funds", "oversees", "helps"])
  public static let psychologicalDriver = Choice(
    "driver", ["stress", "stigma", "loss-of-autonomy", "uncertainty", "trauma"])
  public static let remedy = Choice(
    "remedy", ["reuse", "verify", "share", "opt-in-share", "must-re-ask"],
    labels: ["opt-in-share": "share, opt-in", "must-re-ask": "must be asked again"])
  public static let handoff = Choice("hand-off", ["warm", "cold", "system", "none"])
  public static let contextCarried = Choice("context carried", ["yes", "partly", "no"])
  public static let who = Choice("who", ["customer", "staff", "partner"])
  public static let burdenKind = Choice("burden", ["learning", "compliance", "psychological"])
  public static let barrier = Choice(
    "barrier",
    [
      "technical_physical", "emotional", "communication", "resource",
      "excessive_documentation", "complicated_form_or_formula", "lack_of_awareness", "in_person_requirement",
      "single_mode", "frequent_recertification", "minimal_notice", "fees_copays", "delay_to_benefit",
      "language", "broadband", "device", "disability", "transport", "hours", "identity_proofing", "no_address",
      "trust_or_fear", "stigma",
    ])
  public static let control = Choice("control", ["control", "influence", "outside"])
  public static let validationStatus = Choice("validation", ["unvalidated", "validated", "disputed"])
  public static let causeCategory = Choice(
    "category",
    [
      "leadership", "ownership_gap", "incentives_metrics", "funding_silo", "talent", "data_sharing",
      "privacy_interpretation", "law_statute", "regulation_policy", "technology", "service_design",
      "communication_language", "staff_knowledge", "external_partner", "measurement", "capacity",
    ])
  public static let ingredient = Choice(
    "ingredient",
    [
      "empowered_leadership", "accountable_enterprise", "knowledge_mobilisation", "data_sharing_policy",
      "digital_backbone", "external_partnerships", "co_design",
    ], labels: ["knowledge_mobilisation": "knowledge mobilization"])
  public static let ownerFunction = Choice(
    "owner function",
    [
      "cx", "program", "operations", "front_line", "cio", "cfo", "cdo", "chco", "gc", "communications", "procurement",
      "privacy", "civil_rights", "deputy_secretary", "omb", "congress", "state_local", "partner",
    ],
    labels: [
      "cx": "CX", "cio": "CIO", "cfo": "CFO", "cdo": "CDO", "chco": "CHCO", "gc": "general counsel", "omb": "OMB",
    ])
  public static let authority = Choice(
    "authority", ["agency", "multi-agency", "omb", "congress", "state", "partner"], labels: ["omb": "OMB"])
  public static let whyStatus = Choice("status", ["hypothesis", "confirmed", "refuted"])
  public static let whyBasis = Choice("basis", ["seed", "evidence", "inferred"])
  public static let actionState = Choice(
    "loop state",
    ["captured", "understood", "assigned", "in-test", "done", "customer-informed", "verified", "declined"])
  public static let evidenceKind = Choice(
    "kind",
    [
      "interview", "survey", "complaint", "call", "front-line", "caseworker", "analytics", "usability", "observation",
      "ethnography", "story", "social", "visit", "partner", "workshop", "report", "assumption",
    ])
  public static let consent = Choice("consent", ["public", "given", "anonymised", "unknown"])
  /// Ends without the stage's outcome that are no loss.
  public static let validEnd = Choice(
    "valid end", ["found-ineligible", "no-longer-needed", "moved-to-other-route", "died-or-withdrew"])
  /// Ends that are a loss.
  public static let exitReason = Choice(
    "exit reason",
    [
      "abandoned", "missed-deadline", "procedural-denial", "lost-in-handoff", "technical-failure", "gave-up-waiting",
      "unreachable", "unknown",
    ])
  public static let driver = Choice(
    "driver",
    [
      "trust", "satisfaction", "effectiveness", "ease", "efficiency", "transparency", "humanity", "employee", "other",
    ])
  public static let edition = Choice("edition", ["gen1", "gen2"])
  public static let scaleKind = Choice("scale", ["likert", "thumbs", "points"])
  public static let askedOf = Choice("asked of", ["all", "finishers", "unknown"])
  /// Answers have no words of their own.
  public static let answer = Choice("answer", [])
  public static let metricKind = Choice(
    "kind", ["efficiency", "effectiveness", "experience", "coverage", "share", "usage"])
}
