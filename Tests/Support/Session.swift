#if canImport(Testing)

  import JSONText
  public import JourneyModel
  public import TerminalCells
  import Testing
  public import Workbench

  /// A workbench without a terminal: keys in, state and effects out.
  public struct Session {
    public var state: WorkbenchState
    public private(set) var effects: [Workbench.Effect] = []

    /// Opens a journey at 120×40, as a file that was read.
    public init(_ journey: Journey, size: Size = Size(width: 120, height: 40), path: String = "map.json") {
      state = WorkbenchState(size: size, environment: Environment(today: "2027-03-01", seed: 7))
      _ = state.receive(.opened(journey, path: path, readOnlyReason: nil))
    }

    /// Presses keys by name.
    public mutating func press(_ names: String) {
      for name in names.split(separator: " ") {
        guard let press = KeyPress(name: String(name)) else {
          Issue.record("no key is named \(name)")
          continue
        }
        effects += state.handle(.key(press))
      }
    }

    /// Types a text, a key for each character.
    public mutating func type(_ text: String) {
      for character in text { effects += state.handle(.key(KeyPress(.character(character)))) }
    }

    /// The bytes that saving would write.
    public var bytes: [UInt8] { state.open.map { JourneyFormat.write($0.journey) } ?? [] }

    public var journey: Journey { state.open?.journey ?? Journey([:]) }

    public mutating func forgetEffects() { effects = [] }
  }

  /// Small journeys to work on.
  public enum Maps {
    public static let empty = read(
      #"{"format":"sojourn-journey","id":"empty","state":"current","title":"Empty","version":1}"#)

    /// Two stages with two steps and one, two agencies, pain points at a step, a stage and between two steps, and
    /// everything that can refer to them.
    public static let small = read(
      #"""
      {"format":"sojourn-journey","version":1,"id":"small","title":"Getting a card","state":"current","asOf":"2026-12",
       "agencies":[{"id":"ssa","name":"Social Security Administration","abbreviation":"SSA"},{"id":"dmv","name":"Motor vehicles","abbreviation":"DMV"}],
       "channels":[{"id":"phone","name":"Phone"},{"id":"office","name":"Office"}],
       "stages":[
        {"id":"ask","name":"Ask","role":"gate","steps":[
          {"id":"call","name":"Call the office","agency":"ssa","channels":["phone"],"emotions":[{"value":-1,"basis":"estimated"}],
           "minutes":{"value":20,"basis":"estimated"}},
          {"id":"visit","name":"Visit the office","agency":"dmv","channels":["office"],"requires":["call"],
           "arrival":{"handoff":"cold","contextCarried":"no"}}]},
        {"id":"get","name":"Get it","role":"parallel","steps":[{"id":"wait","name":"Wait for the mail","emotions":[{"value":1}]}]}],
       "painPoints":[
        {"id":"hold","title":"An hour on hold","step":"call","severity":3,"frequency":4,"evidence":["ev"],"rootCauses":["lines"]},
        {"id":"again","title":"Told to start over","between":{"from":"call","to":"visit"},"severity":4,"frequency":5},
        {"id":"lost","title":"The card is lost","stage":"get"}],
       "brightSpots":[{"id":"clerk","title":"A kind clerk","step":"visit"}],
       "evidence":[{"id":"ev","kind":"interview","text":"I gave up","steps":["call"],"consent":"given"}],
       "rootCauses":[{"id":"lines","problem":"Too few lines","whys":[{"id":"w1","text":"No budget","root":true}]}],
       "actions":[{"id":"hire","title":"Hire","addresses":["lines","hold"],"state":"assigned"}],
       "volumes":[{"id":"v1","series":"s","stage":"ask","reached":100,"basis":"illustrative"}],
       "x_own":{"kept":1.50}}
      """#)

    public static func read(_ text: String) -> Journey {
      do { return try JourneyFormat.read(Array(text.utf8)) } catch { fatalError("\(error)") }
    }
  }

#endif
