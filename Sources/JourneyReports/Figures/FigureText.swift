import JSONText
public import JourneyModel
import PlainText

/// A figure in words that never part the number from where it came from.
public enum FigureText {
  /// "11.5 (public, FEMA PRA filing (fema-pra), as of 2017)"; "basis not stated" where the file names none.
  public static func short(_ figure: Figure, _ names: RecordNames) -> String {
    let value = figure.object["value"].map { FieldText.short($0, .number(.any), names) } ?? "not given"
    var words = [figure.basis.map { PlainText.display($0) } ?? "basis not stated"]
    if let source = figure.source { words.append(names.reference(source)) }
    if let date = figure.asOf { words.append("as of \(PlainText.display(date))") }
    return "\(value) (\(words.joined(separator: ", ")))"
  }
}
