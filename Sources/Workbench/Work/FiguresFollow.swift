import JourneyAnalysis
import JourneyModel

/// What edits have touched since figures were worked out, so that these are followed instead of made anew.
struct FiguresTouches: Sendable {
  /// Since the index was made.
  var index = IndexTouches()
  /// Since the table of pain points was made.
  var pains = IndexTouches()
  /// The records whose names may have changed since the names were read; nil: any.
  var names: Set<String>?
  /// Whether some of them are part of the names of others.
  var arePlacesRenamed = false
  /// Since ever.
  private(set) var members = ChangedMembers()

  /// To be told of every edit before it is made, and of the state that it leads to.
  mutating func add(_ edit: MapEdit, before document: JourneyDocument, leadingTo state: Int) {
    members.add(edit, before: document, leadingTo: state)
    index.add(edit, before: document)
    pains.add(edit, before: document)
    guard names != nil else { return }
    if case .set(let id, let key, _) = edit, !SheetNames.reads(key, of: document.place(of: id)?.type),
      !document.touchesRecords(id, key)
    {
      return
    }
    guard let changed = document.records(changedBy: edit) else {
      names = nil
      return
    }
    let places = changed.compactMap { document.place(of: $0)?.type }.filter(SheetNames.isPartOfNames)
    arePlacesRenamed = arePlacesRenamed || !places.isEmpty
    // With a stage come or go its steps.
    if case .set = edit {
    } else if places.contains(where: { $0 === Stage.record }) {
      names = nil
      return
    }
    names?.formUnion(changed)
  }

  /// Something was changed, and nobody says what.
  mutating func addEverything(leadingTo state: Int) {
    members.addEverything(leadingTo: state)
    index.addEverything()
    pains.addEverything()
    names = nil
  }
}

extension OpenJourney {
  /// Takes the index along to the journey as it is; false where that cannot be done, and then there is none any more.
  @discardableResult
  mutating func followIndex() -> Bool {
    guard var index = pains.index else { return false }
    guard pains.indexRevision != revision else { return true }
    // One owner of its tables, which change in place.
    pains.index = nil
    told = nil
    guard index.follow(figures.touches.index, to: document) else { return false }
    keep(index)
    return true
  }

  /// The index is of the journey as it is.
  mutating func keep(_ index: MapIndex) {
    pains.index = index
    pains.indexRevision = revision
    figures.touches.index = IndexTouches()
  }

  /// The names of the journey's records, those that were read taken along.
  mutating func settleNames() -> SheetNames {
    if var names = figures.names, let changed = figures.touches.names, changed.count <= 20,
      names.follow(changed, to: document, renamesPlaces: figures.touches.arePlacesRenamed)
    {
      figures.names = names
    } else {
      figures.names = SheetNames(journey)
    }
    figures.touches.names = []
    figures.touches.arePlacesRenamed = false
    return figures.names ?? SheetNames(journey)
  }

  /// How long figures may take within a frame of 16 milliseconds, in billionths of a second: the rest is for the edit and for
  /// drawing.
  private static let quick = 10_000_000

  /// Whether the figures of the view on the screen can be worked out within a frame, by how much there is of what they go
  /// through: the steps and the pain points of the journey, in billionths of a second for each, as measured.
  var isQuick: Bool {
    // What is promised is read off the actions themselves.
    if view == .actions, pains.filter.isEmpty { return true }
    if view == .emotion { return isEmotionQuick }
    guard pains.filter.isEmpty, pains.indexRevision == revision, let index = pains.index, let cost else { return false }
    return index.stepCount * cost.step + index.painCount * cost.pain <= Self.quick
  }

  /// Pain points have no part in how it feels.
  private var isEmotionQuick: Bool {
    guard let made = sheets[.emotion]?.made else { return false }
    return figures.touches.members.hold(EmotionSheet.members, since: made.revision)
      || columns.columns.count * 600 <= Self.quick
  }

  /// Nil for views whose figures are always left to the background.
  private var cost: (step: Int, pain: Int)? {
    switch view {
    case .heat where heat.query.rows != .step && heat.query.columns != .step && !heat.isTotal: (10, 140)
    case .pains: (0, 60)
    case .dropOff: (0, 0)
    case .askOnce: (200, 0)
    case .burden: (500, 0)
    case .missing, .measures: (50, 10)
    case .evidence: (50, 130)
    case .seams: (400, 60)
    case .causes: (causes.worked.map { hasQuestionFigures($0.today) } == true ? 0 : 550, 80)
    default: nil
    }
  }
}
