/// Several journeys side by side.
public struct PortfolioResult: Equatable, Sendable {
  /// One life experience in one state.
  public struct Column: Equatable, Sendable {
    /// The life experience; the journey's title where it belongs to none.
    public let label: String
    /// current, future or former; current where the file does not say.
    public let state: String
    /// Ids of its journeys.
    public let journeys: [String]
  }

  /// What stands in the row of an agency and the column of a life experience.
  public struct Cell: Equatable, Sendable {
    /// Its places in `rows` and `columns`.
    public let row: Int
    public let column: Int
    public let tally: HeatTally
    /// By journey; worst first in each.
    public let painPoints: [Recurrence.Place]
  }

  /// A promise and whose it is.
  public struct Promise: Equatable, Sendable {
    /// The journey's id.
    public let journey: String
    public let promise: OpenPromise
  }

  /// In the order given.
  public let journeys: [PortfolioJourney]
  public let columns: [Column]
  /// `(between agencies)` and `(no owner)` first, then agencies as they come in the journeys, `(not said)` last and only
  /// where needed.
  public let rows: [HeatLine]
  /// Those with pain, row by row. A pain point that several journeys of a column have counts once, as in the first.
  public let cells: [Cell]
  /// Causes, items and pain points with one id in two current journeys or more; those in most journeys first.
  public let causes: [Recurrence]
  public let items: [Recurrence]
  public let painPoints: [Recurrence]
  /// Promises of current journeys that are open; the oldest first, then those of unknown age in the order of the files.
  public let promises: [Promise]
  /// Σ n over all items of the current journeys, taken together by id.
  public let asks: Int
  /// Σ (n − 1) likewise.
  public let excess: Int
  /// What a reader must know; a clause each.
  public let notes: [String]

  /// excess ÷ asks; nil where nobody asks for anything.
  public var redundancy: Double? { asks > 0 ? Double(excess) / Double(asks) : nil }
}
