import JSONText

extension Rule {
  /// Gates that people pass without having passed them.
  static let gateContinued = Rule(
    "gate-continued", .warning, "A gate from which more people continue than succeeded in it"
  ) { rule, checked, report in
    for (index, volume) in checked.all(Volume.self) where volume.step == nil {
      guard let continued = volume.continued, let succeeded = volume.succeeded, continued > succeeded,
        let stage = volume.stage.flatMap({ checked.record($0, as: Stage.self) }), stage.role ?? "gate" == "gate"
      else { continue }
      report.add(
        rule, checked, index, .key("continued"),
        message:
          "\(continued) went on from the gate \(quoted(stage.name, orElse: "here")), but only \(succeeded) succeeded in it",
        mend: "Correct the counts, or say that the stage is parallel or conditional")
    }
  }
}
