public import ArgumentParser

/// What `sojourn host` and `sojourn-host` are told.
public struct HostOptions: ParsableArguments {
  @Argument(help: "The journey's file.", completion: .file(extensions: ["json"]))
  public var file: String

  @Option(help: "The address to listen on; 0.0.0.0 for all of this machine's, 127.0.0.1 for this machine alone.")
  public var address = "127.0.0.1"

  @Option(help: "The port; 0 takes a free one.")
  public var port: UInt16 = 8087

  @Option(
    help: "The code that participants enter, 6 to 32 letters and digits; a new one of eight digits at every start.")
  public var code: String?

  @Option(
    help: "A name by which phones reach this machine, besides its address: that of a proxy or of the room's network.")
  public var name: [String] = []

  public init() {}
}
