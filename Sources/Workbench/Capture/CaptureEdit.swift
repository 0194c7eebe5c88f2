public import JourneyModel

/// What a captured line does to the map.
public struct CaptureEdit: Sendable {
  /// One group: one step of undo.
  public let edit: MapEdit
  /// What it does, for the history: "add pain point 'told to call back twice'".
  public let title: String
  /// The id of what was captured.
  public let newID: String
  /// What was captured, and what was made for it.
  public let kind: CaptureKind
  public let created: [CaptureReference]
}

extension CaptureLine {
  /// The edit that keeps a line; the map itself is not changed here.
  ///
  /// - A pain point or bright spot goes to the stage or step that the line names, else to the selected step, else to the
  ///   selected stage, else to the first stage. A map without stages gets a stage "Unsorted" in the same edit.
  /// - A step goes by the same rule: behind a step, or to the end of a stage. Its first agency leads it, others support.
  /// - A why goes under the selected cause, else under the selected pain point's first root cause, which is made where
  ///   there is none. It answers the end of the last chain of whys there; an end that is a root, or refuted, is not
  ///   asked on: the new one stands beside it.
  /// - An action addresses the selected cause, else the selected pain point; its agency is its owner.
  /// - Each quote becomes evidence of kind workshop, of today, consent unknown.
  ///
  /// With `creating`, agencies, channels and segments that the map lacks are made in the same edit, named as typed; their
  /// ids are the name's own words, so that another journey's record of that name is the same thing. The random end of
  /// other new ids comes from `ids`. `today` is a date as the file writes it; empty leaves dates out.
  /// O(size of the journey).
  public static func edit(
    for reading: CaptureReading, at place: CapturePlace, in document: JourneyDocument, creating: Bool, today: String,
    ids: inout some RandomNumberGenerator
  ) -> Result<CaptureEdit, CaptureProblem> {
    let made: CaptureEdit
    switch makeEdit(for: reading, at: place, in: document, creating: creating, today: today, ids: &ids) {
    case .failure(let problem): return .failure(problem)
    case .success(let edit): made = edit
    }
    var trial = document
    do throws(EditError) {
      _ = try trial.apply(made.edit)
    } catch {
      return .failure(.cannotBeMade(error))
    }
    return .success(made)
  }

  /// As `edit`, without trying whether the edit can be made: for who applies it at once.
  static func makeEdit(
    for reading: CaptureReading, at place: CapturePlace, in document: JourneyDocument, creating: Bool, today: String,
    ids: inout some RandomNumberGenerator
  ) -> Result<CaptureEdit, CaptureProblem> {
    // Read again, so that an older reading cannot name what has since been taken out.
    let reading = parse(reading.text, in: document, at: place)
    guard reading.problems.isEmpty else { return .failure(.notUnderstood(reading.problems)) }
    guard let kind = reading.kind, reading.hint == nil else { return .failure(.unfinished(reading.hint ?? "")) }
    if !creating, !reading.unknown.isEmpty { return .failure(.needsConfirmation(reading.unknown)) }
    var builder = CaptureBuilder(reading: reading, place: place, document: document, today: today, generator: ids)
    let made = builder.build(kind)
    ids = builder.generator
    return .success(made)
  }
}
