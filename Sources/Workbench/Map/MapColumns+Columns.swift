import JSONText
import JourneyModel

extension MapColumns {
  /// The columns in their order, each made when it is asked for.
  public struct Columns: RandomAccessCollection, Sendable {
    let stages: [Stage]
    /// The steps of each stage, as the file has them.
    let steps: [[JSONValue]]
    /// The first column of each stage.
    let starts: [Int]
    public let endIndex: Int

    /// O(stages), and of the steps where something that is no step may stand among them.
    init(_ stages: [Stage], areSteps: Bool) {
      self.stages = stages
      var steps: [[JSONValue]] = []
      var starts: [Int] = []
      var end = 0
      for stage in stages {
        var own = stage.object[Stage.steps.info.key]?.array ?? []
        if !areSteps { own = own.filter { $0.object != nil } }
        steps.append(own)
        starts.append(end)
        end += Swift.max(1, own.count)
      }
      self.steps = steps
      self.starts = starts
      endIndex = end
    }

    public var startIndex: Int { 0 }

    /// O(log stages).
    public subscript(position: Int) -> Column {
      precondition(position >= 0 && position < endIndex, "no such column")
      // The last stage that begins here or before.
      var (low, high) = (0, starts.count)
      while high - low > 1 {
        let middle = (low + high) / 2
        if starts[middle] <= position { low = middle } else { high = middle }
      }
      let place = position - starts[low]
      let step = steps[low].indices.contains(place) ? steps[low][place].object : nil
      return Column(stage: stages[low], stageNumber: low, step: step.map(Step.init), opensStage: place == 0)
    }
  }
}
