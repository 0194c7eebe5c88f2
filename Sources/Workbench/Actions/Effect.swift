public import JourneyModel

/// What leaves the process: the runtime does it and answers with an `Outcome`.
public enum Effect: Sendable {
  case listFolder(String)
  case open(String)
  /// Reads the file anew and gives it up to the state, which asks before unsaved work is replaced.
  case reload(String)
  /// `stateName` comes back with the outcome, so that only what was really written counts as saved.
  case save(path: String, journey: Journey, stateName: Int, thenQuit: Bool)
  /// Every edit passes here: the door of the recovery journal.
  case journal(path: String?, MapEdit)
  /// Opens `$EDITOR`; the text comes back with its purpose.
  case editText(String, EditedText)
  case setMouse(Bool)
  case suspend
  case quit(status: Int32)
}

/// For which field a text was edited outside.
public struct EditedText: Sendable {
  public let id: String
  public let path: [PathStep]

  public init(id: String, path: [PathStep]) {
    self.id = id
    self.path = path
  }
}

/// What came of an effect.
public enum Outcome: Sendable {
  case listed(folder: String, [FolderEntry])
  case opened(Journey, path: String, readOnlyReason: String?)
  case reloaded(Journey, path: String, readOnlyReason: String?)
  /// The sentence says what, where and how to mend it.
  case failed(String)
  /// `time` as 14:02; notes say what was kept or done differently.
  case saved(path: String, stateName: Int, time: String, notes: [String], thenQuit: Bool)
  /// The file is no longer what was opened: somebody else saved it.
  case changedOnDisk(path: String)
  case textEdited(EditedText, String)
  /// The process was told to end: by a signal or because the terminal has gone.
  case ended(status: Int32)
}

/// A journey of a folder, as the list shows it.
public struct FolderEntry: Sendable, Equatable {
  public let path: String
  /// The file's name.
  public let name: String
  /// Nil where the file is no journey; `problem` then says why.
  public let title: String?
  public let state: String?
  public let asOf: String?
  public let stages: Int
  public let steps: Int
  public let pains: Int
  /// The pain point that hurts most, and its heat.
  public let worst: (title: String, heat: Int)?
  public let agencies: Int
  public let problem: String?

  public init(path: String, name: String, journey: Journey) {
    self.path = path
    self.name = name
    title = journey.title
    state = journey.state
    asOf = journey.asOf
    let stages = journey.stages
    self.stages = stages.count
    steps = stages.reduce(0) { $0 + $1.steps.count }
    let painPoints = journey.painPoints
    pains = painPoints.count
    agencies = journey.agencies.count
    var worst: (title: String, heat: Int)?
    for pain in painPoints {
      guard let severity = pain.severity, let frequency = pain.frequency else { continue }
      let heat = severity * frequency
      if heat > worst?.heat ?? 0 { worst = (pain.title ?? pain.id, heat) }
    }
    self.worst = worst
    problem = nil
  }

  public init(path: String, name: String, problem: String) {
    self.path = path
    self.name = name
    self.problem = problem
    title = nil
    state = nil
    asOf = nil
    stages = 0
    steps = 0
    pains = 0
    agencies = 0
    worst = nil
  }

  public static func == (left: FolderEntry, right: FolderEntry) -> Bool {
    left.path == right.path && left.title == right.title && left.problem == right.problem
  }
}
