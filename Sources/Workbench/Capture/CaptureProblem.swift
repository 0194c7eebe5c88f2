public import JourneyModel
import PlainText

/// Why a capture line was not kept. The line stays as it was typed.
public enum CaptureProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// Something is still to be typed or selected.
  case unfinished(String)
  case notUnderstood([CaptureMark])
  /// These are not in the map; they are made if that is agreed to.
  case needsConfirmation([CaptureReference])
  case cannotBeMade(EditError)

  public var description: String {
    switch self {
    case .unfinished(let hint): return hint
    case .notUnderstood(let marks):
      let more = marks.count > 3 ? "; and \(marks.count - 3) more" : ""
      return marks.prefix(3).map(\.sentence).joined(separator: "; ") + more
    case .needsConfirmation(let references):
      let names = references.map { "\($0.meaning.name) '\(PlainText.truncated($0.label, to: 30))'" }
      return "not in this map: \(names.joined(separator: ", ")); make \(references.count == 1 ? "it" : "them")?"
    case .cannotBeMade(let error): return PlainText.display(error.description)
    }
  }
}
