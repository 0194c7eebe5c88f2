import JSONText
import JourneyModel

/// What it takes to prove again what was proven: a step of that kind, or the pain of it elsewhere.
public struct Recertification: Equatable, Sendable {
  /// The step's id; nil for pain of frequent recertification that lies on none of these steps.
  public let step: String?
  public let label: String
  /// The lead agency's id.
  public let agency: String?
  /// Minutes once, and how often one person does it; nil where the file does not say.
  public let minutes: StepBurden.Amount?
  public let times: Double?
  /// Days waited, once.
  public let waitDays: StepBurden.Amount?
  /// Ids of the pain points on the step, or of those with this barrier; worst first.
  public let painPoints: [String]
  public let heat: HeatTally
  /// Ids of the actions that address one of these, itself or by its root cause: the remedies.
  public let actions: [String]
  /// The weakest basis of times and pain; nil where there is neither.
  public let basis: Basis?

  /// Steps of type `recertify` in the order of the journey, then the pain of frequent recertification elsewhere.
  /// O(steps + pain points + actions).
  static func all(_ types: [String?], _ barrier: Int32?, _ burden: [StepBurden], _ actions: [Action], _ index: MapIndex)
    -> [Recertification]
  {
    let pains = index.pains
    var places = Array(repeating: -1, count: index.steps.count)
    var steps: [Int] = []
    for (step, type) in types.enumerated() where type?.hasSameBytes(as: "recertify") ?? false {
      places[step] = steps.count
      steps.append(step)
    }
    var own = Array(repeating: [Int32](), count: steps.count + 1)
    let barrier = barrier.flatMap { pains.barrierLists.contains($0) ? $0 : nil }
    guard !steps.isEmpty || barrier != nil else { return [] }
    for pain in pains.ranked() {
      var isOnOne = false
      for number in pains.steps.places(of: Int(pain)) {
        let place = places[Int(pains.steps.value(at: number))]
        guard place >= 0 else { continue }
        own[place].append(pain)
        isOnOne = true
      }
      if !isOnOne, let barrier, pains.barrierLists[Int(pain)].contains(barrier) { own[steps.count].append(pain) }
    }
    return own.enumerated().compactMap { place, own in
      let step = place < steps.count ? steps[place] : nil
      guard step != nil || !own.isEmpty else { return nil }
      var heat = HeatAccumulator()
      for pain in own { heat.add(pains.entries[Int(pain)], share: 1) }
      let targets = IDTable(
        own.flatMap { pain in [pains.ids[Int(pain)]] + pains.causes[Int(pain)].map { index.causes.names[Int($0)].id } })
      let figures = step.map { burden[$0] }
      return Recertification(
        step: figures?.id, label: figures?.name ?? "frequent recertification elsewhere", agency: figures?.agency,
        minutes: figures?.minutes, times: figures?.times, waitDays: figures?.waitDays,
        painPoints: own.map { pains.ids[Int($0)] }, heat: heat.tally,
        actions: actions.filter { $0.addresses.contains { targets[$0] != nil } }.map(\.id),
        basis: Basis.weakest([figures?.basis, heat.tally.basis].compactMap { $0 }))
    }
  }
}
