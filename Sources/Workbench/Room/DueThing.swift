/// What happens a moment later although no key is pressed: the runtime tells when the time has come.
public enum DueThing: CaseIterable, Sendable {
  /// To go where somebody asked everyone to come.
  case call
  /// To save what was changed while others have the file open.
  case saveTogether

  public var delay: Duration {
    switch self {
    case .call: .seconds(2)
    case .saveTogether: .seconds(1)
    }
  }
}

extension WorkbenchState {
  /// What is to happen in a moment, as things are now.
  public var dueThings: [DueThing] {
    (open?.caller != nil && overlay == nil ? [.call] : []) + (isSavingDue ? [.saveTogether] : [])
  }

  /// The time has come.
  public mutating func come(_ due: DueThing) -> [Effect] {
    guard dueThings.contains(due) else { return [] }
    switch due {
    case .call:
      followCall()
      return []
    case .saveTogether: return saveQuietly()
    }
  }
}
