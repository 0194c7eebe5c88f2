import JourneyAnalysis
import JourneyModel

/// What the sheets of all owners of a journey are made of, worked out once.
struct OwnerSheets {
  let subject: ReportSubject
  let causes: CausesResult
  private let entries: [LoopEntry]
  private let transitions: [SeamTransition]
  private let allRepeats: [AskRepeat]
  private let painPoints: [[UInt8]: PainPoint]

  /// O(size of the journey).
  init(_ subject: ReportSubject) {
    self.subject = subject
    causes = Causes.analyse(subject.journey, subject.index, today: subject.today)
    entries = LoopBoard(subject.journey, subject.index, today: subject.today).entries
    transitions = Seams.analyse(subject.index).transitions.filter { $0.isHandoff == true }
    allRepeats = AskOnce.analyse(subject.journey, subject.index).repeats
    painPoints = Dictionary(subject.journey.painPoints.map { (Array($0.id.utf8), $0) }) { first, _ in first }
  }

  /// Those who have something on their sheet: agencies in the order of the file, then functions in that of the format.
  /// Nobody is ranked.
  var owners: [(kind: OwnerSheet.Kind, id: String)] {
    let agencies = subject.journey.agencies.map { (kind: OwnerSheet.Kind.agency, id: $0.id) }
    let functions = Choice.ownerFunction.words.map { (kind: OwnerSheet.Kind.function, id: $0.value) }
    return (agencies + functions).filter { owner in
      sheet(owner.kind, owner.id) != nil || !promises(owner.kind, owner.id).isEmpty
        || owner.kind == .agency && !(handoffs(of: owner.id).isEmpty && repeats(at: owner.id).isEmpty)
    }
  }

  func label(_ kind: OwnerSheet.Kind, _ id: String) -> String {
    kind == .agency ? subject.name(id) : Choice.ownerFunction.label(of: id)
  }

  func sheet(_ kind: OwnerSheet.Kind, _ id: String) -> OwnerSheet? {
    (kind == .agency ? causes.byAgency : causes.byFunction).first { OwnerSheetReport.same($0.id, id) }
  }

  func promises(_ kind: OwnerSheet.Kind, _ id: String) -> [LoopEntry] {
    entries.filter { entry in
      (kind == .agency ? entry.ownerAgency : entry.ownerFunction).map { OwnerSheetReport.same($0, id) } ?? false
    }
  }

  /// The hand-offs to and from an agency, in the order of the journey.
  func handoffs(of id: String) -> [SeamTransition] {
    transitions.filter { seam in
      [seam.fromLead.agency, seam.toLead.agency].contains { $0.map { OwnerSheetReport.same($0, id) } ?? false }
    }
  }

  /// What an agency asks for that was told before.
  func repeats(at id: String) -> [AskRepeat] {
    allRepeats.filter { again in again.agency.map { OwnerSheetReport.same($0, id) } ?? false }
  }

  func painPoint(_ id: String) -> PainPoint? { painPoints[Array(id.utf8)] }
}
