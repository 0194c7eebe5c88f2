public import JourneyModel
import PlainText

/// Captured lines from a file or a pipe, as one edit.
///
/// Each line is read after those before it, with what it then finds selected: a captured step takes the pain points
/// that follow it, and the next step goes behind it; a captured pain point takes the whys and actions that follow.
/// What the map lacks is made and named in the report.
public struct CaptureScript: Sendable {
  /// What became of a line.
  public struct Line: Sendable {
    public enum Outcome: Sendable {
      case kept(CaptureEdit)
      case leftOut(CaptureProblem)
      /// Nothing but white space; no report is needed.
      case blank
    }

    /// From 1.
    public let number: Int
    public let outcome: Outcome

    /// One line, harmless to show: "line 3: added pain point 'told to call back' (made agency 'SSA')". Empty for a blank line.
    public var sentence: String {
      switch outcome {
      case .blank: return ""
      case .leftOut(let problem): return "line \(number): left out: \(problem)"
      case .kept(let made):
        let created = made.created.map { "\($0.meaning.name) '\(PlainText.truncated($0.typed, to: 30))'" }
        let extra = created.isEmpty ? "" : " (made \(created.joined(separator: ", ")))"
        return "line \(number): \(made.title)\(extra)"
      }
    }

    public var isLeftOut: Bool { if case .leftOut = outcome { true } else { false } }
  }

  /// All that was kept, as one step of undo; a group of none where nothing was.
  public let edit: MapEdit
  /// One for each line, in order.
  public let lines: [Line]
  /// What is selected after the last line.
  public let place: CapturePlace

  /// How many lines were kept.
  public var keptCount: Int {
    lines.count { if case .kept = $0.outcome { true } else { false } }
  }

  /// Reads the lines in order; `place` is what is selected at first. Lines that are not understood are left out and
  /// change nothing. A byte-order mark before the first line is passed over. `first` is the number of the first line.
  /// O(lines × size of the journey).
  public static func run(
    lines: [String], on document: JourneyDocument, at place: CapturePlace = CapturePlace(), first: Int = 1,
    today: String, ids: inout some RandomNumberGenerator
  ) -> CaptureScript {
    var document = document
    var place = place
    var edits: [MapEdit] = []
    var report: [Line] = []
    for (index, text) in lines.enumerated() {
      let line =
        first + index == 1 && text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
      let outcome = capture(line, into: &document, at: &place, today: today, ids: &ids)
      if case .kept(let made) = outcome { edits.append(made.edit) }
      report.append(Line(number: first + index, outcome: outcome))
    }
    let title = edits.count == 1 ? "capture 1 line" : "capture \(edits.count) lines"
    return CaptureScript(edit: .group(title: title, edits), lines: report, place: place)
  }

  private static func capture(
    _ line: String, into document: inout JourneyDocument, at place: inout CapturePlace, today: String,
    ids: inout some RandomNumberGenerator
  ) -> Line.Outcome {
    if line.allSatisfy(CaptureScanner.isBlank) { return .blank }
    let reading = CaptureLine.parse(line, in: document, at: place)
    switch CaptureLine.makeEdit(for: reading, at: place, in: document, creating: true, today: today, ids: &ids) {
    case .failure(let problem): return .leftOut(problem)
    case .success(let made):
      do throws(EditError) {
        _ = try document.apply(made.edit)
      } catch {
        return .leftOut(.cannotBeMade(error))
      }
      place.select(made)
      return .kept(made)
    }
  }
}

extension CapturePlace {
  /// Selects what was captured.
  mutating func select(_ made: CaptureEdit) {
    switch made.kind {
    case .pain: (selectedPain, selectedCause) = (made.newID, nil)
    case .step: (selectedStep, selectedStage) = (made.newID, nil)
    case .brightSpot, .why, .action, .parking: break
    }
  }
}
