/// What the desk of a workshop is told when it opens.
public struct PhoneSettings: Sendable {
  /// The code that participants enter.
  public let code: String
  /// What a browser may call this machine, each with its port where that is not 80: `127.0.0.1:8087`.
  public let hosts: Set<String>

  public init(code: String, hosts: Set<String>) {
    self.code = code
    self.hosts = Set(hosts.map { $0.lowercased() })
  }

  /// A new code: eight digits in two groups. One that is guessed once in two seconds, as often as wrong codes are let
  /// through, for three hours, is found once in 18,000 workshops.
  public static func newCode(_ random: inout some RandomNumberGenerator) -> String { Secret.code(&random) }

  /// Why a code cannot be used; nil where it can.
  public static func problem(withCode code: String) -> String? {
    let folded = Secret.folded(code)
    guard (6...32).contains(folded.utf8.count), folded.utf8.allSatisfy(isLetterOrDigit) else {
      return "a code has 6 to 32 letters and digits"
    }
    return nil
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
  }
}

/// What the page shows of the journey.
public struct PhoneSubject: Sendable, Equatable {
  public struct Stage: Sendable, Equatable {
    public let id: String
    public let name: String

    public init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  public let title: String
  public let stages: [Stage]

  public init(title: String, stages: [Stage]) {
    self.title = title
    self.stages = stages
  }
}
