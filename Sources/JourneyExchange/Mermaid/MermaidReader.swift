import JSONText
public import JourneyModel
import Tables

/// Reads a Mermaid `journey` diagram as a journey.
///
/// Sections are stages, tasks are steps, scores from 1 to 5 are emotions from −2 to +2, and actors are agencies where the map
/// has one of that name. Where Sojourn wrote the diagram, its comments give everything back; what was changed in the
/// diagram itself since then wins over them. In anybody else's, sections and tasks are the stages and steps of the map that
/// bear their names; what the format has no place for is kept under `mermaid`, and listed.
public enum MermaidReader {
  /// What the diagram brings to `journey`. O(size of both).
  /// - Throws: where the text is no diagram of the kind `journey`.
  public static func read(
    _ text: [UInt8], for journey: Journey, options: ImportOptions
  ) throws(ImportError) -> IncomingJourney {
    guard let diagram = MermaidScanner.diagram(text) else {
      throw ImportError(
        "line 1", "is no Mermaid diagram of the kind journey; it begins with the word \"journey\" on a line of its own")
    }
    var builder = MermaidBuilder(diagram, journey, makesAgencies: try makesAgencies(options))
    return builder.run(options)
  }

  private static func makesAgencies(_ options: ImportOptions) throws(ImportError) -> Bool {
    var makes = false
    for (column, field) in options.map {
      guard column.lowercased() == "actors", ["agencies", "agency"].contains(field.lowercased()) else {
        throw ImportError("--map \(column)=\(field)", "a diagram has nothing to map but actors=agencies")
      }
      makes = true
    }
    return makes
  }
}

/// Puts the records of a diagram together.
private struct MermaidBuilder {
  private let diagram: MermaidDiagram
  private let journey: Journey
  private let makesAgencies: Bool
  /// The journey's own members, from comments.
  private var members = JSONObject()
  private var names: RecordLookup
  private var notes: [ImportNote] = []
  private var made: [JSONObject] = []
  /// Actors that are no agency, with the first line on which each stands.
  private var strangers: [(name: String, line: Int)] = []
  private var isOurs = false

  init(_ diagram: MermaidDiagram, _ journey: Journey, makesAgencies: Bool) {
    self.diagram = diagram
    self.journey = journey
    self.makesAgencies = makesAgencies
    names = RecordLookup(journey.object)
  }

  mutating func run(_ options: ImportOptions) -> IncomingJourney {
    takeOwnComments()
    let document = JourneyDocument(journey)
    var stages: [JSONValue] = []
    var count = 0
    for section in diagram.sections {
      var stage = stage(section)
      let known = document.object(stage[.id]?.text ?? "")
      let line = MermaidLine(isOurs ? members : journey.object)
      var steps: [JSONValue] = []
      for task in section.tasks {
        steps.append(.object(step(task, line, known)))
        count += 1
      }
      if !steps.isEmpty { stage["steps"] = .array(steps) }
      stages.append(.object(stage))
    }
    noteStrangers()
    noteUnread()
    return incoming(stages, count, options)
  }

  private mutating func incoming(_ stages: [JSONValue], _ count: Int, _ options: ImportOptions) -> IncomingJourney {
    var object = members
    if members["stages"] == nil, !stages.isEmpty { object["stages"] = .array(stages) }
    if !made.isEmpty { object["agencies"] = .array((object["agencies"]?.array ?? []) + made.map(JSONValue.object)) }
    let title = diagram.title.map {
      isOurs ? TableText.decode(MermaidText.decode($0.text)) : MermaidText.decode($0.text)
    }
    if isOurs, let title, title != Self.shown(object["title"]?.text) { object["title"] = .text(title) }
    if let kept = kept(), !isOurs { object["mermaid"] = .object(kept) }
    var incoming = IncomingJourney(object, isWhole: isOurs && members[.id] != nil, count: count, subject: "steps")
    incoming.title = title ?? options.sourceName
    incoming.notes = notes
    return incoming
  }

  /// A text as it comes back from a diagram.
  private static func shown(_ text: String?) -> String? {
    text.map { TableText.decode(MermaidText.decode(MermaidText.encode($0))) }
  }

