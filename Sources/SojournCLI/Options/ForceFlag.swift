import ArgumentParser

/// The flag of commands that make files.
struct ForceFlag: ParsableArguments {
  @Flag(help: "Replace what is there already.")
  var force = false
}
