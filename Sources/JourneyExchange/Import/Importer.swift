import JSONText
public import JourneyModel
import Tables

/// Reads any of the files that can be imported.
public enum Importer {
  /// What the file brings to `journey`. O(size of both).
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - format: nil to tell by the content.
  ///   - journey: the one that it is to be put into; stages, agencies and the like are matched with its own.
  /// - Throws: where the file is none of these, or cannot be read as what it is.
  public static func read(
    _ bytes: [UInt8], as format: ImportFormat? = nil, for journey: Journey, options: ImportOptions
  ) throws(ImportError) -> IncomingJourney {
    var found = format
    if found == nil { found = ImportFormat.recognised(bytes, header: header(of: bytes)) }
    guard let found else {
      throw ImportError(
        "",
        "is nothing that can be imported: a table as CSV or TSV, a Mermaid journey, a survey export, or a journey file")
    }
    if found != .csv, found != .mermaid, let (column, field) = options.map.first {
      throw ImportError(
        "--map \(column)=\(field)", "only the columns of a list of steps, pains or volumes can be mapped")
    }
    switch found {
    case .csv: return try ListReader.read(bytes, for: journey, options: options)
    case .mermaid: return try MermaidReader.read(bytes, for: journey, options: options)
    case .touchpoints: return try SurveyReader.read(bytes, for: journey, options: options)
    case .sojourn: return try other(bytes)
    }
  }

  /// The cells of the first row; nil where the file cannot be read as a table.
  public static func header(of bytes: [UInt8]) -> [String]? {
    var reader = TableReader(bytes, dialect: ReadTable.dialect(of: bytes), raggedRows: .kept)
    return try? reader.next()
  }

  private static func other(_ bytes: [UInt8]) throws(ImportError) -> IncomingJourney {
    let journey: Journey
    do throws(JourneyError) {
      journey = try JourneyFormat.read(bytes)
    } catch {
      throw ImportError("", "\(error)")
    }
    guard !journey.isFromNewerVersion else {
      throw ImportError(
        "$.version", "written by a newer Sojourn, which may mean what this one does not know: update Sojourn")
    }
    let count = JourneyDocument(journey).ids.count
    return IncomingJourney(journey.object, isWhole: true, count: count, subject: "records")
  }
}
