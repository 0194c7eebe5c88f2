import JSONText
public import JourneyModel

/// The counts of a funnel as volumes of its journey.
///
/// One volume for each stage, and one for each agency, channel, segment and period that the journey knows. A breakdown's
/// cells of 1 to 9 cases, and those that would give them away by subtraction, are not written but stay in the total of
/// the stage alone, unless the counts are to be exact.
public struct FunnelVolumes {
  private let result: FunnelResult
  private let source: String
  private let asOf: String
  private let isExact: Bool

  /// - Parameters:
  ///   - source: what was counted, in words; also the name of the series, behind `log:`.
  ///   - asOf: a date as journeys write them.
  public init(_ result: FunnelResult, source: String, asOf: String, isExact: Bool) {
    self.result = result
    self.source = source
    self.asOf = asOf
    self.isExact = isExact
  }

  public var series: String { "log:" + source }

  /// Takes away the volumes of the same series and puts the new ones behind the others.
  public func edit(of document: JourneyDocument) -> MapEdit {
    var edits: [MapEdit] = []
    var last: String?
    var taken: Set<[UInt8]> = Set(document.ids.map { Array($0.utf8) })
    for volume in document.journey.volumes {
      if (volume.series ?? "").utf8.elementsEqual(series.utf8) {
        edits.append(.remove(id: volume.id))
        taken.remove(Array(volume.id.utf8))
      } else {
        last = volume.id
      }
    }
    var number = 0
    for object in objects(document.journey) {
      var object = object
      var id: String
      repeat {
        number += 1
        id = "\(IdentifierMaker.slug(series))-\(number)"
      } while taken.contains(Array(id.utf8))
      object["id"] = .text(id)
      edits.append(.insert(into: "", key: "volumes", after: last, value: object))
      last = id
    }
    return .group(title: "Import \(series)", edits)
  }

  private func objects(_ journey: Journey) -> [JSONObject] {
    let agencies = Set(journey.agencies.map(\.id))
    let channels = Set(journey.channels.map(\.id))
    let segments = Set(journey.segments.map(\.id))
    return result.stages.flatMap { stage in
      var objects = [
        object(
          stage, nil, nil, reached: stage.reached, attempted: stage.attempted, continued: stage.continued,
          inProgress: stage.inProgress)
      ]
      objects += breakdown(stage, "agency") { $0.agency.flatMap { agencies.contains($0) ? $0 : nil } }
      objects += breakdown(stage, "channel") { $0.channel.flatMap { channels.contains($0) ? $0 : nil } }
      objects += breakdown(stage, "segment") { $0.segment.flatMap { segments.contains($0) ? $0 : nil } }
      objects += breakdown(stage, "period") { $0.period }
      return objects
    }
  }

  private func breakdown(
    _ stage: FunnelResult.Stage, _ key: JSONKey, _ value: (FunnelKey) -> String?
  ) -> [JSONObject] {
    var sums: [(id: String?, counts: [Int])] = []
    for group in stage.groups {
      let id = value(group.key)
      let counts = [group.reached, group.attempted ?? 0, group.missed ?? 0, group.inProgress]
      if let place = sums.firstIndex(where: { ($0.id ?? "").utf8.elementsEqual((id ?? "").utf8) }) {
        for column in counts.indices { sums[place].counts[column] += counts[column] }
      } else {
        sums.append((id, counts))
      }
    }
    let rows = sums.map { $0.counts + [$0.counts[0] - $0.counts[2] - $0.counts[3]] }
    let hidden = isExact ? [] : SmallGroups.hidden(rows)
    return sums.indices.compactMap { number in
      guard let id = sums[number].id, !hidden.contains(number) else { return nil }
      let counts = sums[number].counts
      return object(
        stage, key, id, reached: counts[0], attempted: stage.attempted == nil ? nil : counts[1],
        continued: stage.continued == nil ? nil : counts[0] - counts[2] - counts[3], inProgress: counts[3])
    }
  }

  private func object(
    _ stage: FunnelResult.Stage, _ key: JSONKey?, _ id: String?, reached: Int, attempted: Int?, continued: Int?,
    inProgress: Int
  ) -> JSONObject {
    var object: JSONObject = [
      "series": .text(series), "stage": .text(stage.id), "reached": .number(reached), "basis": .text("measured"),
      "source": .text(source), "asOf": .text(asOf),
    ]
    if let key, let id { object[key] = .text(id) }
    if let attempted { object["attempted"] = .number(attempted) }
    if let continued { object["continued"] = .number(continued) }
    if inProgress > 0 { object["inProgress"] = .number(inProgress) }
    return object
  }
}
