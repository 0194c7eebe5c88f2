/// Why a funnel cannot be written as SQL.
public enum SQLFunnelError: Error, Equatable, Sendable, CustomStringConvertible {
  case plan(EventLogError)
  case zeroByte(what: String)
  case variable(name: String)
  case emptyName(what: String)

  /// What, where, what to do.
  public var description: String {
    switch self {
    case .plan(let error): "\(error)"
    case .zeroByte(let what): "\(what) has a zero byte, which no text of a database can hold; take it out"
    case .variable(let name):
      "\"\(name)\": Spark would take ${ for a variable; rename the column or table, or make a view"
    case .emptyName(let what): "\(what): has an empty part; give each name its letters, and none twice"
    }
  }
}
