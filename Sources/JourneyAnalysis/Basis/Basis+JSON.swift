public import JSONText

extension Basis {
  /// The word of the file; null where none is stated.
  public var json: JSONValue { .text(word) }
}
