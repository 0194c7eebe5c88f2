public import JSONText

/// What customers said when they were asked.
public struct Measure: IdentifiedRecord, Sliced {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  static let idField = Field<String>(
    .id, .identifier, required: true, "Identifier", "Lasting.")

  public static let driver: Field<String> = Field(
    "driver", .choice(.driver), required: true, "Driver",
    "What was asked about; trust first.")
  public var driver: String? { self[Self.driver] }

  public static let edition: Field<String> = Field(
    "edition", .choice(.edition), "Edition",
    "The generation of the A-11 section 280 questions.")
  public var edition: String? { self[Self.edition] }

  public static let stage: Field<String> = Field(
    "stage", .reference(["stage"]), "Stage",
    "The stage.")
  public var stage: String? { self[Self.stage] }

  public static let step: Field<String> = Field(
    "step", .reference(["step"]), "Step",
    "Absent: the whole stage.")
  public var step: String? { self[Self.step] }

  public static let mean: Field<Double> = Field(
    "mean", .number(.any), "Mean",
    "On the scale named below.")
  public var mean: Double? { self[Self.mean] }

  public static let counts: Field<Counts> = Field(
    "counts", .counts(.answer, orTotal: false), "Counts",
    "How many gave each answer.")
  public var counts: Counts? { self[Self.counts] }

  public static let scale: Field<Scale> = Field(
    "scale", .record({ Scale.record }), "Scale",
    "On which it was asked.")
  public var scale: Scale? { self[Self.scale] }

  public static let wording: Field<String> = Field(
    "wording", .prose, "Wording",
    "The question as it was put.")
  public var wording: String? { self[Self.wording] }

  public static let askedOf: Field<String> = Field(
    "askedOf", .choice(.askedOf), "Asked of",
    "All, or those only who finished.")
  public var askedOf: String? { self[Self.askedOf] }

  public static let transactionPoint: Field<String> = Field(
    "transactionPoint", .text, "Transaction point",
    "Where in the service it was asked.")
  public var transactionPoint: String? { self[Self.transactionPoint] }

  public static let volumeOfCustomers: Field<Int> = Field(
    "volumeOfCustomers", .number(.count), "Customers",
    "How many there were.")
  public var volumeOfCustomers: Int? { self[Self.volumeOfCustomers] }

  public static let offered: Field<Int> = Field(
    "offered", .number(.count), "Offered",
    "How many were asked.")
  public var offered: Int? { self[Self.offered] }

  public static let respondents: Field<Int> = Field(
    "respondents", .number(.count), "Respondents",
    "How many answered.")
  public var respondents: Int? { self[Self.respondents] }

  public static let clearance: Field<String> = Field(
    "clearance", .text, "Clearance",
    "The OMB control number.")
  public var clearance: String? { self[Self.clearance] }

  public static let basis: Field<String> = Field(
    "basis", .choice(.basis), required: true, "Basis",
    "Where it comes from.")
  public var basis: String? { self[Self.basis] }

  public static let source: Field<String> = Field(
    "source", .source, "Source",
    "Who asked.")
  public var source: String? { self[Self.source] }

  public static let asOf: Field<String> = Field(
    "asOf", .date, "As of",
    "When.")
  public var asOf: String? { self[Self.asOf] }

  public static let record: RecordType = RecordType(
    "measure", "measure",
    "What customers said when they were asked.",
    [
      idField.info,
      driver.info,
      edition.info,
      stage.info,
      step.info,
      agency.info,
      channel.info,
      segment.info,
      period.info,
      mean.info,
      counts.info,
      scale.info,
      wording.info,
      askedOf.info,
      transactionPoint.info,
      volumeOfCustomers.info,
      offered.info,
      respondents.info,
      clearance.info,
      basis.info,
      source.info,
      asOf.info,
    ])
}
