public import JSONText

/// One person-centred experience from trigger to outcome: one file.
public struct Journey: IdentifiedRecord {
  public internal(set) var object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  public static let format: Field<String> = Field(
    "format", .text, required: true, "Format",
    "Always sojourn-journey.")
  public var format: String? { self[Self.format] }

  public static let version: Field<Int> = Field(
    "version", .number(NumberRule(1...999, whole: true)), required: true, "Version",
    "The version of the format.")
  public var version: Int? { self[Self.version] }

  static let idField = Field<String>(
    .id, .identifier, required: true, "Identifier", "Short and lasting; other journeys refer to this one by it.")

  public static let title: Field<String> = Field(
    "title", .text, required: true, "Title",
    "What people call this journey.")
  public var title: String? { self[Self.title] }

  public static let lifeExperience: Field<String> = Field(
    "lifeExperience", .text, "Life experience",
    "The portfolio that the journey belongs to; it crosses agencies.")
  public var lifeExperience: String? { self[Self.lifeExperience] }

  public static let state: Field<String> = Field(
    "state", .choice(.journeyState), required: true, "State",
    "As it is (current), as it should be (future), or as it was (former).")
  public var state: String? { self[Self.state] }

  public static let basedOn: Field<String> = Field(
    "basedOn", .text, "Departs from",
    "The id of the journey that this future or former state is compared with.")
  public var basedOn: String? { self[Self.basedOn] }

  public static let asOf: Field<String> = Field(
    "asOf", .date, "As of",
    "The date for which this map holds.")
  public var asOf: String? { self[Self.asOf] }

  public static let trigger: Field<String> = Field(
    "trigger", .prose, "Trigger",
    "What starts the journey.")
  public var trigger: String? { self[Self.trigger] }

  public static let outcome: Field<String> = Field(
    "outcome", .prose, "Outcome",
    "What ends it well.")
  public var outcome: String? { self[Self.outcome] }

  public static let scenario: Field<String> = Field(
    "scenario", .prose, "Scenario",
    "Whose journey, under which circumstances.")
  public var scenario: String? { self[Self.scenario] }

  public static let goal: Field<String> = Field(
    "goal", .prose, "Goal",
    "What the person wants to achieve.")
  public var goal: String? { self[Self.goal] }

  public static let narrative: Field<String> = Field(
    "narrative", .prose, "Narrative",
    "The story of why we care.")
  public var narrative: String? { self[Self.narrative] }

  public static let vision: Field<String> = Field(
    "vision", .prose, "Vision",
    "How it should feel one day.")
  public var vision: String? { self[Self.vision] }

  public static let sponsor: Field<String> = Field(
    "sponsor", .text, "Sponsor",
    "The role or office that answers for the whole journey.")
  public var sponsor: String? { self[Self.sponsor] }

  public static let provenance: Field<Provenance> = Field(
    "provenance", .record({ Provenance.record }), "Provenance",
    "What here is public, and what is made up.")
  public var provenance: Provenance? { self[Self.provenance] }

  public static let weights: Field<Weights> = Field(
    "weights", .record({ Weights.record }), "Weights",
    "Why this journey matters more or less than another.")
  public var weights: Weights? { self[Self.weights] }

  public static let readiness: Field<Readiness> = Field(
    "readiness", .record({ Readiness.record }), "Readiness",
    "The seven ingredients, each assessed by yourselves from 0 to 4.")
  public var readiness: Readiness? { self[Self.readiness] }

  public static let sources: Field<[Source]> = Field(
    "sources", .list(.record({ Source.record })), "Sources",
    "The register of what the figures and the evidence rest on.")
  public var sources: [Source] { self[Self.sources] }

  public static let agencies: Field<[Agency]> = Field(
    "agencies", .list(.record({ Agency.record })), "Agencies",
    "Everyone the customer deals with, at every level of government and outside it.")
  public var agencies: [Agency] { self[Self.agencies] }

  public static let channels: Field<[Channel]> = Field(
    "channels", .list(.record({ Channel.record })), "Channels",
    "The ways in which customer and agency meet.")
  public var channels: [Channel] { self[Self.channels] }

