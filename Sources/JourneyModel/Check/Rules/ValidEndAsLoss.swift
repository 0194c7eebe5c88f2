import JSONText

extension Rule {
  /// Rightful ends that are counted among the losses.
  static let validEndAsLoss = Rule(
    "valid-end-as-loss", .warning, "A valid end that is counted as a loss"
  ) { rule, checked, report in
    for (index, volume) in checked.all(Volume.self) {
      for (reason, _) in volume.adverse?.byReason ?? [] where Choice.validEnd.contains(reason) {
        report.add(
          rule, checked, index, .key("adverse"), .key(JSONKey(reason)),
          message: "\(Choice.validEnd.label(of: reason)) is a valid end, not a loss", mend: "Move the count to validEnd"
        )
      }
    }
  }
}
