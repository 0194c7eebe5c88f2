import FlyingFox
import FlyingSocks
import Foundation
import Glibc
import HostOptions
import JourneyStorage
import PhonePage
import PlainText

/// The program: opens the page, and works until it is told to end.
enum HostProgram {
  /// Gives the status that the process is to end with.
  static func run(_ options: HostOptions) -> Int32 {
    // Told by one thread, which takes them one after the other; those made from here on leave them to it.
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    signal(SIGPIPE, SIG_IGN)
    umask(0o077)
    do throws(HostError) {
      let house = try House(options)
      try house.open()
      tell(house)
      var number: Int32 = 0
      sigwait(&signals, &number)
      house.close()
      say("closed: what was received is in the inbox")
      return 128 + number
    } catch {
      say("\(error)")
      return error.status
    }
  }

  private static func tell(_ house: House) {
    let listener = house.listener
    var lines = ["\"\(house.title)\" is open to phones."]
    for address in listener.addresses.prefix(8) { lines.append("  address  http://\(listener.host(address))/") }
    lines.append("  code     \(house.code)")
    if let address = listener.addresses.first {
      let code = house.code.filter { $0 != " " }
      lines.append("  or both in one: http://\(listener.host(address))/join/\(code)")
    }
    lines.append(
      listener.isLoopback
        ? "Only this machine reaches it: --address opens it to the room."
        : "Whoever is in this network can read along: it is plain HTTP.")
    lines.append("What comes in waits in the workbench: g I. Ctrl-C closes the page.")
    let text = lines.map { PlainText.display($0) + "\n" }.joined()
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// A sentence on standard error.
  static func say(_ sentence: String) {
    FileHandle.standardError.write(Data(("sojourn-host: " + PlainText.display(sentence) + "\n").utf8))
  }

  /// Seconds since 1970-01-01 00:00 UTC.
  static func now() -> Int { time(nil) }
}
