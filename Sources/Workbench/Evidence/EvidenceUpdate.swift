import JourneyModel

extension WorkbenchState {
  /// Asks for what a piece of evidence is nothing without.
  mutating func addEvidence() {
    guard let type = Journey.record.identifiedLists.first(where: { $0.path == "evidence" })?.type else { return }
    ask(for: RecordDraft(type, in: "evidence"))
  }
}

extension OpenJourney {
  /// Selects a piece in the register of the evidence. Returns whether it is one.
  mutating func selectEvidence(_ id: String) -> Bool {
    guard document.place(of: id)?.type.name == "evidence" else { return false }
    sheets[.evidence, default: SheetState()].selected = SheetKey(section: EvidenceSheet.register, row: id)
    return true
  }
}
