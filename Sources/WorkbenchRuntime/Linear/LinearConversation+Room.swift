import Workbench

extension LinearConversation {
  /// The time of something has come.
  mutating func come(_ due: DueThing) -> [Workbench.Effect] {
    let effects = state.come(due)
    sayNotice()
    return effects
  }
}
