import ArgumentParser

/// The journeys that a command works on.
struct FileArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Journey files; a folder means its *.json, - standard input.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var files: [String]
}