  private mutating func takeOwnComments() {
    let all = diagram.comments + diagram.sections.flatMap { $0.comments + $0.tasks.flatMap(\.comments) }
    var ids = Array(JourneyDocument(journey).ids)
    for comment in all {
      guard let (kind, object) = MermaidComment.read(comment.text) else { continue }
      isOurs = true
      guard kind == .journey else {
        if let id = object[.id]?.text { ids.append(id) }
        continue
      }
      for member in object.members { members[member.key] = member.value }
    }
    guard isOurs else { return }
    names = RecordLookup(members)
    for id in ids { names.reserve(id) }
  }

  private func own(_ comments: [MermaidDiagram.Line], _ kind: MermaidComment) -> JSONObject? {
    comments.last { MermaidComment.read($0.text)?.kind == kind }.flatMap { MermaidComment.read($0.text)?.object }
  }

  // MARK: Stages and steps

  private mutating func stage(
    _ section: MermaidDiagram.Section
  ) -> JSONObject {
    let name = name(section.name ?? "Unsorted")
    if var stage = own(section.comments, .stage) {
      if section.name != MermaidText.encode(stage["name"]?.text ?? "") { stage["name"] = .text(name) }
      return stage
    }
    if section.name == nil {
      notes.append(ImportNote("line \(section.line)", "steps before the first section stand in a stage \"Unsorted\""))
    }
    if let id = journey.stages.first(where: { ($0.name ?? "").trimmedBlanks.utf8.elementsEqual(name.utf8) })?.id {
      return [.id: .text(id)]
    }
    return [.id: .text(names.make(name, in: "stages")), "name": .text(name)]
  }

  private mutating func step(
    _ task: MermaidDiagram.Task, _ line: MermaidLine, _ stage: JSONObject?
  ) -> JSONObject {
    let name = name(task.name)
    if var step = own(task.comments, .step) {
      let text = "\(task.name): \(task.score)" + (task.actors.isEmpty ? "" : ": " + task.actors.joined(separator: ", "))
      guard line.text(of: step) != text || task.surplus != nil else { return step }
      if task.name != MermaidText.encode(step["name"]?.text ?? "") { step["name"] = .text(name) }
      if task.score != line.score(of: step) { score(task, &step) }
      if task.actors != line.actors(of: step).map({ MermaidText.encode($0, isActor: true) }) { actors(task, &step) }
      return step
    }
    let steps = (stage?["steps"]?.array ?? []).compactMap(\.object)
    let known = steps.first { ($0["name"]?.text ?? "").trimmedBlanks.utf8.elementsEqual(name.utf8) }
    var step = JSONObject()
    if let known {
      for key in [.id, "emotions", "mermaid"] as [JSONKey] { step[key] = known[key] }
    } else {
      step = [.id: .text(names.make(name, in: "steps")), "name": .text(name)]
    }
    // What the map says already is not said again: the same file twice changes nothing.
    if known.map({ line.score(of: $0) != task.score }) ?? true { score(task, &step) }
    let shown = known.map { line.actors(of: $0).map { MermaidText.encode($0, isActor: true) } } ?? []
    if task.actors.map({ MermaidText.encode(MermaidText.decode($0), isActor: true) }) != shown { actors(task, &step) }
    return step
  }

  private func name(_ raw: String) -> String {
    let text = MermaidText.decode(raw)
    return isOurs ? TableText.decode(text) : text
  }

  private mutating func score(_ task: MermaidDiagram.Task, _ step: inout JSONObject) {
    var kept = step["mermaid"]?.object ?? JSONObject()
    let score = Double(task.score).flatMap { $0 == $0.rounded() && (1...5).contains($0) ? Int($0) : nil }
    if let score {
      var emotions = step["emotions"]?.array ?? []
      let place = emotions.firstIndex { $0.object?["segment"] == nil } ?? emotions.firstIndex { $0.object != nil }
      if let place, var emotion = emotions[place].object {
        emotion["value"] = .number(score - 3)
        emotions[place] = .object(emotion)
      } else {
        emotions.append(.object(["value": .number(score - 3)]))
      }
      step["emotions"] = .array(emotions)
      kept["score"] = nil
    } else {
      kept["score"] = .text(task.score)
      let hint = task.score.isEmpty || Double(task.score) != nil ? "" : "; a colon in a name is written #58;"
      notes.append(
        ImportNote(
          "line \(task.line)", "\"\(task.score)\" is no whole score from 1 to 5; it is kept, and is no emotion\(hint)"))
    }
    step["mermaid"] = kept.isEmpty ? nil : .object(kept)
  }

