public import JSONText

/// Why this journey matters: the weighting factors of OMB Circular A-11, section 280.
public struct Weights: Record {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  public static let annualCustomers: Field<Figure> = Field(
    "annualCustomers", .figure(.amount), "Customers a year",
    "How many people start this journey in a year.")
  public var annualCustomers: Figure? { self[Self.annualCustomers] }

  public static let programCost: Field<Figure> = Field(
    "programCost", .figure(.amount), "Program cost",
    "Dollars a year.")
  public var programCost: Figure? { self[Self.programCost] }

  public static let customerPriority: Field<Figure> = Field(
    "customerPriority", .figure(.amount), "Customer priority",
    "How much it matters to customers; say on which scale.")
  public var customerPriority: Figure? { self[Self.customerPriority] }

  public static let record: RecordType = RecordType(
    "weights", "weights",
    "Why this journey matters: the weighting factors of OMB Circular A-11, section 280.",
    [
      annualCustomers.info,
      programCost.info,
      customerPriority.info,
    ])
}
