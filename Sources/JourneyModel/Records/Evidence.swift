public import JSONText

/// Where a claim comes from.
public struct Evidence: IdentifiedRecord {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  static let idField = Field<String>(
    .id, .identifier, required: true, "Identifier", "Lasting.")

  public static let kind: Field<String> = Field(
    "kind", .choice(.evidenceKind), required: true, "Kind",
    "What it is; honestly an assumption where it is one.")
  public var kind: String? { self[Self.kind] }

  public static let text: Field<String> = Field(
    "text", .prose, "Text",
    "A quote or a story.")
  public var text: String? { self[Self.text] }

  public static let source: Field<String> = Field(
    "source", .source, "Source",
    "Where it can be read.")
  public var source: String? { self[Self.source] }

  public static let date: Field<String> = Field(
    "date", .date, "Date",
    "When it was gathered.")
  public var date: String? { self[Self.date] }

  public static let n: Field<Int> = Field(
    "n", .number(.count), "People",
    "How many people it rests on.")
  public var n: Int? { self[Self.n] }

  public static let stages: Field<[String]> = Field(
    "stages", .list(.reference(["stage"])), "Stages",
    "What it tells about.")
  public var stages: [String] { self[Self.stages] }

  public static let steps: Field<[String]> = Field(
    "steps", .list(.reference(["step"])), "Steps",
    "What it tells about.")
  public var steps: [String] { self[Self.steps] }

  public static let agencies: Field<[String]> = Field(
    "agencies", .list(.reference(["agency"])), "Agencies",
    "What it tells about.")
  public var agencies: [String] { self[Self.agencies] }

  public static let channel: Field<String> = Field(
    "channel", .reference(["channel"]), "Channel",
    "What it tells about.")
  public var channel: String? { self[Self.channel] }

  public static let segment: Field<String> = Field(
    "segment", .reference(["segment"]), "Segment",
    "Whom it tells about.")
  public var segment: String? { self[Self.segment] }

  public static let method: Field<String> = Field(
    "method", .text, "Method",
    "How it was gathered.")
  public var method: String? { self[Self.method] }

  public static let clearance: Field<String> = Field(
    "clearance", .text, "Clearance",
    "The OMB number, or why none is needed.")
  public var clearance: String? { self[Self.clearance] }

  public static let consent: Field<String> = Field(
    "consent", .choice(.consent), "Consent",
    "Whether it may be shown.")
  public var consent: String? { self[Self.consent] }

  public static let record: RecordType = RecordType(
    "evidence", "evidence",
    "Where a claim comes from.",
    [
      idField.info,
      kind.info,
      text.info,
      source.info,
      date.info,
      n.info,
      stages.info,
      steps.info,
      agencies.info,
      channel.info,
      segment.info,
      method.info,
      clearance.info,
      consent.info,
    ])
}
