/// What a person says about a file that it does not say itself.
public struct ImportOptions: Sendable {
  /// Which field a column fills; an empty field leaves the column out. Columns are named as their header is.
  public var map: [(column: String, field: String)] = []
  /// Values for every row, by field.
  public var constants: [(field: String, value: String)] = []
  /// What the rows of a table are; nil to tell by its columns.
  public var rows: ListKind?
  /// The file's name, for titles and as the source of counts.
  public var source: String
  /// Words that stand in place of a number which is not told ("<10"): the journey's own number stays.
  public var hiddenWords: [String] = []

  public init(source: String) {
    self.source = source
  }

  /// The file's name without its folder and its ending.
  var sourceName: String {
    let name = source.split(separator: "/").last.map(String.init) ?? source
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }
}
