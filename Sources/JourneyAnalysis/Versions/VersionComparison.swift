public import JSONText
public import JourneyModel

/// Two versions of a journey: what changed in the map, and what that did to its figures.
public struct VersionComparison: Equatable, Sendable {
  /// The journeys' ids.
  public let before: String
  public let after: String
  /// What was added, removed, changed and moved, by id.
  public let changes: [JourneyChange]
  /// Every figure that either version has: the journey's, then by stage, then by stage and segment.
  public let figures: [FigureChange]
  /// What a reader must know; a clause each.
  public let notes: [String]

  /// Figures that are known in both and differ.
  public var changed: [FigureChange] { figures.filter { ($0.difference ?? 0) != 0 } }

  /// O(n log n). Records are the same by their ids; rates of two series are of different people and not compared.
  public init(from old: Journey, to new: Journey) {
    before = old.id
    after = new.id
    changes = JourneyDiff.changes(from: old, to: new)
    let (first, second) = (VersionFigures(old), VersionFigures(new))
    let isSameSeries = first.series.map { one in second.series.map { one.hasSameBytes(as: $0) } ?? false } ?? true
    func key(_ entry: VersionFigures.Entry, isOld: Bool) -> ByteText {
      let side = entry.kind == .dropOffRate && !isSameSeries ? (isOld ? "old" : "new") : ""
      return ByteText(([entry.kind.rawValue, side] + entry.place).joined(separator: "\n"))
    }
    let earlier = Dictionary(
      first.entries.map { (key($0, isOld: true), $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<ByteText> = []
    var figures = second.entries.map { entry -> FigureChange in
      let key = key(entry, isOld: false)
      seen.insert(key)
      let old = earlier[key]
      return FigureChange(
        kind: entry.kind, place: entry.place, label: entry.label, before: old?.value, after: entry.value,
        beforeBasis: old?.basis, afterBasis: entry.basis)
    }
    for entry in first.entries where !seen.contains(key(entry, isOld: true)) {
      figures.append(
        FigureChange(
          kind: entry.kind, place: entry.place, label: entry.label, before: entry.value, after: nil,
          beforeBasis: entry.basis, afterBasis: nil))
    }
    self.figures = figures.filter { $0.before != nil || $0.after != nil }
    notes =
      isSameSeries
      ? []
      : ["rates are of two series, \(first.series ?? "none") and \(second.series ?? "none"): not compared"]
  }

  /// The object behind `sojourn diff --stat`; null for what is not known, not defined or not told.
  public var json: JSONValue {
    let object: JSONObject = [
      "before": .text(before),
      "after": .text(after),
      "changes": .array(changes.map(Self.json)),
      "figures": .array(figures.map(Self.json)),
      "notes": .texts(notes),
    ]
    return .object(object)
  }

  private static func json(_ change: JourneyChange) -> JSONValue {
    let object: JSONObject = [
      "kind": .text(change.kind.rawValue), "id": .text(change.id), "type": .text(change.type),
      "name": .text(change.name), "fields": .texts(change.labels), "before": change.before ?? .null,
      "after": change.after ?? .null,
    ]
    return .object(object)
  }

  private static func json(_ figure: FigureChange) -> JSONValue {
    let object: JSONObject = [
      "figure": .text(figure.kind.rawValue), "place": .texts(figure.place), "before": .number(figure.before),
      "after": .number(figure.after), "difference": .number(figure.difference), "basis": figure.basis?.json ?? .null,
    ]
    return .object(object)
  }
}
