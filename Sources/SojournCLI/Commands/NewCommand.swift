import ArgumentParser
import JSONText
import JourneyModel
import JourneyStorage
import JourneyTemplates

/// A new map from a template.
struct NewCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Start a map from a template; asks nothing.",
    discussion: "Its id is made from the file's name.")

  @Argument(help: ArgumentHelp("The file to make, or - for standard output.", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp("\(Self.templates).", valueName: "name"), completion: .list(JourneyTemplate.all.map(\.name)))
  var template = "blank"

  @Option(help: ArgumentHelp("What people call the journey.", valueName: "text"))
  var title: String?

  @OptionGroup var force: ForceFlag

  private static let templates = JourneyTemplate.all.map(\.name).joined(separator: ", ")

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    guard let found = JourneyTemplate.named(template) else {
      let meant = Spelling.nearest(to: template, among: JourneyTemplate.all.map(\.name))
      let hint = meant.map { "did you mean \($0)?" } ?? "there are \(Self.templates)"
      throw CommandFailure(.usage, "--template \(template): there is no such template; \(hint)")
    }
    let journey: Journey
    do throws(JourneyError) {
      journey = try found.journey()
    } catch {
      throw CommandFailure(.badInput, "the template \(template): \(error)")
    }
    var object = journey.object
    if let title { object["title"] = .text(title) }
    if let id = identifier(console) { object["id"] = .text(id) }
    try OutputWriter(console: console, isForced: force.force).write(JourneyFormat.write(Journey(object)), to: file)
    return 0
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