  private mutating func actors(_ task: MermaidDiagram.Task, _ step: inout JSONObject) {
    var kept = step["mermaid"]?.object ?? JSONObject()
    let actors = task.actors.map { name($0) }
    var agencies: [String] = []
    for actor in actors {
      if let id = agency(actor, task.line), !agencies.contains(id) { agencies.append(id) }
    }
    step["agency"] = agencies.first.map { .text($0) }
    let supporting = agencies.dropFirst().map { JSONValue.object(["agency": .text($0)]) }
    step["supporting"] = supporting.isEmpty ? nil : .array(supporting)
    let isTold = agencies.count == actors.count
    kept["actors"] = isTold ? nil : .texts(actors)
    if let surplus = task.surplus {
      kept["surplus"] = .text(surplus)
      notes.append(
        ImportNote("line \(task.line)", "what stands behind the third colon is not read by Mermaid; it is kept"))
    }
    step["mermaid"] = kept.isEmpty ? nil : .object(kept)
  }

  private mutating func agency(_ actor: String, _ line: Int) -> String? {
    if let id = names.id(of: actor, in: "agencies") { return id }
    guard makesAgencies else {
      if !strangers.contains(where: { $0.name == actor }) { strangers.append((actor, line)) }
      return nil
    }
    let id = names.make(actor, in: "agencies")
    made.append([.id: .text(id), "name": .text(actor)])
    return id
  }

  // MARK: What was not understood

  private mutating func noteStrangers() {
    guard !strangers.isEmpty else { return }
    let names = strangers.map { "\"\($0.name)\" (line \($0.line))" }.joined(separator: ", ")
    notes.append(
      ImportNote(
        "", "actors that are no agency of the map: \(names); kept with their steps. --map actors=agencies adds them"))
  }

  private mutating func noteUnread() {
    for (line, reason) in diagram.unread {
      notes.append(ImportNote("line \(line.number)", "Mermaid cannot read this: \(reason); it is kept, and left out"))
    }
    if isOurs { return }
    if let front = diagram.frontMatter {
      notes.append(ImportNote("line \(front.number)", "front matter is kept, and has no effect"))
    }
    for directive in diagram.directives {
      notes.append(ImportNote("line \(directive.number)", "a directive is kept, and has no effect"))
    }
    let comments = foreignComments.count
    if comments > 0 {
      notes.append(ImportNote("", comments == 1 ? "1 comment is kept" : "\(comments) comments are kept"))
    }
  }

  private var foreignComments: [String] {
    let all = diagram.sections.flatMap { $0.comments + $0.tasks.flatMap(\.comments) } + diagram.comments
    return all.sorted { $0.number < $1.number }.map(\.text)
  }

  /// What the format has no place for.
  private func kept() -> JSONObject? {
    var kept = JSONObject()
    if let title = diagram.title, let own = journey.title, own != MermaidText.decode(title.text) {
      kept["title"] = .text(title.text)
    }
    kept["accTitle"] = diagram.accessibleTitle.map { .text($0.text) }
    kept["accDescr"] = diagram.accessibleDescription.map { .text($0.text) }
    kept["frontMatter"] = diagram.frontMatter.map { .text($0.text) }
    if !diagram.directives.isEmpty { kept["directives"] = .texts(diagram.directives.map(\.text)) }
    if !foreignComments.isEmpty { kept["comments"] = .texts(foreignComments) }
    if !diagram.unread.isEmpty { kept["unread"] = .texts(diagram.unread.map(\.line.text)) }
    return kept.isEmpty ? nil : kept
  }
}
