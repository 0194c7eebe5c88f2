/// Where the parts of the list of a folder stand.
public struct FolderLayout: Sendable, Equatable {
  /// The row of the headings; the line that names the folder stands above it.
  public let headRow: Int
  public let firstRow: Int
  /// Rows for journeys.
  public let height: Int
  /// The row of the lines about the selected journey; nil on a low screen.
  public let detailRow: Int?

  public init(height all: Int) {
    headRow = all >= 8 ? 2 : 0
    firstRow = headRow + 1
    detailRow = all >= 12 ? all - 3 : nil
    height = max(1, (detailRow.map { $0 - 1 } ?? all) - firstRow)
  }

  /// The first journey shown, so that the selected one is.
  public func scroll(cursor: Int, count: Int) -> Int {
    max(0, min(cursor - height / 2, count - height))
  }
}
