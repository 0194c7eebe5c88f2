public import TerminalCells

/// Where the parts of the import view stand: activities above, the funnel that comes of them below.
public struct LogImportLayout: Sendable, Equatable {
  /// The row of the column headings.
  public let headRow = 2
  public let firstRow = 3
  /// Rows for activities.
  public let height: Int
  /// The row of the preview's heading.
  public let previewRow: Int
  /// Rows for stages in the preview.
  public let previewHeight: Int

  /// - Parameter stages: how many stages the map has.
  public init(area: Size, stages: Int) {
    let room = max(1, area.height - firstRow - 2)
    previewHeight = min(stages, room / 2)
    height = max(1, room - previewHeight)
    previewRow = firstRow + height + 1
  }
}
