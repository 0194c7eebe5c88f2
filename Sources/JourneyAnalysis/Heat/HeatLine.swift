/// A row or column of a heatmap.
public struct HeatLine: Equatable, Sendable {
  public enum Kind: Equatable, Sendable {
    /// A stage, step, agency, channel or segment of the file.
    case record
    /// A word of an enumeration.
    case word
    /// Pain that lies between two agencies.
    case betweenAgencies
    /// Pain on a step that nobody owns.
    case noOwner
    /// Pain that does not say.
    case notSaid
  }

  /// The record's id, the word, or the special line's name in brackets, which no id can be.
  public let id: String
  /// How people read it; an agency's abbreviation where it has one.
  public let label: String
  public let kind: Kind

  /// What lies between two agencies.
  public static let betweenAgencies = HeatLine(
    id: "(between agencies)", label: "(between agencies)", kind: .betweenAgencies)
  /// What nobody owns.
  public static let noOwner = HeatLine(id: "(no owner)", label: "(no owner)", kind: .noOwner)
  /// What pain points do not say.
  public static let notSaid = HeatLine(id: "(not said)", label: "(not said)", kind: .notSaid)
}
