import JSONText
public import JourneyModel

/// The counts of a funnel as volumes of its journey: measured, with source and date.
///
/// One volume for each stage, and one for each agency, channel, segment and period. What the journey does not know, the
/// cells of 1 to 9 cases, and those that would give these away by subtraction, stand together as "(other)", so that each
/// breakdown adds up to its stage; a breakdown of which nothing else would be left is not written at all. Exact counts
/// keep every cell of what the journey knows.
public struct FunnelVolumes {
  private let result: FunnelResult
  private let source: String
  private let asOf: String
  private let isExact: Bool
  /// The groups of a stage, of which a dimension is told; a table has its own for each dimension.
  var groups: (_ stage: FunnelResult.Stage, _ dimension: String) -> [FunnelResult.Group] = { stage, _ in stage.groups }

  /// The name of everything that has none of its own.
  public static let otherName = "(other)"

  /// - Parameters:
  ///   - source: what was counted, in words; also the name of the series, behind `log:`.
  ///   - asOf: a date as journeys write them.
  public init(_ result: FunnelResult, source: String, asOf: String, isExact: Bool) {
    self.result = result
    self.source = source
    self.asOf = asOf
    self.isExact = isExact
  }

  public var name: String { "log:" + source }

  /// Takes away the volumes of the same series and puts the new ones behind the others.
  public func edit(of document: JourneyDocument) -> MapEdit { series(for: document.journey).edit(of: document) }

  /// What the log names and the journey does not know, by the journey's list ("agencies") and in the order of the funnel; all
  /// of it stands as "(other)".
  public func unknown(to journey: Journey) -> [(list: String, names: [String])] {
    dimensions(of: journey).compactMap { dimension in
      var names: [String] = []
      var seen: Set<[UInt8]> = []
      for group in result.stages.flatMap({ groups($0, dimension.key.text) }) {
        guard let name = dimension.value(group.key), dimension.id(group.key) == nil else { continue }
        if !name.isEmpty, seen.insert(Array(name.utf8)).inserted { names.append(name) }
      }
      return names.isEmpty ? nil : (dimension.list.description, names)
    }
  }

  private func dimensions(of journey: Journey) -> [Dimension] {
    [
      Dimension("agency", list: "agencies", journey.agencies.map { ($0.id, $0.name) }) { $0.agency },
      Dimension("channel", list: "channels", journey.channels.map { ($0.id, $0.name) }) { $0.channel },
      Dimension("segment", list: "segments", journey.segments.map { ($0.id, $0.name) }) { $0.segment },
    ]
  }

  /// The volumes for a journey, ready to be put into it.
  public func series(for journey: Journey) -> VolumeSeries {
    let dimensions = dimensions(of: journey)
    var volumes: [JSONObject] = []
    var usesOther = Set<String>()
    for stage in result.stages {
      volumes.append(
        object(
          stage, nil, nil, reached: stage.reached, attempted: stage.attempted, continued: stage.continued,
          inProgress: stage.inProgress))
      for dimension in dimensions {
        let rows = breakdown(stage, dimension.key, other: dimension.other) { dimension.id($0) }
        if rows.contains(where: { $0[dimension.key]?.text == dimension.other }) { usesOther.insert(dimension.other) }
        volumes += rows
      }
      volumes += breakdown(stage, "period", other: Self.otherName) { $0.period }
    }
    return VolumeSeries(
      name, volumes: volumes,
      newRecords: dimensions.filter { usesOther.contains($0.other) }.map { dimension in
        (dimension.list, ["id": .text(dimension.other), "name": .text(Self.otherName)])
      })
  }

  /// Agency, channel or segment, as the journey has them.
  private struct Dimension {
    let key: JSONKey
    let list: FieldPath
    /// The id under which everything else stands.
    let other: String
    private let known: Set<[UInt8]>
    let value: (FunnelKey) -> String?

    init(
      _ key: JSONKey, list: FieldPath, _ records: [(id: String, name: String?)],
      _ value: @escaping (FunnelKey) -> String?
    ) {
      self.key = key
      self.list = list
      let otherBytes = Array(FunnelVolumes.otherName.utf8)
      other = records.first { Array(($0.name ?? "").utf8) == otherBytes }?.id ?? "other-\(key.text)"
      known = Set(records.map { Array($0.id.utf8) })
      self.value = value
    }

    func id(_ key: FunnelKey) -> String? { value(key).flatMap { known.contains(Array($0.utf8)) ? $0 : nil } }
  }

  /// The cells of one dimension, those that are not told as one.
  private func breakdown(
    _ stage: FunnelResult.Stage, _ key: JSONKey, other: String, _ value: (FunnelKey) -> String?
  ) -> [JSONObject] {
    var sums: [(id: String, counts: [Int])] = []
    var places: [[UInt8]: Int] = [:]
    for group in groups(stage, key.text) {
      let id = value(group.key) ?? other
      let counts = [group.reached, group.attempted ?? 0, group.missed ?? 0, group.inProgress]
      if let place = places[Array(id.utf8)] {
        for column in counts.indices { sums[place].counts[column] += counts[column] }
      } else {
        places[Array(id.utf8)] = sums.count
        sums.append((id, counts))
      }
    }
    let rows = sums.map { $0.counts + [$0.counts[0] - $0.counts[2] - $0.counts[3]] }
    let otherBytes = Array(other.utf8)
    var folded = isExact ? [] : SmallGroups.hidden(rows)
    if let place = places[otherBytes] {
      // What is folded already takes the rest, and may need more to stay hidden.
      folded.insert(place)
      if !isExact { folded = SmallGroups.hidden(rows, beginningWith: folded) }
    }
    guard folded.count < sums.count else { return [] }
    var kept = sums.indices.filter { !folded.contains($0) }.map { sums[$0] }
    if !folded.isEmpty {
      let total = folded.reduce(into: [0, 0, 0, 0]) { total, number in
        for column in total.indices { total[column] += sums[number].counts[column] }
      }
      kept.append((other, total))
    }
    return kept.map { id, counts in
      object(
        stage, key, id, reached: counts[0], attempted: stage.attempted == nil ? nil : counts[1],
        continued: stage.continued == nil ? nil : counts[0] - counts[2] - counts[3], inProgress: counts[3])
    }
  }

  private func object(
    _ stage: FunnelResult.Stage, _ key: JSONKey?, _ id: String?, reached: Int, attempted: Int?, continued: Int?,
    inProgress: Int
  ) -> JSONObject {
    var object: JSONObject = [
      "series": .text(name), "stage": .text(stage.id), "reached": .number(reached), "basis": .text("measured"),
      "source": .text(source), "asOf": .text(asOf),
    ]
    if let key, let id { object[key] = .text(id) }
    if let attempted { object["attempted"] = .number(attempted) }
    if let continued { object["continued"] = .number(continued) }
    if inProgress > 0 { object["inProgress"] = .number(inProgress) }
    return object
  }
}
