/// What a stage costs all who reach it in a year.
public struct BurdenYear: Equatable, Sendable {
  /// The stage's id.
  public let stage: String
  /// annualCustomers × reached(stage) ÷ reached(first); nil where one of these is not known or not of one period.
  public let persons: Double?
  /// persons × minutes per person ÷ 60; at least, where the stage's minutes are.
  public let hours: Double?
  /// persons × cost per person, in dollars.
  public let cost: Double?
  /// hours × the stated value of an hour, in dollars; nil without one.
  public let timeValue: Double?
  /// The volumes that `persons` rests on, those of the first stage and of this one.
  public let volumes: [String]
  /// The weakest of customers, volumes and minutes; nil where nothing is known.
  public let basis: Basis?
}
