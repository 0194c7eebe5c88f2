public import JSONText

/// The seven critical ingredients, each assessed from 0 (absent) to 4 (in place).
public struct Readiness: Record {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  public static let empoweredLeadership: Field<Int> = Field(
    "empowered_leadership", .number(NumberRule(0...4, whole: true)), "Empowered leadership",
    "0 absent, 4 in place.")
  public var empoweredLeadership: Int? { self[Self.empoweredLeadership] }

  public static let accountableEnterprise: Field<Int> = Field(
    "accountable_enterprise", .number(NumberRule(0...4, whole: true)), "Engaged and accountable enterprise",
    "0 absent, 4 in place.")
  public var accountableEnterprise: Int? { self[Self.accountableEnterprise] }

  public static let knowledgeMobilisation: Field<Int> = Field(
    "knowledge_mobilisation", .number(NumberRule(0...4, whole: true)), "Knowledge mobilization",
    "0 absent, 4 in place.")
  public var knowledgeMobilisation: Int? { self[Self.knowledgeMobilisation] }

  public static let dataSharingPolicy: Field<Int> = Field(
    "data_sharing_policy", .number(NumberRule(0...4, whole: true)), "Data-sharing policy",
    "0 absent, 4 in place.")
  public var dataSharingPolicy: Int? { self[Self.dataSharingPolicy] }

  public static let digitalBackbone: Field<Int> = Field(
    "digital_backbone", .number(NumberRule(0...4, whole: true)), "Digital enterprise backbone",
    "0 absent, 4 in place.")
  public var digitalBackbone: Int? { self[Self.digitalBackbone] }

  public static let externalPartnerships: Field<Int> = Field(
    "external_partnerships", .number(NumberRule(0...4, whole: true)), "External partnerships",
    "0 absent, 4 in place.")
  public var externalPartnerships: Int? { self[Self.externalPartnerships] }

  public static let coDesign: Field<Int> = Field(
    "co_design", .number(NumberRule(0...4, whole: true)), "Co-design",
    "0 absent, 4 in place.")
  public var coDesign: Int? { self[Self.coDesign] }

  public static let record: RecordType = RecordType(
    "readiness", "readiness",
    "The seven critical ingredients, each assessed from 0 (absent) to 4 (in place).",
    [
      empoweredLeadership.info,
      accountableEnterprise.info,
      knowledgeMobilisation.info,
      dataSharingPolicy.info,
      digitalBackbone.info,
      externalPartnerships.info,
      coDesign.info,
    ])
}
