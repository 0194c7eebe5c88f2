public import JSONText
public import JourneyModel
import PlainText

/// A field's value in a few words, for people; harmless on a terminal.
public enum FieldText {
  /// Choices by their labels, references with their names; what is of another type than the field, as the file has it.
  public static func short(_ value: JSONValue, _ kind: FieldKind, _ names: RecordNames) -> String {
    switch (kind, value) {
    case (.choice(let choice), .text(let text)): PlainText.display(choice.label(of: text))
    case (.reference, .text(let id)), (.source, .text(let id)): names.reference(id)
    case (.counts(let choice, _), .object(let object)): counts(object, choice)
    case (_, .text(let text)): PlainText.display(text)
    case (_, .number(let number)): NumberText.grouped(number.text)
    case (.flag, .flag(let flag)): flag ? "yes" : "no"
    default: LinearText.raw(value)
    }
  }

  private static func counts(_ object: JSONObject, _ choice: Choice) -> String {
    object.members.map { member in
      let count =
        member.value.number.map { NumberText.grouped($0.text) } ?? member.value.text ?? LinearText.raw(member.value)
      return PlainText.display("\(choice.label(of: member.key.text)) \(count)")
    }.joined(separator: "; ")
  }
}
