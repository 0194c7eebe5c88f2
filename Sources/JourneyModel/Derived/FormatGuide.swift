import JSONText

/// The documentation of the format for people, derived from the description.
public enum FormatGuide {
  /// A Markdown page: a table for each kind of object, the words of each enumeration, and what `check` looks for.
  public static func markdown() -> String {
    var page = """
      # The journey file, version \(JourneyFormat.version)

      One journey is one UTF-8 JSON file: two-space indent, keys sorted by their UTF-8 bytes, one newline at the end. \
      Two saves of the same journey are the same bytes.

      - Fields in **bold** are required; without them the record means nothing. An absent field means "not known", \
      which is not 0, not false and not the empty text.
      - Ids are of the form `[a-z0-9][a-z0-9-]*`, unique in the file, and stay when a name changes.
      - Members that are not in these tables are kept, with the exact text of their numbers.
      - A word outside an enumeration is kept and reported as a warning: agencies have words of their own.
      - A number whose basis is `public` needs a source and a date.

      """
    for type in JourneyFormat.recordTypes { page += record(type) }
    page += """

      ## What `sojourn check` looks for

      Besides values of the wrong type, missing fields, ids that are malformed or stand twice, references to nothing, \
      numbers out of range, dates that are no dates, and figures older than three years:

      | rule | severity | looks for |
      | --- | --- | --- |

      """
    for rule in JourneyCheck.rules { page += "| `\(rule.id)` | \(rule.severity.rawValue) | \(cell(rule.summary)) |\n" }
    return page
  }

  private static func record(_ type: RecordType) -> String {
    var text = "\n## \(type.title)\n\n\(type.summary)\n"
    let keys = type.mergeKeys.filter { $0 != .id }
    if !keys.isEmpty {
      text +=
        "\nIn a list, two are the same if they agree in \(keys.map { "`\($0.text)`" }.joined(separator: " and ")).\n"
    }
    text += "\n| key | holds | label | meaning |\n| --- | --- | --- | --- |\n"
    for field in type.fields {
      let key = field.isRequired ? "**`\(field.key.text)`**" : "`\(field.key.text)`"
      text += "| \(key) | \(cell(holds(field.kind))) | \(cell(field.label)) | \(cell(field.help)) |\n"
    }
    return text
  }

  private static func holds(_ kind: FieldKind) -> String {
    switch kind {
    case .identifier: "an id"
    case .text: "text"
    case .prose: "text of several sentences"
    case .number(let rule): rule.sentence
    case .flag: "true or false"
    case .choice(let choice): words(choice, orElse: "a word")
    case .date: "a date: `2024`, `2024-12` or `2024-12-31`"
    case .textOrDays: "text, or a number of days from the trigger"
    case .source: "the id of a source, or plain words"
    case .reference(let names): "the id of \(names.map { title($0).withArticle }.joined(separator: " or "))"
    case .record(let type): link(type()).withArticle(type().title)
    case .counts(let choice, let orTotal):
      (orTotal ? "a whole number, or " : "") + "whole numbers by " + words(choice, orElse: "answer")
    case .figure(let rule): rule == .any ? "a [figure](#figure)" : "a [figure](#figure): \(rule.sentence)"
    case .list(.record(let type)): "a list of \(link(type()))"
    case .list(let element): "a list; each \(holds(element))"
    }
  }

  private static func title(_ name: String) -> String {
    JourneyFormat.recordTypes.first { $0.name == name }?.title ?? name
  }

  private static func link(_ type: RecordType) -> String {
    "[\(type.title)](#\(type.title.replacingBlanks))"
  }

  private static func words(_ choice: Choice, orElse name: String) -> String {
    guard !choice.words.isEmpty else { return name }
    return "\(choice.name): " + choice.words.map { "`\($0.value)`" }.joined(separator: ", ")
  }

  /// A bar would end the cell.
  private static func cell(_ text: String) -> String {
    String(text.flatMap { $0 == "|" ? Array("\\|") : [$0] })
  }
}

extension String {
  fileprivate var replacingBlanks: String { String(map { $0 == " " ? "-" : $0 }) }

  fileprivate func withArticle(_ word: String) -> String {
    (word.first.map { "aeiou".contains($0) } ?? false ? "an " : "a ") + self
  }
}
