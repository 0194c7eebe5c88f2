import TerminalCells

/// The list of a folder's journeys.
public struct FolderState: Sendable {
  /// Nil while the folder is still being read.
  public internal(set) var entries: [FolderEntry]?
  public let path: String
  public internal(set) var cursor = 0

  public init(path: String) {
    self.path = path
  }

  public var selected: FolderEntry? {
    guard let entries, entries.indices.contains(cursor) else { return nil }
    return entries[cursor]
  }
}

extension WorkbenchState {
  mutating func moveFolder(_ motion: Motion) {
    guard let count = folder?.entries?.count, count > 0 else { return }
    let page = max(1, FolderLayout(height: size.height - 2).height)
    let old = folder?.cursor ?? 0
    let new =
      switch motion {
      case .up: old - 1
      case .down: old + 1
      case .pageUp: old - page
      case .pageDown: old + page
      case .first, .lineStart: 0
      case .last, .lineEnd: count - 1
      default: old
      }
    folder?.cursor = max(0, min(count - 1, new))
  }
}
