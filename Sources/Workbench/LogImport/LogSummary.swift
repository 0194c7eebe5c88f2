public import JourneyModel

/// What an event log is about, as far as matching it to a map needs.
public struct LogSummary: Sendable, Equatable {
  public struct Activity: Sendable, Equatable {
    public let name: String
    /// Cases that have it.
    public let cases: Int
    public let events: Int

    public init(name: String, cases: Int, events: Int) {
      self.name = name
      self.cases = cases
      self.events = events
    }
  }

  /// The log in words, also the name of its series behind `log:`.
  public let source: String
  public let cases: Int
  public let events: Int
  public let leftOut: Int
  public let unreadable: Int
  /// The most frequent ones, those with most cases first.
  public let activities: [Activity]
  /// How many further ones there are.
  public let further: Int
  /// What of the log did not count and why, a sentence each: rows by line and reason, the first hundred of them.
  public let remarks: [String]

  public init(
    source: String, cases: Int, events: Int, leftOut: Int, unreadable: Int, activities: [Activity], further: Int,
    remarks: [String] = []
  ) {
    self.source = source
    self.cases = cases
    self.events = events
    self.leftOut = leftOut
    self.unreadable = unreadable
    self.activities = activities
    self.further = further
    self.remarks = remarks
  }
}

/// How far a log has been read.
public struct LogProgress: Sendable, Equatable {
  /// Bytes as they lie on the disk.
  public let read: Int
  /// Nil where that is not known, such as for a pipe.
  public let total: Int?
  public let seconds: Double

  public init(read: Int, total: Int?, seconds: Double) {
    self.read = read
    self.total = total
    self.seconds = seconds
  }

  /// `43 % · 120 MB a second · 3 s left`.
  public var words: String {
    let rate = seconds > 0.2 ? Double(read) / seconds : nil
    var parts: [String] = []
    if let total, total > 0 { parts.append("\(min(100, read / max(1, total / 100))) %") }
    parts.append("\(read >> 20) MB")
    if let rate {
      parts.append("\(Int(rate / 1_048_576)) MB a second")
      if let total, total > read, rate > 0 { parts.append("\(Int((Double(total - read) / rate).rounded(.up))) s left") }
    }
    return parts.joined(separator: " · ")
  }
}

/// What a log would say of a map's stages.
public struct LogPreview: Sendable {
  public struct Stage: Sendable, Equatable {
    public let id: String
    public let reached: Int
    /// Nil where a log does not see it.
    public let continued: Int?
    public let missed: Int?

    public init(id: String, reached: Int, continued: Int?, missed: Int?) {
      self.id = id
      self.reached = reached
      self.continued = continued
      self.missed = missed
    }
  }

  /// Those that have events, in the map's order.
  public let stages: [Stage]
  public let volumes: VolumeSeries

  public init(stages: [Stage], volumes: VolumeSeries) {
    self.stages = stages
    self.volumes = volumes
  }
}
