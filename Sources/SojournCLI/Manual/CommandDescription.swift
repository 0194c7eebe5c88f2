import ArgumentParser
import JSONText

/// A command as the parser knows it: what the manual and the reference are written from.
struct CommandDescription {
  struct Argument {
    /// `--rows`, `-o`; empty for what stands without a name.
    let names: [String]
    let valueName: String
    let isOptional: Bool
    let isRepeating: Bool
    let takesValue: Bool
    let defaultValue: String?
    let values: [String]
    let help: String

    /// `--rows <dimension>`, `<file>`
    var label: String {
      let named = names.joined(separator: ", ")
      if !takesValue { return named }
      return names.isEmpty ? "<\(valueName)>" + (isRepeating ? " …" : "") : "\(named) <\(valueName)>"
    }

    /// As the synopsis has it: in brackets where it may be left out.
    var synopsis: String {
      let text = names.isEmpty ? label : takesValue ? "\(names[0]) <\(valueName)>" : names[0]
      return isOptional ? "[\(text)]" : text
    }

    /// The help, with the words that may be given and what holds when nothing is.
    var explanation: String {
      var text = help
      if !values.isEmpty, !values.allSatisfy(text.contains) { text += " One of \(values.joined(separator: ", "))." }
      if let defaultValue { text += " Default: \(defaultValue)." }
      return text
    }
  }

  let name: String
  let abstract: String
  let discussion: String
  let arguments: [Argument]
  /// Those that help lists; `help` itself is left out.
  let subcommands: [CommandDescription]

  /// The whole program. The parser's own dump is the only place where it tells what it knows.
  static func program() throws(JSONError) -> CommandDescription {
    let dump = try JSONReader.read(Array(Sojourn._dumpHelp().utf8))
    return CommandDescription(dump.object?["command"]?.object ?? JSONObject())
  }

  private init(_ object: JSONObject) {
    name = object["commandName"]?.text ?? ""
    abstract = object["abstract"]?.text ?? ""
    discussion = object["discussion"]?.text ?? ""
    let own = ["help", "version"]
    arguments = (object["arguments"]?.array ?? []).compactMap(\.object).filter { argument in
      argument["shouldDisplay"]?.flag != false && !own.contains(argument["valueName"]?.text ?? "")
    }.map(Argument.init)
    subcommands = (object["subcommands"]?.array ?? []).compactMap(\.object).filter { command in
      command["shouldDisplay"]?.flag != false && command["commandName"]?.text != "help"
    }.map(CommandDescription.init)
  }

  /// `sojourn heatmap <file> … [--rows <dimension>]`, in parts that may be broken between.
  func synopsis(of program: String) -> [String] {
    let positional = arguments.filter(\.names.isEmpty)
    let named = arguments.filter { !$0.names.isEmpty }
    return ["\(program) \(name)"] + positional.map(\.synopsis) + named.map(\.synopsis)
  }
}

extension CommandDescription.Argument {
  fileprivate init(_ object: JSONObject) {
    names = (object["names"]?.array ?? []).compactMap(\.object).map { name in
      (name["kind"]?.text == "long" ? "--" : "-") + (name["name"]?.text ?? "")
    }
    valueName = object["valueName"]?.text ?? ""
    isOptional = object["isOptional"]?.flag ?? false
    isRepeating = object["isRepeating"]?.flag ?? false
    takesValue = object["kind"]?.text != "flag"
    defaultValue = object["defaultValue"]?.text.flatMap { $0.isEmpty ? nil : $0 }
    values = (object["allValues"]?.array ?? []).compactMap(\.text)
    help = object["abstract"]?.text ?? ""
  }
}
