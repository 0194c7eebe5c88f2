/// What can be asked of a room: of whoever leads it, of those who follow, of its screens.
public enum RoomAction: Sendable {
  case lead
  case bringEveryone
  case lockStage
  case lockAll
  case blank
  case big
  case follow
  case passLock
  case saveAsYouGo
  /// On a second screen itself.
  case blankHere
  case bigHere
}

extension CommandTable {
  static let roomCommands: [Command] = [
    room(
      "room.lead", "Lead the room", "Lets the room's screens follow you, before others; again: no longer.", ["@ l"],
      .lead),
    room(
      "room.call", "Bring everyone here",
      "Takes everyone who has this file open to where you are; their g [ leads back.", ["@ h"],
      unless: { $0.hasCompany ? nil : "nobody else has this file open" }, .bringEveryone),
    room(
      "room.follow", "Follow somebody",
      "Goes where somebody else goes, until you move yourself; again: no longer.", ["@ f"],
      unless: { $0.hasCompany ? nil : "nobody else has this file open" }, .follow),
    room(
      "room.lockStage", "Lock this stage", "Lets nobody else change this stage; again: everybody may.", ["@ s"],
      unless: { $0.obstacleToLocking ?? ($0.stageHere == nil ? "no stage is selected" : nil) }, .lockStage),
    room(
      "room.lockAll", "Lock everything", "Lets nobody else change this map; again: everybody may.", ["@ a"],
      unless: { $0.obstacleToLocking }, .lockAll),
    room(
      "room.passLock", "Pass a lock",
      "Changes what somebody locked from whom nobody can tell whether they are still there.", ["@ o"],
      unless: { $0.lockToPass == nil ? "no such lock is there" : nil }, .passLock),
    room(
      "room.blank", "Blank the screens", "Empties the room's screens (--watch), and fills them again.", ["@ b"], .blank),
    room(
      "room.big", "Big letters", "Shows what you select in big letters on the room's screens (--watch), or the view.",
      ["@ z"], .big),
    room(
      "room.together", "Save as you go",
      "While others have this file open, saves what you change at once, or leaves it to Ctrl-S.", ["@ t"],
      .saveAsYouGo),
    screen("watch.blank", "Blank or show", "On a second screen: empties it, and shows it again.", ["b"], 2, .blankHere),
    screen(
      "watch.big", "Big letters here", "On a second screen: what is selected in big letters, or the view.", ["z"], 3,
      .bigHere),
  ]

  private static func room(
    _ id: String, _ title: String, _ sentence: String, _ keys: [String],
    unless obstacle: @escaping @Sendable (WorkbenchState) -> String? = { _ in nil }, _ action: RoomAction
  ) -> Command {
    Command(
      id, title, sentence, group: "Room", keys: keys, in: [.journey],
      unless: { $0.obstacleToRoom ?? obstacle($0) }, .room(action))
  }

  private static func screen(
    _ id: String, _ title: String, _ sentence: String, _ keys: [String], _ hint: Int, _ action: RoomAction
  ) -> Command {
    Command(
      id, title, sentence, group: "Room", keys: keys, in: [.watching], hint: hint,
      unless: { $0.watch == nil ? "only with --watch" : nil }, .room(action))
  }
}
