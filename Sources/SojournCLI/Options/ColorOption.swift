import ArgumentParser

/// The option that every command with text for people takes.
struct ColorOption: ParsableArguments {
  @Option(help: "Colour: auto (on a terminal, never with NO_COLOR), always, never.")
  var color: ColorChoice = .auto

  /// The paint for this console.
  func paint(_ console: Console) -> Paint {
    switch color {
    case .auto: Paint(isOn: console.prefersColor)
    case .always: Paint(isOn: true)
    case .never: Paint(isOn: false)
    }
  }
}
