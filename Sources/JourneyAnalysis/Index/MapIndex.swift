import JSONText
public import JourneyModel

/// A journey read once for all analyses: ids as small numbers, references resolved, one array a question.
///
/// Make one for each version of a map and hand it to every analysis; making it costs more than any of them.
/// References to what the file does not hold count as not said (`check` reports them).
public struct MapIndex: Sendable {
  /// The journey's id.
  public let journey: String
  var stages: [Named]
  /// The stage's role; absent means gate.
  var roles: [String?]
  var agencies: [Named]
  /// Whether an agency stands for the customer alone, by number.
  let alone: [Bool]
  var channels: [Named]
  var segments: [Named]
  var steps: StepTable
  var causes: CauseTable
  var pains: PainTable
  var evidence: EvidenceTable
  var volumes: VolumeTable
  /// Satisfaction and trust by channel, where of no single agency, segment or step.
  var voices: [(channel: String, stage: String?, isTold: Bool, voice: ChannelVoice)]
  /// What the customer holds in each channel.
  let devices: [String?]
  /// The channel that each is part of; −1 where it is part of none of the file.
  let widerChannels: [Int32]
  let stageNumbers: IDTable
  var stepNumbers: IDTable
  let agencyNumbers: IDTable
  let channelNumbers: IDTable
  let segmentNumbers: IDTable
  let evidenceNumbers: IDTable
  var shared = SharedParts()

  /// How many steps and pain points it has.
  public var stepCount: Int { steps.count }
  public var painCount: Int { pains.count }

  /// Whether working its figures out takes long enough to be shared out among threads.
  public var isLarge: Bool { steps.count + pains.count >= 2000 }

  /// O(size of the journey).
  ///
  /// - Parameter hands: who reads a large journey.
  public init(_ journey: Journey, by hands: Hands = .one) {
    self.journey = journey.id
    let stages = journey.stages
    let names = Names(journey)
    self.stages = names.stages
    let roles = names.roles
    self.roles = roles
    let agencies = journey.agencies
    self.agencies = names.agencies
    let alone = agencies.map { $0.level?.isSame(as: "customer") ?? false }
    self.alone = alone
    let channels = journey.channels
    self.channels = names.channels
    devices = channels.map(\.device)
    segments = names.segments
    stageNumbers = IDTable(self.stages.map(\.id))
    agencyNumbers = IDTable(self.agencies.map(\.id))
    let channelNumbers = IDTable(channels.map(\.id))
    self.channelNumbers = channelNumbers
    widerChannels = channels.map { $0.within.flatMap { channelNumbers[$0] } ?? -1 }
    segmentNumbers = IDTable(segments.map(\.id))
    steps = StepTable(stages, agencies: agencyNumbers, alone: alone, channels: channelNumbers)
    stepNumbers = IDTable(steps.names.map(\.id))
    let evidence = journey.evidence
    evidenceNumbers = IDTable(evidence.map(\.id))
    causes = CauseTable(journey.rootCauses, journey.actions)
    let numbers = PainTable.Numbers(
      stages: stageNumbers, steps: stepNumbers, agencies: agencyNumbers, channels: channelNumbers,
      segments: segmentNumbers, evidence: evidenceNumbers, alone: alone)
    pains = PainTable(
      journey.object[Journey.painPoints.info.key]?.array ?? [], numbers, steps, causes, by: hands)
    self.evidence = EvidenceTable(evidence, numbers, steps)
    volumes = VolumeTable(journey.object[Journey.volumes.info.key]?.array ?? [], stages: stageNumbers, roles)
    voices = Self.voices(journey.measures)
  }

  /// What people call what is numbered, and what stages are for.
  struct Names {
    let stages: [Named]
    let roles: [String?]
    let agencies: [Named]
    let channels: [Named]
    let segments: [Named]

    init(_ journey: Journey) {
      let stages = journey.stages
      self.stages = stages.map { Named($0.id, $0.name) }
      roles = stages.map(\.role)
      agencies = journey.agencies.map { Named($0.id, $0.abbreviation ?? $0.name) }
      channels = journey.channels.map { Named($0.id, $0.name) }
      segments = journey.segments.map { Named($0.id, $0.name) }
    }
  }

  static func voices(
    _ measures: [Measure]
  ) -> [(channel: String, stage: String?, isTold: Bool, voice: ChannelVoice)] {
    let isTold = ToldMeasures(measures)
    return measures.enumerated().compactMap { place, measure in
      guard let channel = measure.channel, measure.agency == nil, measure.segment == nil, measure.step == nil,
        let voice = ChannelVoice(measure)
      else { return nil }
      return (channel, measure.stage, isTold[place], voice)
    }
  }
}
