import JourneyStorage
import Workbench

/// What a path of a log that is being typed can go on as: folders, and files that are logs by their names.
struct LogPathCompletion {
  let fileSystem: any FileSystem
  let home: String?

  private static let endings = [".csv", ".tsv", ".txt", ".xes", ".csv.gz", ".tsv.gz", ".txt.gz", ".xes.gz"]
  /// Of what can be imported beside logs.
  static let importEndings = [".csv", ".tsv", ".txt", ".mmd", ".mermaid", ".json"]

  /// The path that was typed; `~/` is the home folder.
  func path(_ typed: String) -> String {
    guard typed.hasPrefix("~/"), let home else { return typed }
    return home + typed.dropFirst()
  }

  /// The typed text, as far as all that begin with it agree, and their names. A folder ends in `/`.
  func complete(_ typed: String, endings: [String] = Self.endings) -> Outcome {
    let slash = typed.lastIndex(of: "/")
    let folder = slash.map { String(typed[...$0]) } ?? ""
    let beginning = slash.map { String(typed[typed.index(after: $0)...]) } ?? typed
    let place = Path(folder.isEmpty ? "." : path(folder))
    let names = ((try? fileSystem.names(in: place)) ?? []).compactMap { bytes -> String? in
      // A name that is no UTF-8 cannot be typed.
      guard let name = String(validating: bytes, as: UTF8.self), name.hasPrefix(beginning),
        beginning.hasPrefix(".") || !name.hasPrefix(".")
      else { return nil }
      if isFolder(place.appending(bytes)) { return name + "/" }
      return endings.contains { name.lowercased().hasSuffix($0) } ? name : nil
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var common = names.first ?? beginning
    for name in names.dropFirst() {
      common = String(zip(common, name).prefix { $0 == $1 }.map(\.0))
    }
    return .logPathCompleted(typed: typed, text: folder + common, candidates: Array(names.prefix(40)))
  }

  private func isFolder(_ path: Path) -> Bool {
    (try? fileSystem.status(at: path, followingLinks: true))?.kind == .folder
  }
}
