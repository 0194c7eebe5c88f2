/// A line of the summary as it is shown.
public struct SummaryLine: Sendable, Equatable {
  public enum Kind: Sendable {
    case title
    case heading
    case subheading
    case text
    case strong
    case quote
    case tableHead
    case tableRow
    case blank
  }

  public let kind: Kind
  public let text: String
}
