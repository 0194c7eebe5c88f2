import ArgumentParser
import EventLogs
import JSONText
import JourneyModel
import JourneyStorage
import JourneyTemplates
import Workbench

/// A new map from a template.
struct NewCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Start a map from a template or an event log; asks nothing.",
    discussion: """
      Its id is made from the file's name. From a log: the most frequent activities become stages in their usual order; \
      those that most cases have in one order are gates, the others parallel or conditional.
      """)

  @Argument(help: ArgumentHelp("The file to make, or - for standard output.", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp("\(Self.templates).", valueName: "name"), completion: .list(JourneyTemplate.all.map(\.name)))
  var template: String?

  @Option(
    help: ArgumentHelp(
      "An event log from which stages, agencies, hand-offs, waits and volumes are proposed; - is standard input.",
      valueName: "log"),
    completion: .file())
  var fromLog: String?

  @Option(help: ArgumentHelp("What people call the journey.", valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp(
      "A ready agenda for its workshop: \(Self.agendas).", valueName: "agenda"),
    completion: .list(ReadyAgenda.all.map(\.name)))
  var agenda: String?

  @OptionGroup var force: ForceFlag
  @OptionGroup(title: "Log options") var log: LogOptions

  private static let templates = JourneyTemplate.all.map(\.name).joined(separator: ", ")

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    if fromLog != nil, template != nil {
      throw CommandFailure(.usage, "--template, --from-log: a map starts from one of them")
    }
    var object: JSONObject
    if let fromLog { object = try proposed(from: fromLog, console) } else { object = try copied() }
    if let title { object["title"] = .text(title) }
    if let id = identifier(console) { object["id"] = .text(id) }
    if let agenda { try take(agenda, &object) }
    try OutputWriter(console: console, isForced: force.force).write(JourneyFormat.write(Journey(object)), to: file)
    return 0
  }

  private static let agendas = ReadyAgenda.all.map(\.name).joined(separator: ", ")

  /// Gives the map a ready agenda.
  private func take(_ name: String, _ object: inout JSONObject) throws(CommandFailure) {
    guard let agenda = ReadyAgenda.named(name) else {
      let meant = Spelling.nearest(to: name, among: ReadyAgenda.all.map(\.name))
      let hint = meant.map { "did you mean \($0)?" } ?? "there are \(Self.agendas)"
      throw CommandFailure(.usage, "--agenda \(name): there is no such agenda; \(hint)")
    }
    agenda.fill(&object)
  }

  private func copied() throws(CommandFailure) -> JSONObject {
    let name = template ?? "blank"
    guard let found = JourneyTemplate.named(name) else {
      let meant = Spelling.nearest(to: name, among: JourneyTemplate.all.map(\.name))
      let hint = meant.map { "did you mean \($0)?" } ?? "there are \(Self.templates)"
      throw CommandFailure(.usage, "--template \(name): there is no such template; \(hint)")
    }
    do throws(JourneyError) {
      return try found.journey().object
    } catch {
      throw CommandFailure(.badInput, "the template \(name): \(error)")
    }
  }

  private func proposed(from name: String, _ console: Console) throws(CommandFailure) -> JSONObject {
    let events = try log.read([name], console)
    log.tell(events, console)
    let source = LogOptions.source([name])
    do throws(EventLogError) {
      let proposal = try JourneyProposal(
        events, id: identifier(console) ?? "journey", title: title ?? "Journey of \(source)", source: source)
      for note in proposal.notes { console.report("\(source): \(note)") }
      return proposal.journey.object
    } catch {
      throw CommandFailure(error)
    }
  }

  /// From the file's name, else from the title; nil where neither has a letter or digit that an id can have.
  private func identifier(_ console: Console) -> String? {
    var name = String(decoding: console.path(file).name, as: UTF8.self)
    if name.hasSuffix(".json") { name.removeLast(5) }
    let candidates = file == "-" ? [title] : [name, title]
    return candidates.lazy.compactMap { $0.flatMap(Self.slug) }.first
  }

  private static func slug(_ text: String) -> String? {
    var slug = ""
    for character in text.lowercased().unicodeScalars {
      switch character {
      case "a"..."z", "0"..."9": slug.unicodeScalars.append(character)
      default: if !slug.isEmpty, !slug.hasSuffix("-") { slug.append("-") }
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug.isEmpty ? nil : slug
  }
}
