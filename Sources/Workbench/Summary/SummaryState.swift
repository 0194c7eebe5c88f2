/// Where the summary is read, and what was made for it.
public struct SummaryState: Sendable {
  /// The line that is read, from 0.
  public internal(set) var row = 0
  /// Lines above the first one shown.
  public internal(set) var scroll = 0
  /// The summary in Markdown; holds for `revision`.
  var markdown: [String] = []
  var revision = -1
  /// Laid out for a width, by `settle`, never by drawing.
  var page: SummaryPage?

  public init() {}
}
