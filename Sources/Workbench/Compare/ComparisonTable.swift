public import JourneyAnalysis
public import JourneyModel

/// Two journeys side by side, as lists: what differs, the figures of the whole, and loss and burden by stage.
public struct ComparisonTable: Sendable {
  /// Loss and burden of a stage in both; nil where one has no such stage, or where it is not known.
  public struct Stage: Sendable {
    public let id: String
    public let label: String
    public let loss: FigureChange?
    /// Minutes per person, at least.
    public let minutes: (before: Double?, after: Double?)
    /// Days waited, at least.
    public let days: (before: Double?, after: Double?)
  }

  public let beforeTitle: String
  public let afterTitle: String
  public let beforeState: String?
  public let afterState: String?
  /// Whether the later one is that in whose tab the comparison is shown.
  public let isHereAfter: Bool
  public let changes: [JourneyChange]
  /// Every figure that either has.
  public let figures: [FigureChange]
  /// The places in `figures` of those that differ, or that only one has.
  public let differing: [Int]
  public let stages: [Stage]
  public let notes: [String]
  /// Whether rows of counts are left out of the figures because they hold small counts of people.
  public let hasHidden: Bool
  public let changeList: Listing
  public let figureList: Listing
  public let differingList: Listing
  public let stageList: Listing
  let beforeName: String
  let afterName: String
  let revisions: (before: Int, after: Int)

  /// O(n log n).
  init(_ work: ComparisonWork) {
    let (old, new) = (work.before.journey, work.after.journey)
    beforeTitle = old.title ?? old.id
    afterTitle = new.title ?? new.id
    beforeState = old.state
    afterState = new.state
    isHereAfter = work.isHereAfter
    beforeName = work.before.name
    afterName = work.after.name
    revisions = (work.before.revision, work.after.revision)
    let hasHidden = HiddenCounts.areIn(old) || HiddenCounts.areIn(new)
    self.hasHidden = hasHidden
    // What makes two versions two is no difference between them.
    let own: Set<String> = ["Identifier", "State", "Departs from"]
    let changes = JourneyDiff.changes(from: old, to: new).filter {
      !($0.id.isEmpty && $0.kind == .changed && own.isSuperset(of: $0.labels))
    }
    self.changes = changes
    let (first, second) = hasHidden ? (HiddenCounts.hidden(in: old), HiddenCounts.hidden(in: new)) : (old, new)
    let comparison = VersionComparison(from: first, to: second)
    figures = comparison.figures
    notes = comparison.notes
    let figures = comparison.figures
    let differing = figures.indices.filter { figures[$0].difference != 0 }
    self.differing = differing
    let stages = Self.stages(first, second, figures)
    self.stages = stages
    changeList = Self.list(changes, hasHidden: hasHidden)
    figureList = Self.list(figures)
    differingList = Self.list(differing.map { figures[$0] })
    stageList = Self.list(stages)
  }

  /// What is said of changes whose values may be small counts of people.
  private static let counting: Set<String> = [Volume.record.title, Measure.record.title, TakeUp.record.title]

  private static func list(_ changes: [JourneyChange], hasHidden: Bool) -> Listing {
    Listing(
      [
        Listing.Column("", least: 7, rank: 0), Listing.Column("What", least: 10, most: 18, rank: 2),
        Listing.Column("Name", least: 16, most: 60, rank: 1), Listing.Column("Field", least: 10, most: 24, rank: 3),
        Listing.Column("Before", least: 10, most: 40, rank: 4), Listing.Column("After", least: 10, most: 40, rank: 4),
      ],
      changes.map { change in
        let isTold = !(hasHidden && counting.contains(change.type))
        let isChange = change.kind == .changed
        return [
          change.kind.rawValue, change.type, change.name, change.labels.joined(separator: ", "),
          isChange ? isTold ? CompareText.brief(change.before) : "not told" : "",
          isChange ? isTold ? CompareText.brief(change.after) : "not told" : "",
        ]
      })
  }

  private static func list(_ figures: [FigureChange]) -> Listing {
    Listing(
      [
        Listing.Column("Figure", least: 20, most: 70, rank: 0),
        Listing.Column("Before", least: 8, rank: 1, isNumber: true),
        Listing.Column("After", least: 8, rank: 1, isNumber: true),
        Listing.Column("Difference", least: 10, rank: 2, isNumber: true), Listing.Column("Basis", least: 9, rank: 3),
      ],
      figures.map { figure in
        [
          figure.label, CompareText.value(figure.before, figure.kind), CompareText.value(figure.after, figure.kind),
          CompareText.difference(figure), figure.basis?.label ?? "counted in the map",
        ]
      })
  }

  private static func list(_ stages: [Stage]) -> Listing {
    func number(_ value: Double?) -> String { value?.short ?? "–" }
    func change(_ pair: (before: Double?, after: Double?)) -> String {
      guard let before = pair.before, let after = pair.after else { return "–" }
      return CompareText.signed(after - before)
    }
    return Listing(
      [
        Listing.Column("Stage", least: 14, most: 60, rank: 0),
        Listing.Column("Lost before", least: 11, rank: 1, isNumber: true),
        Listing.Column("after", least: 7, rank: 1, isNumber: true),
        Listing.Column("points", least: 6, rank: 2, isNumber: true),
        Listing.Column("Minutes before", least: 14, rank: 3, isNumber: true),
        Listing.Column("after", least: 5, rank: 3, isNumber: true),
        Listing.Column("change", least: 6, rank: 4, isNumber: true),
        Listing.Column("Days before", least: 11, rank: 5, isNumber: true),
        Listing.Column("after", least: 5, rank: 5, isNumber: true), Listing.Column("Basis", least: 9, rank: 6),
      ],
      stages.map { stage in
        [
          stage.label, stage.loss.map { CompareText.value($0.before, $0.kind) } ?? "–",
          stage.loss.map { CompareText.value($0.after, $0.kind) } ?? "–",
          stage.loss.map { CompareText.points($0.difference) } ?? "–", number(stage.minutes.before),
          number(stage.minutes.after), change(stage.minutes), number(stage.days.before), number(stage.days.after),
          stage.loss?.basis?.label ?? "",
        ]
      })
  }

  /// Those of the later version in their order, then those that it no longer has.
  private static func stages(_ old: Journey, _ new: Journey, _ figures: [FigureChange]) -> [Stage] {
    func groups(_ journey: Journey) -> [String: BurdenGroup] {
      Dictionary(
        JourneyBurden.analyse(journey).byStage.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let (before, after) = (groups(old), groups(new))
    // Where the series differ a stage has two figures, one of each version; they are not compared.
    let losses = Dictionary(
      figures.filter { $0.kind == .dropOffRate }.map { ($0.place.first ?? "", $0) },
      uniquingKeysWith: { first, _ in first })
    let later = new.stages
    let gone = old.stages.filter { after[$0.id] == nil }
    return (later + gone).map { stage in
      Stage(
        id: stage.id, label: stage.name ?? stage.id, loss: losses[stage.id],
        minutes: (before[stage.id]?.minutes.total, after[stage.id]?.minutes.total),
        days: (before[stage.id]?.waitDays.total, after[stage.id]?.waitDays.total))
    }
  }
}
