public enum HeatAction: Sendable { case nextRows }
public enum DropOffAction: Sendable { case nextBreakdown }
public enum PainsAction: Sendable { case nextSort }
extension CommandTable {
  static let heatCommands: [Command] = []
  static let dropOffCommands: [Command] = []
  static let painsCommands: [Command] = []
}
extension WorkbenchState {
  mutating func updateHeat(_ action: HeatAction) {}
  mutating func updateDropOff(_ action: DropOffAction) {}
  mutating func updatePains(_ action: PainsAction) {}
  mutating func moveHeat(_ motion: Motion) {}
  mutating func moveDropOff(_ motion: Motion) {}
  mutating func movePains(_ motion: Motion) {}
  mutating func moveSummary(_ motion: Motion) {}
  func heatSelection(_ open: OpenJourney) -> String? { nil }
  func dropOffSelection(_ open: OpenJourney) -> String? { nil }
  func painsSelection(_ open: OpenJourney) -> String? { nil }
  mutating func openHeat() {}
  mutating func openDropOff() {}
  mutating func leaveDetail() {}
  mutating func settleViews(_ layout: FrameLayout) {}
  mutating func selectPain(_ id: String) {}
}
