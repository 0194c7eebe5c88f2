public import ArgumentParser
import EventLogs
public import JourneyExchange
import JourneyModel
import JourneyStorage

extension ListKind: ExpressibleByArgument {}

/// Brings what a file holds into a map, as one edit.
struct ImportCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring what a file holds into a map.",
    discussion: """
      csv: a list of steps, pain points or volumes as CSV or TSV, its columns recognised by name or said with --map; or the \
      folder of tables that `sojourn export --to x.csv` writes, or one table of it. mermaid: a journey diagram. touchpoints: \
      GSA Touchpoints exports of A-11 section 280 forms of both generations, and quarterly CX tables, into the measures. \
      sojourn: another journey file. funnel: the result of `sojourn funnel --sql` as CSV.
      Records are the same by their ids, lists and diagrams of other programs by their names: what is new is added, what \
      differs is changed, nothing is taken away, and all is saved as one edit. What is not understood is kept in the map and \
      listed. A journey file that is not there is made. --dry-run says what would change. A file that cannot be read whole is \
      not imported at all; the status is then 65.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case auto, csv, mermaid, touchpoints, sojourn, funnel
  }

  @Argument(
    help: ArgumentHelp("What to import; - is standard input; for csv also a folder.", valueName: "file"),
    completion: .file())
  var file: String
  @Option(
    help: ArgumentHelp("The journey file to put it into.", valueName: "journey"),
    completion: .file(extensions: ["json"]))
  var into: String
  @Option(help: "What the file is: auto, csv, mermaid, touchpoints, sojourn, funnel.")
  var format: Format = .auto
  @Option(help: "What the rows of a list are: steps, pains or volumes; told by the columns where it is not said.")
  var table: ListKind?
  @Option(
    name: .customLong("map"), parsing: .singleValue,
    help: ArgumentHelp(
      "The field that a column fills; none leaves the column out. Of a diagram: actors=agencies.",
      valueName: "column=field"))
  var maps: [String] = []
  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp("A value for every row, where the file has none: basis=measured.", valueName: "field=value"))
  var constants: [String] = []
  @Flag(help: "Save also breakdowns of 1 to 9 cases of a funnel, which otherwise stand together as (other).")
  var exact = false
  @Flag(help: "Say what would be saved, and save nothing.")
  var dryRun = false

  func validate() throws {
    for pair in maps + constants where Self.parts(pair) == nil {
      throw ValidationError("\(pair): is no pair; write it as NAME=VALUE")
    }
  }

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    if into == "-" { throw CommandFailure(.cannotWrite, "-: is no file that can be saved; name the journey's file") }
    let reader = InputReader(console: console)
    let path = console.path(file)
    if reader.isFolder(path) {
      guard format == .auto || format == .csv else {
        throw CommandFailure(.usage, "\(path): is a folder; only the tables of --format csv come in one")
      }
      return try bring(.folder(path), reader, console)
    }
    if format == .funnel { return try importFunnel(console) }
    let bytes = try reader.bytes(path).bytes
    if format == .auto, let header = Importer.header(of: bytes), FunnelTable.isHeader(header) {
      return try importFunnel(console)
    }
    return try bring(.file(bytes), reader, console)
  }

  private enum Content {
    case file([UInt8])
    case folder(Path)
  }

  private func bring(_ content: Content, _ reader: InputReader, _ console: Console) throws(CommandFailure) -> Int32 {
    let target = try ImportTarget(into, reader, console)
    let name = InputReader.name(console.path(file))
    let incoming: IncomingJourney
    let journey: Journey
    let plan: ImportPlan
    do {
      switch content {
      case .file(let bytes):
        incoming = try Importer.read(
          bytes, as: ImportFormat(rawValue: format.rawValue), for: target.journey, options: options)
      case .folder(let path):
        incoming = try SpreadsheetReader.read(try files(path, reader, console), for: target.journey)
      }
      journey = target.isNew ? incoming.newJourney(id: target.id, hiddenWords: options.hiddenWords) : target.journey
      plan = try ImportPlan(
        incoming, into: journey, title: "Import \(options.source)", hiddenWords: options.hiddenWords)
    } catch let error as ImportError {
      throw CommandFailure(.badInput, "\(name): \(error); nothing was imported")
    } catch let error as CommandFailure {
      throw error
    } catch {
      throw CommandFailure(.badInput, "\(name): \(error); nothing was imported")
    }
    return try target.finish(plan, journey, name, isDryRun: dryRun, console)
  }

  private func files(
    _ folder: Path, _ reader: InputReader, _ console: Console
  ) throws(CommandFailure) -> [(name: String, bytes: [UInt8])] {
    let paths: [Path]
    do throws(StorageError) {
      paths = try FolderListing.files(in: folder, ending: ".csv", console.fileSystem)
    } catch {
      throw CommandFailure(error)
    }
    var files: [(name: String, bytes: [UInt8])] = []
    for path in paths { files.append((String(decoding: path.name, as: UTF8.self), try reader.bytes(path).bytes)) }
    return files
  }

  private var options: ImportOptions {
    var options = ImportOptions(source: file == "-" ? "standard input" : LogOptions.source([file]))
    options.map = maps.compactMap(Self.parts).map { (column: $0.0, field: $0.1) }
    options.constants = constants.compactMap(Self.parts).map { (field: $0.0, value: $0.1) }
    options.rows = table
    options.hiddenWords = HiddenNumbers.words
    return options
  }

  /// The column may hold an equals sign, the field does not.
  private static func parts(_ pair: String) -> (String, String)? {
    guard let sign = pair.lastIndex(of: "="), sign > pair.startIndex else { return nil }
    return (String(pair[..<sign]), String(pair[pair.index(after: sign)...]))
  }
}
