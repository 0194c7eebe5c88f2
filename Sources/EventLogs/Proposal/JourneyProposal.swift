import JSONText
public import JourneyModel

/// A first map from a log: stages from its most frequent activities in their usual order, agencies, channels and segments
/// from its columns, waits and volumes as measured. What people must judge, such as goals and pain points, stays open.
public struct JourneyProposal {
  public let journey: Journey
  /// What was left out, in sentences.
  public let notes: [String]

  static let mostRecords = 30

  /// - Parameters:
  ///   - source: what was read, in words.
  /// - Throws: `nothingToPropose` for a log without events.
  public init(_ log: EventLog, id: String, title: String, source: String) throws(EventLogError) {
    let profile = log.profile()
    let choices = ProposalOrder(profile).stages
    let chosen = choices.map(\.activity)
    guard !choices.isEmpty else {
      throw .nothingToPropose(file: source)
    }
    var names = ProposalNames(reserved: id)
    let agencies = Self.records(chosen.flatMap(\.agencies), &names)
    let channels = Self.records(chosen.flatMap(\.channels), &names)
    let segments = Self.records(profile.segments.map { ($0.name, $0.events) }, &names)
    var stages: [JSONObject] = []
    for choice in choices {
      let activity = choice.activity
      var step: JSONObject = ["name": .text(activity.name)]
      if let agency = Self.id(activity.agencies, agencies) { step["agency"] = .text(agency) }
      if let channel = Self.id(activity.channels, channels) { step["channels"] = .texts([channel]) }
      var stage: JSONObject = [
        "id": .text(names.id(activity.name)), "name": .text(activity.name), "events": .texts([activity.name]),
        "role": .text(choice.role),
      ]
      step["id"] = .text(names.id(activity.name + " step"))
      stage["steps"] = .array([.object(step)])
      stages.append(stage)
    }
    let asOf = profile.lastDay ?? ""
    var object: JSONObject = [
      "format": .text(JourneyFormat.name), "version": .number(JourneyFormat.version), "id": .text(id),
      "title": .text(title), "state": .text("current"), "asOf": .text(asOf),
      "provenance": .object([
        "public": .text("Nothing yet."),
        "illustrative": .text(
          "Nothing yet. Stages, agencies, waits and volumes were proposed from \(source); the names are the log's."),
      ]),
      "agencies": .array(agencies.map { .object(["id": .text($0.id), "name": .text($0.name)]) }),
      "channels": .array(channels.map { .object(["id": .text($0.id), "name": .text($0.name)]) }),
      "segments": .array(segments.map { .object(["id": .text($0.id), "name": .text($0.name)]) }),
      "stages": .array(stages.map { .object($0) }),
    ]
    let counted = try log.funnel(Journey(object))
    object["stages"] = .array(Self.withWaits(stages, counted, source: source, asOf: asOf))
    var document = JourneyDocument(Journey(object))
    let volumes = FunnelVolumes(counted, source: source, asOf: asOf, isExact: false)
    // Nothing in it can be refused: the ids are its own.
    _ = try? document.apply(volumes.edit(of: document))
    journey = document.journey
    notes = Self.notes(profile, chosen)
  }

  private typealias Named = (id: String, name: String)

  /// The different names, those with most events first.
  private static func records(_ counted: [(name: String?, events: Int)], _ names: inout ProposalNames) -> [Named] {
    var sums: [[UInt8]: Int] = [:]
    for entry in counted { if let name = entry.name { sums[Array(name.utf8), default: 0] += entry.events } }
    let ranked = sums.sorted { left, right in
      left.value != right.value ? left.value > right.value : left.key.lexicographicallyPrecedes(right.key)
    }
    return ranked.prefix(mostRecords).map { entry in
      let name = String(decoding: entry.key, as: UTF8.self)
      return (names.id(name), name)
    }
  }

  private static func id(_ counted: [(name: String?, events: Int)], _ records: [Named]) -> String? {
    counted.lazy.compactMap { entry in
      records.first { record in entry.name.map { $0.utf8.elementsEqual(record.name.utf8) } ?? false }?.id
    }.first
  }

  /// The median time from the gate before, where it rests on ten cases or more; also as the passing-on where the agency
  /// changes.
  private static func withWaits(
    _ stages: [JSONObject], _ counted: FunnelResult, source: String, asOf: String
  ) -> [JSONValue] {
    var agencies: [String: JSONValue] = [:]
    return stages.map { stage in
      guard let id = stage[.id]?.text, var step = stage["steps"]?.array?.first?.object else { return .object(stage) }
      agencies[id] = step["agency"]
      guard let times = counted.times.first(where: { $0.to == id }), times.n >= 10, let median = times.percentiles?[1]
      else { return .object(stage) }
      let days = (median / 864).rounded() / 100
      let figure: JSONValue = .object([
        "value": .number(days), "basis": .text("measured"), "source": .text(source), "asOf": .text(asOf),
        "method": .text("median time from the stage before, in calendar days, n = \(times.n)"),
      ])
      step["waitDays"] = figure
      if let from = agencies[times.from], let to = agencies[id], from != to {
        step["arrival"] = .object(["expectedDays": figure])
      }
      var changed = stage
      changed["steps"] = .array([.object(step)])
      return .object(changed)
    }
  }

  private static func notes(_ profile: LogProfile, _ chosen: [LogProfile.Activity]) -> [String] {
    let left = profile.activities.count - chosen.count
    guard left > 0 else { return [] }
    return [
      "\(chosen.count) of \(profile.activities.count) activities became stages: the most frequent ones, from the first that most cases have on"
    ]
  }
}
