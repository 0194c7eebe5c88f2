import JSONText
import JourneyModel
import PlainText

/// Puts together the edit of one captured line.
struct CaptureBuilder<Generator: RandomNumberGenerator> {
  private let reading: CaptureReading
  private let place: CapturePlace
  private let document: JourneyDocument
  private let today: String
  private var ids: CaptureIdentifiers<Generator>
  private var edits: [MapEdit] = []
  /// The last record of each list that this edit has added to.
  private var ends: [ListName: String] = [:]

  private struct ListName: Hashable {
    let parent: String
    let list: FieldPath
  }

  init(
    reading: CaptureReading, place: CapturePlace, document: JourneyDocument, today: String, generator: Generator
  ) {
    self.reading = reading
    self.place = place
    self.document = document
    self.today = today
    ids = CaptureIdentifiers(document, generator)
  }

  var generator: Generator { ids.generator }

  mutating func build(_ kind: CaptureKind) -> CaptureEdit {
    let facets = makeReferences()
    let id: String
    switch kind {
    case .pain: id = addPain(to: Journey.painPoints, facets)
    case .brightSpot: id = addPain(to: Journey.brightSpots, facets)
    case .step: id = addStep(facets)
    case .why: id = addWhy()
    case .action: id = addAction(facets)
    case .parking: id = park()
    }
    let title = "add \(kind.name) '\(PlainText.truncated(reading.title, to: 50))'"
    return CaptureEdit(
      edit: .group(title: title, edits), title: title, newID: id, kind: kind, created: reading.unknown)
  }

  // MARK: What is captured

  private mutating func addPain(to list: Field<some Any>, _ facets: Facets) -> String {
    var object = JSONObject()
    object["title"] = .text(reading.title)
    let target = target()
    switch target {
    case .step(let step): object["step"] = .text(step)
    case .stage(let stage): object["stage"] = .text(stage)
    }
    object.set("agencies", facets.agencies)
    object.set("channels", facets.channels)
    object.set("segments", facets.segments)
    object.set("burden", reading.burdens)
    if let severity = reading.severity { object["severity"] = .number(severity) }
    if let frequency = reading.frequency { object["frequency"] = .number(frequency) }
    object.set("evidence", addEvidence(at: target, facets))
    return append(object, to: FieldPath(list.info.key), idFor: reading.title)
  }

  private mutating func addStep(_ facets: Facets) -> String {
    var object = JSONObject()
    object["name"] = .text(reading.title)
    if let lead = facets.agencies.first { object["agency"] = .text(lead) }
    if facets.agencies.count > 1 {
      let supporting: [JSONObject] = facets.agencies.dropFirst().map { ["agency": .text($0)] }
      object["supporting"] = .array(supporting.map(JSONValue.object))
    }
    object.set("channels", facets.channels)
    object.set("segments", facets.segments)
    let stage: String
    var after: String?
    switch target() {
    case .stage(let id): stage = id
    case .step(let id):
      stage = document.ancestors(of: id).last ?? ""
      after = id
    }
    let id = append(object, to: FieldPath(Stage.steps.info.key), of: stage, after: after, idFor: reading.title)
    _ = addEvidence(at: .step(id), facets)
    return id
  }

  private mutating func addAction(_ facets: Facets) -> String {
    var object = JSONObject()
    object["title"] = .text(reading.title)
    object["state"] = .text("captured")
    if !today.isEmpty {
      let entry: JSONObject = ["at": .text(today), "state": .text("captured")]
      object["history"] = .array([.object(entry)])
    }
    if let addressed = place.cause(in: document)?.id ?? place.pain(in: document)?.id {
      object.set("addresses", [addressed])
    }
    if let owner = facets.agencies.first { object["ownerAgency"] = .text(owner) }
    if let due = reading.due { object["due"] = .text(due) }
    return append(object, to: FieldPath(Journey.actions.info.key), idFor: reading.title)
  }

  private mutating func park() -> String {
    // The session is made by an edit of its own, so that undoing takes it away again.
    let workshop = Journey.workshop.info.key
    if document.journey.object[workshop] == nil {
      edits.append(.set(id: "", key: FieldPath(workshop), value: .object(JSONObject())))
    }
    let list = FieldPath([workshop, Workshop.parkingLot.info.key])
    return append(["text": .text(reading.title)], to: list, idFor: reading.title)
  }

