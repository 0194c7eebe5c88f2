/// Somebody else who has the open file open, as their session tells it. May hold anything: shown only in display form.
public struct Person: Sendable, Equatable {
  public enum Role: String, Sendable {
    /// Can change the map.
    case edits
    case reads
    /// A second screen that follows.
    case watches
  }

  /// Tells the sessions apart.
  public let id: String
  public let name: String
  public let host: String
  /// As `14:02`, with the date where that is not today's.
  public let since: String
  public let role: Role
  /// Whether they are known to be there still: from another machine nobody can tell.
  public let isSure: Bool
  public let isOnThisHost: Bool
  /// Whether they have changed something that is not in the file yet.
  public let isUnsaved: Bool
  public let view: ViewName?
  public let lane: Lane?
  /// The id of what they have selected.
  public let selected: String?
  /// What they tell the room.
  public let room: RoomState

  public init(
    id: String, name: String, host: String, since: String, role: Role = .edits, isSure: Bool = true,
    isOnThisHost: Bool = false, isUnsaved: Bool = false, view: ViewName? = nil, lane: Lane? = nil,
    selected: String? = nil, room: RoomState = RoomState()
  ) {
    self.id = id
    self.name = name
    self.host = host
    self.since = since
    self.role = role
    self.isSure = isSure
    self.isOnThisHost = isOnThisHost
    self.isUnsaved = isUnsaved
    self.view = view
    self.lane = lane
    self.selected = selected
    self.room = room
  }

  /// As `Ana on box2`.
  public var who: String { isOnThisHost || host.isEmpty ? name : "\(name) on \(host)" }

  /// As `Ana on box2 has this open since 14:02`.
  public var words: String {
    switch role {
    case .edits: "\(who) has this open since \(since)"
    case .reads: "\(who) reads this since \(since)"
    case .watches: "\(who) watches this since \(since)"
    }
  }
}
