public import JourneyModel

/// What the pure rooms must not look up by themselves: the date and randomness come in from outside, and so does what
/// only other rooms can make.
public struct Environment: Sendable {
  /// Today as `2027-03-01`.
  public var today: String
  /// State of the generator that makes the random end of new ids.
  public var seed: UInt64
  /// Makes the summary of a journey as of a day: lines of Markdown.
  public var summarize: @Sendable (_ journey: Journey, _ today: String) -> [String]
  /// Makes the files of an export by its ending; nil where there is none of it.
  public var export: ExportMaker

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