  private mutating func addWhy() -> String {
    var object: JSONObject = ["text": .text(reading.title), "status": .text("hypothesis")]
    let list = FieldPath(RootCause.whys.info.key)
    if let cause = cause() {
      if let parent = WhyChain(cause.whys).next { object["parent"] = .text(parent) }
      return append(object, to: list, of: cause.id, idFor: reading.title)
    }
    guard let pain = place.pain(in: document) else { return "" }  // a why without either is not complete
    let problem = pain.title ?? pain.id
    let cause = append(
      ["problem": .text(problem)], to: FieldPath(Journey.rootCauses.info.key), idFor: problem)
    let causes = PainPoint.rootCauses.info.key
    let listed = pain.object[causes]?.array ?? []
    edits.append(.set(id: pain.id, key: FieldPath(causes), value: .array(listed + [.text(cause)])))
    return append(object, to: list, of: cause, idFor: reading.title)
  }

  /// The selected cause, else the first of the selected pain point that the map has.
  private func cause() -> RootCause? {
    if let cause = place.cause(in: document) { return cause }
    return place.pain(in: document)?.rootCauses.lazy.compactMap { document.record($0, as: RootCause.self) }.first
  }

  private mutating func target() -> CaptureTarget {
    if let target = place.target(named: reading.place, in: document) { return target }
    return .stage(
      append(["name": .text("Unsorted")], to: FieldPath(Journey.stages.info.key), idFor: "Unsorted"))
  }

  // MARK: What comes with it

  private struct Facets {
    var agencies: [String] = []
    var channels: [String] = []
    var segments: [String] = []
  }

  private mutating func makeReferences() -> Facets {
    var facets = Facets()
    for reference in reading.references {
      switch reference.meaning {
      case .agency: facets.agencies.append(id(of: reference, in: FieldPath(Journey.agencies.info.key)))
      case .channel: facets.channels.append(id(of: reference, in: FieldPath(Journey.channels.info.key)))
      default: facets.segments.append(id(of: reference, in: FieldPath(Journey.segments.info.key)))
      }
    }
    return facets
  }

  private mutating func id(of reference: CaptureReference, in list: FieldPath) -> String {
    if let id = reference.id { return id }
    let id = ids.shared(reference.typed)
    insert(id, ["name": .text(reference.typed)], to: list, of: "", after: nil)
    return id
  }

  private mutating func addEvidence(at target: CaptureTarget, _ facets: Facets) -> [String] {
    reading.quotes.map { quote in
      var object: JSONObject = ["kind": .text("workshop"), "text": .text(quote), "consent": .text("unknown")]
      if !today.isEmpty { object["date"] = .text(today) }
      switch target {
      case .step(let step): object.set("steps", [step])
      case .stage(let stage): object.set("stages", [stage])
      }
      object.set("agencies", facets.agencies)
      // Evidence tells about one channel and one segment; of several, the quote does not say which.
      if facets.channels.count == 1 { object["channel"] = .text(facets.channels[0]) }
      if facets.segments.count == 1 { object["segment"] = .text(facets.segments[0]) }
      return append(object, to: FieldPath(Journey.evidence.info.key), idFor: quote)
    }
  }

  // MARK: Into the lists

  private mutating func append(
    _ object: JSONObject, to list: FieldPath, of parent: String = "", after: String? = nil, idFor text: String
  ) -> String {
    let id = ids.lasting(text)
    insert(id, object, to: list, of: parent, after: after)
    return id
  }

  /// Behind `after`, or at the end of the list.
  private mutating func insert(
    _ id: String, _ object: JSONObject, to list: FieldPath, of parent: String, after: String?
  ) {
    var object = object
    object[.id] = .text(id)
    let name = ListName(parent: parent, list: list)
    let behind = after ?? ends[name] ?? lastID(of: name)
    edits.append(.insert(into: parent, key: list, after: behind, value: object))
    ends[name] = id
  }

  private func lastID(of name: ListName) -> String? {
    var value = document.object(name.parent).map(JSONValue.object)
    for key in name.list.keys { value = value?.object?[key] }
    return value?.array?.last { !($0.object?[.id]?.text ?? "").isEmpty }?.object?[.id]?.text
  }
}

extension JSONObject {
  /// Sets a list of texts; an empty one stays absent, because nothing was said.
  fileprivate mutating func set(_ key: JSONKey, _ texts: [String]) {
    if !texts.isEmpty { self[key] = .texts(texts) }
  }
}