  public static let segments: Field<[Segment]> = Field(
    "segments", .list(.record({ Segment.record })), "Segments",
    "Groups of customers who live the journey differently.")
  public var segments: [Segment] { self[Self.segments] }

  public static let personas: Field<[Persona]> = Field(
    "personas", .list(.record({ Persona.record })), "Personas",
    "Composite persons, never real ones.")
  public var personas: [Persona] { self[Self.personas] }

  public static let informationItems: Field<[InformationItem]> = Field(
    "informationItems", .list(.record({ InformationItem.record })), "Information items",
    "What a customer can be asked for.")
  public var informationItems: [InformationItem] { self[Self.informationItems] }

  public static let stages: Field<[Stage]> = Field(
    "stages", .list(.record({ Stage.record })), "Stages",
    "The phases as the customer sees them, in order.")
  public var stages: [Stage] { self[Self.stages] }

  public static let painPoints: Field<[PainPoint]> = Field(
    "painPoints", .list(.record({ PainPoint.record })), "Pain points",
    "What hurts.")
  public var painPoints: [PainPoint] { self[Self.painPoints] }

  public static let brightSpots: Field<[BrightSpot]> = Field(
    "brightSpots", .list(.record({ BrightSpot.record })), "Bright spots",
    "What works and must not be broken.")
  public var brightSpots: [BrightSpot] { self[Self.brightSpots] }

  public static let rootCauses: Field<[RootCause]> = Field(
    "rootCauses", .list(.record({ RootCause.record })), "Root causes",
    "What lies behind the pain points; shared between journeys by id.")
  public var rootCauses: [RootCause] { self[Self.rootCauses] }

  public static let actions: Field<[Action]> = Field(
    "actions", .list(.record({ Action.record })), "Actions",
    "What is promised, by whom, until when.")
  public var actions: [Action] { self[Self.actions] }

  public static let evidence: Field<[Evidence]> = Field(
    "evidence", .list(.record({ Evidence.record })), "Evidence",
    "Where the claims come from.")
  public var evidence: [Evidence] { self[Self.evidence] }

  public static let volumes: Field<[Volume]> = Field(
    "volumes", .list(.record({ Volume.record })), "Volumes",
    "How many people reach, attempt and finish each stage.")
  public var volumes: [Volume] { self[Self.volumes] }

  public static let measures: Field<[Measure]> = Field(
    "measures", .list(.record({ Measure.record })), "Measures",
    "What customers said when they were asked.")
  public var measures: [Measure] { self[Self.measures] }

  public static let metrics: Field<[Metric]> = Field(
    "metrics", .list(.record({ Metric.record })), "Metrics",
    "Figures about the journey with their definitions.")
  public var metrics: [Metric] { self[Self.metrics] }

  public static let takeUp: Field<[TakeUp]> = Field(
    "takeUp", .list(.record({ TakeUp.record })), "Take-up",
    "Enrolled against eligible, of this and neighboring programs.")
  public var takeUp: [TakeUp] { self[Self.takeUp] }

  public static let workshop: Field<Workshop> = Field(
    "workshop", .record({ Workshop.record }), "Workshop",
    "The session in which this map is made.")
  public var workshop: Workshop? { self[Self.workshop] }

  public static let record: RecordType = RecordType(
    "journey", "journey",
    "One person-centred experience from trigger to outcome: one file.",
    [
      format.info,
      version.info,
      idField.info,
      title.info,
      lifeExperience.info,
      state.info,
      basedOn.info,
      asOf.info,
      trigger.info,
      outcome.info,
      scenario.info,
      goal.info,
      narrative.info,
      vision.info,
      sponsor.info,
      provenance.info,
      weights.info,
      readiness.info,
      sources.info,
      agencies.info,
      channels.info,
      segments.info,
      personas.info,
      informationItems.info,
      stages.info,
      painPoints.info,
      brightSpots.info,
      rootCauses.info,
      actions.info,
      evidence.info,
      volumes.info,
      measures.info,
      metrics.info,
      takeUp.info,
      workshop.info,
    ])
}
