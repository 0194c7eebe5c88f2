import JSONText

/// A figure for some of the people only: those of one agency, channel, segment or period.
public protocol Sliced: Record {
}

extension Sliced {
  public static var agency: Field<String> { SlicedFields.agency }
  public var agency: String? { self[Self.agency] }

  public static var channel: Field<String> { SlicedFields.channel }
  public var channel: String? { self[Self.channel] }

  public static var segment: Field<String> { SlicedFields.segment }
  public var segment: String? { self[Self.segment] }

  public static var period: Field<String> { SlicedFields.period }
  public var period: String? { self[Self.period] }
}

/// Described once; a protocol cannot hold them.
private enum SlicedFields {
  static let agency: Field<String> = Field(
    "agency", .reference(["agency"]), "Agency",
    "Absent: all.")

  static let channel: Field<String> = Field(
    "channel", .reference(["channel"]), "Channel",
    "Absent: all.")

  static let segment: Field<String> = Field(
    "segment", .reference(["segment"]), "Segment",
    "Absent: all.")

  static let period: Field<String> = Field(
    "period", .text, "Period",
    "A month, a quarter, a year, or a cohort.")
}
