public import JourneyModel

/// A journey of a folder, as the list shows it.
public struct FolderEntry: Sendable, Equatable {
  /// What is known of the file.
  public enum Content: Sendable, Equatable {
    /// It is being read.
    case beingRead
    case journey(FolderFigures)
    /// It holds no journey; the sentence says why.
    case problem(String)
  }

  public let path: String
  /// The file's name.
  public let name: String
  public let content: Content
  /// When the file was saved last, as `2027-03-01 14:02`; nil where that is not known.
  public let lastSaved: String?

  /// A file that is being read.
  public init(path: String, name: String) {
    self.init(path: path, name: name, content: .beingRead, lastSaved: nil)
  }

  /// O(size of the journey).
  public init(path: String, name: String, journey: Journey, lastSaved: String? = nil) {
    self.init(path: path, name: name, content: .journey(FolderFigures(journey)), lastSaved: lastSaved)
  }

  public init(path: String, name: String, problem: String) {
    self.init(path: path, name: name, content: .problem(problem), lastSaved: nil)
  }

  private init(path: String, name: String, content: Content, lastSaved: String?) {
    self.path = path
    self.name = name
    self.content = content
    self.lastSaved = lastSaved
  }

  /// Nil while it is being read, and where it is no journey.
  public var figures: FolderFigures? { if case .journey(let figures) = content { figures } else { nil } }
  public var problem: String? { if case .problem(let sentence) = content { sentence } else { nil } }
  public var isBeingRead: Bool { content == .beingRead }
  public var title: String? { figures?.title }
}
