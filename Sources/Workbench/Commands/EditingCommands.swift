extension CommandTable {
  static let editing: [Command] = [
    edit(
      "add.after", "Add", "Adds a thing of the selected kind after it: a stage, a step, a pain point.", ["a"],
      in: editable, hint: 1, .add(before: false)),
    edit(
      "add.before", "Add before", "Adds a thing of the selected kind before it.", ["A"],
      in: editable, .add(before: true)),
    edit(
      "edit.inPlace", "Edit", "Edits the selected thing in place.", ["e", "F2"], in: editable,
      hint: 2, .editInPlace),
    edit(
      "edit.long", "Edit in $EDITOR", "Opens long text in your editor.", ["E"], in: editable,
      .editLong),
    edit(
      "edit.clear", "Clear field", "Takes the selected field's value away: not known.", ["x"], in: [.inspector],
      .clearField),
    edit(
      "delete", "Delete", "Deletes the selected thing; undo brings it back.", ["d", "Delete"],
      in: editable, .delete),
    edit(
      "copy", "Copy", "Copies the selected thing, or all that are marked.", ["y"], in: [.map, .pains, .register], .copy),
    Command(
      "paste", "Paste", "Puts what was copied after the selected thing.", group: "Editing", keys: ["p"],
      in: [.map, .pains, .register],
      unless: { $0.obstacleToEditing ?? ($0.clipboard.isEmpty ? "nothing was copied" : nil) },
      .paste),
    edit("shift.left", "Move left", "Moves the step or stage to the left.", ["<"], .shift(.left)),
    edit("shift.right", "Move right", "Moves the step or stage to the right.", [">"], .shift(.right)),
    edit(
      "shift.up", "Move up", "Moves the selected thing up among its like.", ["K"], in: [.map, .workshop, .inspector],
      .shift(.up)),
    edit(
      "shift.down", "Move down", "Moves the selected thing down among its like.", ["J"],
      in: [.map, .workshop, .inspector],
      .shift(.down)),
    Command(
      "capture.pain", "Pain", "Opens the capture line for a pain point.", group: "Editing", keys: ["!"],
      in: [.journey], hint: 3, unless: { $0.obstacleToEditing }, .capture("! ")),
    Command(
      "capture", "Capture", "Opens the capture line: ! pain, * bright spot, + step, ? why, > action, // parking.",
      group: "Editing", keys: [";"], in: [.journey], unless: { $0.obstacleToEditing }, .capture("")),
    Command(
      "undo", "Undo", "Takes the last change back.", group: "Editing", keys: ["u"], in: [.journey], hint: 8,
      unless: { $0.open?.history.canUndo == true ? nil : "nothing to undo" }, .undo),
    Command(
      "redo", "Redo", "Does again what was undone.", group: "Editing", keys: ["C-r"], in: [.journey],
      unless: { $0.open?.history.undone.isEmpty ?? true ? "nothing to redo" : nil }, .redo),
  ]

  /// Where the selected thing can be edited, and others of its kind added.
  private static let editable: [Command.Context] = [
    .map, .pains, .causes, .actions, .register, .evidence, .workshop, .inspector,
  ]

  private static func edit(
    _ id: String, _ title: String, _ sentence: String, _ keys: [String],
    in contexts: [Command.Context] = [.map, .pains, .inspector], hint: Int? = nil, _ action: Action
  ) -> Command {
    Command(
      id, title, sentence, group: "Editing", keys: keys, in: contexts, hint: hint,
      unless: { $0.obstacleToEditing }, action)
  }
}
