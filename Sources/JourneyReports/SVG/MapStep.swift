import JourneyAnalysis
import JourneyModel

/// A step with what pictures and the table of the map tell of it; worked out once.
struct MapStep {
  /// From 1, in the order of the journey.
  let number: Int
  let stage: Int
  let step: Step
  let id: String
  let name: String
  /// The lead agency in full and for short; "nobody" where nobody owns the step, nil where the file does not say.
  let lead: String?
  let shortLead: String?
  /// The usual channel.
  let channel: String?
  /// Pain points on this step, or between the one before and this one.
  var pains: [PainPoint] = []
  /// The transition by which the step is reached; nil for the first, and where the customer acts alone.
  var arrival: SeamTransition?
  /// How it feels to everyone.
  var feeling: EmotionPoint?
}

/// The steps of a journey in order, with their stages.
struct MapSteps {
  let stages: [Stage]
  /// The names of the stages.
  let stageNames: [String]
  let steps: [MapStep]
  let curves: EmotionCurves
  let seams: SeamsResult

  /// O(size of the journey).
  init(_ subject: ReportSubject, seams: SeamsResult) {
    let stages = subject.journey.stages
    self.stages = stages
    self.seams = seams
    stageNames = stages.map { $0.name ?? $0.id }
    curves = EmotionCurves(subject.journey)
    var steps: [MapStep] = []
    for (place, stage) in stages.enumerated() {
      for step in stage.steps {
        let agency = step.agency
        let isUnowned = step.unowned == true
        steps.append(
          MapStep(
            number: steps.count + 1, stage: place, step: step, id: step.id, name: step.name ?? step.id,
            lead: agency.map { subject.name($0) } ?? (isUnowned ? "nobody" : nil),
            shortLead: agency.map { subject.shortNames([$0]) } ?? (isUnowned ? "nobody" : nil),
            channel: step.channels.first.map { subject.name($0) }))
      }
    }
    var places: [String: Int] = [:]
    for (place, step) in steps.enumerated() where places[step.id] == nil { places[step.id] = place }
    for pain in subject.journey.painPoints {
      guard let id = pain.step ?? pain.between?.to, let place = places[id] else { continue }
      steps[place].pains.append(pain)
    }
    for seam in seams.transitions {
      if let place = places[seam.to] { steps[place].arrival = seam }
    }
    let points = curves.curves.first?.points ?? []
    for place in steps.indices where place < points.count { steps[place].feeling = points[place] }
    self.steps = steps
  }

  /// The steps of each stage as places of `steps`.
  var runs: [Range<Int>] {
    var start = 0
    return stages.indices.map { stage in
      let end = steps[start...].firstIndex { $0.stage != stage } ?? steps.count
      defer { start = end }
      return start..<end
    }
  }

  func number(of id: String) -> Int? { steps.first { $0.id == id }?.number }
}

extension MapStep {
  /// The highest known heat of its pain points.
  var heat: Int? { pains.compactMap { Heat($0)?.value }.max() }
}
