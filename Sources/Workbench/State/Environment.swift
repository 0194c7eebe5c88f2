public import JourneyAnalysis
public import JourneyModel

/// What the pure rooms must not look up by themselves: the date and randomness come in from outside, and so does what
/// only other rooms can make.
public struct Environment: Sendable {
  /// Today as `2027-03-01`.
  public var today: String
  /// State of the generator that makes the random end of new ids.
  public var seed: UInt64
  /// Milliseconds of a clock that only goes forward, whatever becomes of the time of day.
  public var now: Int64 = 0
  /// The time of day, as `14:02`, and in seconds since 1970.
  public var time = "00:00"
  public var seconds: Int64 = 0
  /// How the person is called.
  public var name = ""
  /// Who reads and works out large journeys: the caller alone, unless the runtime gives threads.
  public var hands = Hands.one
  /// Makes the summary of a journey as of a day: lines of Markdown.
  public var summarize: @Sendable (_ journey: Journey, _ today: String) -> [String]
  /// Makes the files of an export by its ending; nil where there is none of it.
  public var export: ExportMaker

  /// Makes the files of a workshop's wrap-up.
  public var wrapUp: WrapUpMaker = { _, _, _ in [] }

  public typealias WrapUpMaker =
    @Sendable (_ journey: Journey, _ entries: [WorkshopEntry], _ today: String) -> [(name: String, bytes: [UInt8])]

  public typealias ExportMaker =
    @Sendable (_ journey: Journey, _ ending: String, _ today: String) -> [(name: String, bytes: [UInt8])]?

  public init(
    today: String, seed: UInt64,
    summarize: @escaping @Sendable (_ journey: Journey, _ today: String) -> [String] = { _, _ in [] },
    export: @escaping ExportMaker = { _, _, _ in nil }
  ) {
    self.today = today
    self.seed = seed
    self.summarize = summarize
    self.export = export
  }
}
