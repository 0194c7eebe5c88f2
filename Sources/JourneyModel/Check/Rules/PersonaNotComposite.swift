import JSONText

extension Rule {
  /// Personas who may be real people.
  static let personaNotComposite = Rule(
    "persona-not-composite", .warning, "A persona that is not said to be a composite"
  ) { rule, checked, report in
    for (index, persona) in checked.all(Persona.self) where persona.composite != true {
      report.add(
        rule, checked, index, .key("composite"),
        message: "the persona \(quoted(persona.name, orElse: "here")) is not said to be a composite",
        mend: "Make it of several people, so that it shows nobody, and set composite to true")
    }
  }
}
