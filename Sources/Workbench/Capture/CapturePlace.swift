import JourneyModel

/// What is selected while a line is captured: where it goes if the line does not say. Ids of records that are gone
/// are passed over.
public struct CapturePlace: Sendable, Equatable {
  public var selectedStep: String?
  public var selectedStage: String?
  public var selectedPain: String?
  public var selectedCause: String?

  public init(
    selectedStep: String? = nil, selectedStage: String? = nil, selectedPain: String? = nil, selectedCause: String? = nil
  ) {
    self.selectedStep = selectedStep
    self.selectedStage = selectedStage
    self.selectedPain = selectedPain
    self.selectedCause = selectedCause
  }

  /// Where a pain point, bright spot or step goes that says `named`: there, else to the selected step, else to the
  /// selected stage, else to the first stage. Nil where the map has no stage.
  func target(named: CaptureTarget?, in document: JourneyDocument) -> CaptureTarget? {
    if let named { return named }
    if let step = existing(selectedStep, as: Step.self, in: document) { return .step(step.id) }
    if let stage = existing(selectedStage, as: Stage.self, in: document) { return .stage(stage.id) }
    let first = document.journey.stages.first { document.place(of: $0.id)?.type === Stage.record }
    return first.map { .stage($0.id) }
  }

  /// The selected pain point, if it is in the map.
  func pain(in document: JourneyDocument) -> PainPoint? {
    existing(selectedPain, as: PainPoint.self, in: document)
  }

  /// The selected root cause, if it is in the map.
  func cause(in document: JourneyDocument) -> RootCause? {
    existing(selectedCause, as: RootCause.self, in: document)
  }

  private func existing<Value: Record>(
    _ id: String?, as type: Value.Type, in document: JourneyDocument
  ) -> Value? {
    id.flatMap { document.record($0, as: type) }
  }
}

/// A stage or step, by id.
public enum CaptureTarget: Sendable, Equatable {
  case stage(String), step(String)

  var id: String {
    switch self {
    case .stage(let id), .step(let id): id
    }
  }
}
