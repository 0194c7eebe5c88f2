import JSONText
public import Tables

extension TableCell {
  /// A number with all its digits; nothing for nil and for what is no number.
  public init(_ number: Double?) {
    self = number.flatMap { JSONNumber($0) }.map { .number($0.text) } ?? .empty
  }

  /// A whole number; nothing for nil.
  public init(_ number: Int?) {
    self = number.map { .number(String($0)) } ?? .empty
  }

  /// A text; nothing for nil.
  public init(text: String?) {
    self = text.map { .text($0) } ?? .empty
  }
}
