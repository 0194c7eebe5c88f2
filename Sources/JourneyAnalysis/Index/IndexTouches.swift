import JSONText
public import JourneyModel

/// What edits touch of what an index reads, told edit by edit before each is made: from it `MapIndex.follow` reads anew
/// what may have changed, and nothing else.
public struct IndexTouches: Sendable {
  /// Pain points that were changed, put in, taken out or moved.
  private(set) var pains: Set<ByteText> = []
  /// Steps of which a field was changed that other parts read.
  private(set) var steps: Set<ByteText> = []
  /// Steps of which any field was changed: shared parts of analyses read them.
  private(set) var burdens: Set<ByteText> = []
  private(set) var areVolumesTouched = false
  private(set) var areMeasuresTouched = false
  private(set) var isEvidenceTouched = false
  /// Root causes or actions.
  private(set) var areCausesTouched = false
  /// Whether steps came, went or moved.
  private(set) var areStepsListed = false
  /// Whether a stage, agency, channel or segment was renamed, or a stage got another role.
  private(set) var areNamesTouched = false
  /// Whether something was touched that numbers hang on: everything must be read anew.
  public private(set) var isEverything = false

  public init() {}

  /// Ids of the pain points that were changed, put in, taken out or moved; nil where that is not known.
  public var changedPains: [String]? { isEverything ? nil : pains.map(\.text) }

  /// Whether nothing was touched that an index reads.
  var isNothing: Bool {
    pains.isEmpty && steps.isEmpty && burdens.isEmpty && !areVolumesTouched && !areMeasuresTouched
      && !isEvidenceTouched && !areCausesTouched && !areStepsListed && !areNamesTouched && !isEverything
  }

  /// Something was changed, and nobody says what.
  public mutating func addEverything() { isEverything = true }

  /// - Parameter document: what the edit is about to change.
  public mutating func add(_ edit: MapEdit, before document: JourneyDocument) {
    switch edit {
    case .set(let id, let key, _):
      if id.isEmpty || id == document.journey.id && document.place(of: id) == nil {
        touchJourney(key)
      } else if key.keys == [.id] {
        isEverything = true
      } else {
        touch(id, key.keys.first ?? .id, document)
      }
    case .insert(let parent, let key, _, let value):
      touchList(of: parent, key, value[.id]?.text ?? "", document)
    case .remove(let id): touchPlace(of: id, document)
    case .move(let id, let parent, let key, _):
      touchPlace(of: id, document)
      touchList(of: parent, key, id, document)
    case .group(_, let edits): for edit in edits { add(edit, before: document) }
    }
  }

  private mutating func touchPlace(of id: String, _ document: JourneyDocument) {
    if let place = document.place(of: id) {
      touchList(of: place.parent, place.list, id, document)
    } else if !pains.contains(ByteText(id)) {
      isEverything = true
    }
  }

  /// A record of a list came, went or moved.
  private mutating func touchList(of parent: String, _ list: FieldPath, _ id: String, _ document: JourneyDocument) {
    guard parent.isEmpty || parent == document.journey.id && document.place(of: parent) == nil else {
      touch(parent, list.keys.first ?? .id, document)
      return
    }
    switch list.keys.first {
    case Journey.painPoints.info.key: pains.insert(ByteText(id))
    // Nothing numbers actions.
    case Journey.actions.info.key: areCausesTouched = true
    default: touchJourney(list)
    }
  }

  private mutating func touchJourney(_ key: FieldPath) {
    switch key.keys.first {
    case Journey.volumes.info.key: areVolumesTouched = true
    case Journey.measures.info.key: areMeasuresTouched = true
    case .id, Journey.stages.info.key, Journey.agencies.info.key, Journey.channels.info.key, Journey.segments.info.key,
      Journey.rootCauses.info.key, Journey.actions.info.key, Journey.painPoints.info.key, Journey.evidence.info.key:
      isEverything = true
    default: break
    }
  }

  private static let stepKeys = [
    Step.name.info.key, Step.agency.info.key, Step.unowned.info.key, Step.channels.info.key, Step.arrival.info.key,
  ]
  private static let agencyNames = [Agency.name.info.key, Agency.abbreviation.info.key]

  /// A field of a record was changed.
  private mutating func touch(_ id: String, _ key: JSONKey, _ document: JourneyDocument) {
    guard let place = document.place(of: id) else {
      // What a group has put in before is told already where it is a pain point.
      if !pains.contains(ByteText(id)) { isEverything = true }
      return
    }
    switch place.type.name {
    case Step.record.name:
      burdens.insert(ByteText(id))
      if Self.stepKeys.contains(key) { steps.insert(ByteText(id)) }
    case Stage.record.name: touchStage(key)
    case PainPoint.record.name: pains.insert(ByteText(id))
    case Evidence.record.name: isEvidenceTouched = true
    case RootCause.record.name, Action.record.name: areCausesTouched = true
    case Volume.record.name: areVolumesTouched = true
    case Measure.record.name: areMeasuresTouched = true
    case Agency.record.name where Self.agencyNames.contains(key): areNamesTouched = true
    case Channel.record.name where key == Channel.name.info.key: areNamesTouched = true
    case Segment.record.name where key == Segment.name.info.key: areNamesTouched = true
    case Agency.record.name, Channel.record.name, Segment.record.name: isEverything = true
    default: if !place.parent.isEmpty { touch(place.parent, place.list.keys.first ?? .id, document) }
    }
  }

  private mutating func touchStage(_ key: JSONKey) {
    switch key {
    case Stage.name.info.key: areNamesTouched = true
    case Stage.role.info.key: (areNamesTouched, areVolumesTouched) = (true, true)
    case Stage.steps.info.key: areStepsListed = true
    default: break
    }
  }
}
