/// Everything about the figures of one row: what they are, how they were worked out, and what they come from.
public struct SheetFacts: Sendable {
  public struct Line: Sendable {
    public let label: String
    /// May hold text of a file.
    public let text: String

    init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }

  /// A record that a figure comes from.
  public struct Source: Sendable {
    public let id: String
    /// What it gives: "20 min · measured".
    public let label: String
    public let title: String

    init(_ id: String, _ label: String, _ title: String) {
      self.id = id
      self.label = label
      self.title = title
    }
  }

  public let title: String
  /// Each figure with its n, its basis and its interval.
  public var figures: [Line]
  /// The formula in words, and what to keep in mind; a sentence each.
  public var notes: [String]
  /// The record that the row is; nil where it sums up several.
  public var record: String?
  /// No more than were asked for.
  public var sources: [Source]
  /// How many there are.
  public var sourceCount: Int

  init(
    _ title: String, figures: [Line], notes: [String], record: String? = nil, sources: [Source] = [],
    sourceCount: Int? = nil
  ) {
    self.title = title
    self.figures = figures
    self.notes = notes
    self.record = record
    self.sources = sources
    self.sourceCount = sourceCount ?? sources.count
  }

  /// In one paragraph: "minutes at least 95 (3 of 5 steps; estimated) · …".
  public var words: String { figures.map { "\($0.label) \($0.text)" }.joined(separator: " · ") }
}
