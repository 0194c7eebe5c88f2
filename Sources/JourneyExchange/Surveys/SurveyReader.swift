import JSONText
public import JourneyModel

/// Reads what customers answered into measures.
///
/// Five kinds of tables: the quarterly tables of OMB Circular A-11 section 280, GSA Touchpoints' exports of forms of the first
/// generation (a row a question, and its header file), of the second (a row a response, with the drivers), and of responses.
/// Responses are counted by question and federal fiscal quarter; what tells of single persons is never taken.
public enum SurveyReader {
  /// What the file brings to `journey`. O(size of both).
  /// - Throws: where the table cannot be read, or is none of these.
  public static func read(
    _ bytes: [UInt8], for journey: Journey, options: ImportOptions
  ) throws(ImportError) -> IncomingJourney {
    let table = try ReadTable("", bytes, undoing: false)
    guard let kind = SurveyKind(header: table.header) else {
      throw ImportError(
        "line 1",
        "is no survey export: a quarterly table has q1_text and q1_1, Touchpoints' have customized_question_text, "
          + "positive_effectiveness, or UUID and Created At")
    }
    let sheet = SurveySheet(table, journey, options)
    return switch kind {
    case .quarterly: try QuarterlyTable.read(sheet)
    case .questions: try QuestionTable.read(sheet)
    case .collection: try CollectionTable.read(sheet, journey)
    case .drivers: try DriverTable.read(sheet)
    case .responses: try ResponseTable.read(sheet)
    }
  }
}
