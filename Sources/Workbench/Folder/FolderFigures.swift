public import JourneyModel

/// What the list of a folder says of a journey.
public struct FolderFigures: Sendable, Equatable {
  /// Something with the heat that it has.
  public struct Hot: Sendable, Equatable {
    public let title: String
    public let heat: Int
  }

  public let title: String?
  public let state: String?
  public let asOf: String?
  public let stages: Int
  public let steps: Int
  public let pains: Int
  public let agencies: Int
  /// The pain point with the most heat, severity × frequency; nil where none has a known heat.
  public let hottest: Hot?
  /// The stage whose pain points have the most heat together, and how much that is.
  public let worstStage: Hot?

  /// O(size of the journey).
  public init(_ journey: Journey) {
    let columns = MapColumns.Columns(journey.stages, areSteps: false)
    let map = WholeMap(journey, columns)
    title = journey.title
    state = journey.state
    asOf = journey.asOf
    stages = columns.stages.count
    steps = columns.count { $0.step != nil }
    let all = journey.painPoints
    pains = all.count
    agencies = journey.agencies.count
    hottest = Self.greatest(all.map { ($0.title ?? $0.id, Self.heat($0)) })
    var sums = [Int](repeating: 0, count: columns.stages.count)
    for column in columns {
      for pain in map.pains[column.id] ?? [] { sums[column.stageNumber] += Self.heat(pain) }
    }
    worstStage = Self.greatest(zip(columns.stages, sums).map { ($0.name ?? $0.id, $1) })
  }

  private static func heat(_ pain: PainPoint) -> Int {
    guard let severity = pain.severity, let frequency = pain.frequency else { return 0 }
    let (heat, isTooMuch) = severity.multipliedReportingOverflow(by: frequency)
    return isTooMuch ? 0 : max(0, min(25, heat))
  }

  /// The first of the greatest; nil where all are nothing.
  private static func greatest(_ all: [(String, Int)]) -> Hot? {
    var result: Hot?
    for (title, heat) in all where heat > result?.heat ?? 0 { result = Hot(title: title, heat: heat) }
    return result
  }
}
