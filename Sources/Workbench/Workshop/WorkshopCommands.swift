/// What can be asked of the workshop.
public enum WorkshopAction: Sendable {
  case startOrPause
  case nextItem
  case previousItem
  case add(minutes: Int)
  case reset
  case toggleBig
  case toggleBell
  case editPurpose
  case chooseAgenda
  case voteForLike
  case takeBackCapture
  case wrapUp
  case writeWrapUp
  case nextPart
  case previousPart
}

extension CommandTable {
  static let workshopCommands: [Command] = [
    Command(
      "capture.like", "Vote for the like",
      "In the capture line: gives the pain point that says nearly the same a vote.",
      group: "Editing", keys: ["C-l"], in: [.journey], unless: { $0.obstacleToLineKeys }, .workshop(.voteForLike)),
    Command(
      "capture.takeBack", "Take the last capture back", "In the capture line: takes the last capture back.",
      group: "Editing", keys: ["C-x"], in: [.journey], unless: { $0.obstacleToLineKeys }, .workshop(.takeBackCapture)),
    workshop(
      "workshop.clock", "Start or pause", "Starts the clock of the agenda, or lets it stand.", ["Space"], hint: 1,
      unless: { $0.obstacleToClock }, .startOrPause),
    workshop(
      "workshop.next", "Next item", "Goes on to the next item of the agenda.", ["n"], hint: 2,
      unless: { $0.obstacleToClock }, .nextItem),
    workshop(
      "workshop.back", "Item before", "Goes back to the item before; the time that it had counts on.", ["b"],
      unless: { $0.obstacleToClock }, .previousItem),
    workshop(
      "workshop.longer", "5 minutes more", "Gives the present item five minutes more.", ["+", "="], hint: 4,
      unless: { $0.obstacleToClock }, .add(minutes: 5)),
    workshop(
      "workshop.shorter", "5 minutes less", "Takes five minutes from the present item.", ["-"],
      unless: { $0.obstacleToClock }, .add(minutes: -5)),
    workshop(
      "workshop.reset", "Forget the clock", "Forgets what every item had; asks to be pressed twice.", ["X"],
      unless: { $0.open?.workshop.clock.isUntouched == false ? nil : "the clock was never started" }, .reset),
    workshop(
      "workshop.big", "Big letters", "Shows the clock alone, in letters for the back row; again goes back.", ["B"],
      hint: 6, .toggleBig),
    workshop(
      "workshop.bell", "Bell on or off",
      "Lets the terminal's bell ring when an item's time is up; off unless asked for.",
      ["r"], .toggleBell),
    workshop(
      "workshop.purpose", "Purpose", "Edits in one sentence what the room is to leave with.", ["p"],
      unless: { $0.obstacleToEditing }, .editPurpose),
    workshop(
      "workshop.agenda", "Ready agendas", "Takes a ready agenda in the place of this one, as one edit.", ["T"], hint: 7,
      unless: { $0.obstacleToEditing }, .chooseAgenda),
    Command(
      "workshop.wrapUp", "Wrap-up", "Lists what was decided today, what has no owner, what is parked and was captured.",
      group: "Workshop", keys: ["W"], in: [.journey], .workshop(.wrapUp)),
    workshop(
      "workshop.write", "Write the wrap-up",
      "Writes summary, sheets, map and minutes into a new folder, all or nothing.", ["w"], .writeWrapUp),
    workshop(
      "workshop.part", "Next list",
      "Goes through agenda, people, parking lot, the four barriers, what was captured and the wrap-up.", ["v"], hint: 5,
      .nextPart),
    workshop("workshop.partBefore", "List before", "Goes back through the lists.", ["V"], .previousPart),
  ]

  private static func workshop(
    _ id: String, _ title: String, _ sentence: String, _ keys: [String], hint: Int? = nil,
    unless obstacle: @escaping @Sendable (WorkbenchState) -> String? = { _ in nil }, _ action: WorkshopAction
  ) -> Command {
    Command(
      id, title, sentence, group: "Workshop", keys: keys, in: [.workshop], hint: hint, unless: obstacle,
      .workshop(action))
  }
}
