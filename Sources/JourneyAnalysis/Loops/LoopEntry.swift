/// One promise on the loop board.
public struct LoopEntry: Equatable, Sendable {
  /// Where the loop stands, whatever the state says.
  public enum Loop: String, Sendable {
    case open
    /// Customers informed and a result there: both.
    case closed
    case declined
  }

  /// The action's id.
  public let action: String
  public let title: String
  /// A word of the file; nil where it says none.
  public let state: String?
  public let loop: Loop
  /// A role or office.
  public let owner: String?
  public let ownerAgency: String?
  public let ownerFunction: String?
  /// Whose decision it takes.
  public let authority: String?
  public let due: String?
  /// Whether `due` lies before today and the loop is open; nil without today or `due`.
  public let isOverdue: Bool?
  /// When it entered its state, as the file writes it; nil where its history does not say.
  public let since: String?
  /// today − `since`, in days, at least; nil without today, and where `since` is not known or lies later.
  public let ageDays: Int?
  public let customerInformed: String?
  public let hasResult: Bool
  /// When it first went into test, by its history.
  public let firstInTest: String?
  /// The earliest date of evidence, assumptions left out, of the pain points that it addresses, itself or by their root
  /// causes.
  public let earliestEvidence: String?
  /// firstInTest − earliestEvidence, in days; nil where either is not known, or the evidence is the younger one.
  public let insightDays: Int?
  /// Ids of the pain points that it addresses, itself or by their root causes, in file order.
  public let painPoints: [String]
  /// What kind of thing is done, in words of the file: "front-line guidance"; nil where it does not say.
  public let kind: String?
  /// Who was told of it, in the order of the file.
  public let told: [Told]

  /// One telling of a promise.
  public struct Told: Equatable, Sendable {
    public let whom: String?
    public let how: String?
    /// As the file writes it.
    public let at: String?
  }
}
