/// The table of events of which a statement speaks.
public struct SQLTable: Sendable {
  /// With dots between catalog, schema and table.
  public var name: String
  public var `case`: String
  public var activity: String
  public var time: String
  /// Empty where the table has no such column; so are channel and segment.
  public var agency: String
  public var channel: String
  public var segment: String
  /// What orders events of one moment; nil where the table does not say.
  public var order: String?

  public init(
    _ name: String, case: String = "case", activity: String = "activity", time: String = "time",
    agency: String = "agency", channel: String = "channel", segment: String = "segment", order: String? = nil
  ) {
    self.name = name
    self.case = `case`
    self.activity = activity
    self.time = time
    self.agency = agency
    self.channel = channel
    self.segment = segment
    self.order = order
  }
}
