import JSONText

extension Rule {
  /// Volumes whose parts contradict one another.
  static let volumeSums = Rule(
    "volumes-do-not-add-up", .error,
    "Volumes whose parts do not make the whole: attempted = succeeded + valid ends + failed + in progress + outcome "
      + "unknown; neither attempted nor continued above reached"
  ) { rule, checked, report in
    for (index, volume) in checked.all(Volume.self) {
      if let reached = volume.reached {
        if let attempted = volume.attempted, attempted > reached {
          report.add(
            rule, checked, index, .key("attempted"),
            message: "\(attempted) attempted, but only \(reached) reached the stage",
            mend: "Correct one of the two: who attempted has reached it")
        }
        if let continued = volume.continued, continued > reached {
          report.add(
            rule, checked, index, .key("continued"),
            message: "\(continued) continued, but only \(reached) reached the stage",
            mend: "Correct one of the two: who continued has reached it")
        }
      }
      guard let attempted = volume.attempted else { continue }
      let parts = [
        volume.succeeded, volume.validEnd?.total, volume.adverse?.total, volume.inProgress, volume.outcomeUnknown,
      ]
      let sum = saturatingSum(parts.compactMap { $0 })
      let isWhole = !parts.contains(nil)
      guard isWhole ? sum != attempted : sum > attempted else { continue }
      report.add(
        rule, checked, index, .key("attempted"),
        message: isWhole
          ? "\(attempted) attempted, but succeeded, valid ends, failed, in progress and outcome unknown make \(sum)"
          : "\(attempted) attempted, but what became of them makes \(sum) already",
        mend: "Correct the count that is wrong; who is not accounted for belongs in outcomeUnknown")
    }
  }
}
