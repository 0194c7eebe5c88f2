/// Rows of one kind under one heading.
public struct SheetSection: Sendable {
  /// Lasting name: "stages".
  public let id: String
  /// Stands above the first column: "By stage".
  public let title: String
  /// Said once for all rows; empty for nothing.
  public let note: String
  public let columns: [SheetColumn]
  public let count: Int
  /// Said where there are no rows: why, and what to do.
  public let empty: String

  init(
    _ id: String, _ title: String, note: String = "", _ columns: [SheetColumn], count: Int, empty: String = ""
  ) {
    self.id = id
    self.title = title
    self.note = note
    self.columns = columns
    self.count = count
    self.empty = empty
  }
}

/// A row of a sheet, by the places of its section and of the row in it.
public struct SheetPlace: Sendable, Equatable {
  public let section: Int
  public let row: Int

  public init(section: Int, row: Int) {
    self.section = section
    self.row = row
  }
}

/// A row by lasting names, so that it is found again after an edit.
public struct SheetKey: Sendable, Equatable {
  public let section: String
  public let row: String
}

/// A line above the sections.
public struct SheetHeadline: Sendable, Equatable {
  public enum Tone: Sendable { case heading, text, quiet, warning }

  public let text: String
  public let tone: Tone

  init(_ text: String, _ tone: Tone = .text) {
    self.text = text
    self.tone = tone
  }
}

extension SheetSection {
  /// Where its columns stand in a view of this width.
  public func placed(width: Int) -> [SheetColumn.Placed] { SheetColumn.placed(columns, width: width) }
}
