import JourneyAnalysis
public import JourneyExchange
import JourneyModel

/// A file to be brought into a journey: read and understood in the background, before anything changes.
public struct FileImportWork: Sendable {
  /// What lies under the path.
  public enum Content: Sendable {
    case file([UInt8])
    /// The tables of a folder.
    case folder([(name: String, bytes: [UInt8])])
    /// Why it cannot be read, in a sentence.
    case unreadable(String)
  }

  public let path: String
  let journey: Journey

  /// The file's name.
  public var source: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// What it would do to the journey. O(size of both).
  public func answer(_ content: Content) -> FileImportAnswer {
    var options = ImportOptions(source: source)
    options.hiddenWords = [HiddenCounts.small, HiddenCounts.withheld]
    do throws(ImportError) {
      let incoming: IncomingJourney
      switch content {
      case .unreadable(let sentence): return .failed(sentence)
      case .file(let bytes): incoming = try Importer.read(bytes, for: journey, options: options)
      case .folder(let files): incoming = try SpreadsheetReader.read(files, for: journey)
      }
      return .understood(
        try ImportPlan(incoming, into: journey, title: "import \(source)", hiddenWords: options.hiddenWords))
    } catch {
      return .failed("\(source): \(error); nothing was imported")
    }
  }
}

/// What came of reading a file.
public enum FileImportAnswer: Sendable {
  case understood(ImportPlan)
  case failed(String)
}
