import TerminalCells

extension WorkbenchState {
  mutating func handle(_ event: MouseEvent) -> [Effect] {
    guard isMouseOn, overlay == nil else { return [] }
    switch event.kind {
    case .wheelUp: return wheel(.up)
    case .wheelDown: return wheel(.down)
    default: return []
    }
  }

  private mutating func wheel(_ motion: Motion) -> [Effect] {
    let effects = update(.move(motion))
    settleScroll()
    return effects
  }
}
