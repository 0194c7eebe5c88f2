/// Which series is shown, and why.
struct SeriesChoice {
  enum Reason {
    /// The query names it.
    case asked
    /// It is the only one.
    case only
    /// It covers most stages of several.
    case coversMost(of: Int)
    /// The query names one that the file does not have.
    case missing
    /// The file has no volumes.
    case noVolumes
  }

  /// Nil for volumes that name none.
  let name: String?
  /// Its number in the table; −2 for none at all.
  let number: Int32
  let reason: Reason
  let stageCount: Int

  init(_ index: MapIndex, _ wanted: String?) {
    let all = DropOff.series(of: index)
    let chosen: DropOffSeries?
    if let wanted {
      chosen = all.first { $0.name?.isSame(as: wanted) ?? false }
      reason = chosen == nil ? .missing : .asked
    } else {
      // In a tie the first of the file.
      chosen = all.reduce(nil) { best, next in best.map { next.stageCount > $0.stageCount ? next : $0 } ?? next }
      reason = all.isEmpty ? .noVolumes : all.count == 1 ? .only : .coversMost(of: all.count)
    }
    name = chosen?.name ?? wanted
    number = chosen.map { $0.name.flatMap { index.volumes.series.known($0) } ?? -1 } ?? -2
    stageCount = chosen?.stageCount ?? 0
  }
}
