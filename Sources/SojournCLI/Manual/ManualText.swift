/// What the manual says besides the commands.
enum ManualText {
  static let introduction = [
    "Sojourn is a terminal workbench for journey maps of life experiences: what a person goes through as they deal with several agencies at once.",
    "A map is one JSON file. Without a command, sojourn opens the workbench; everything that the workbench computes or exports is also a command, so that it can be scripted, scheduled and tested.",
  ]

  /// What holds for all commands.
  static let conventions = [
    "A folder means its *.json, not what lies below it. Standard input and output are -. A file whose name is that of a command is written with its folder: ./check.",
    "One journey gives one JSON object; several, or a folder, give a list in the order named. What cannot be read is reported, and the others are still answered for.",
    "Faults in the content that check finds do not stop an analysis or an export; only what cannot be read as a journey does.",
    "Messages go to standard error as sojourn: FILE: PATH: what is wrong; how to mend it. Text from files is made harmless before it is shown.",
    "Every number comes with its basis; what is illustrative says so. Counts of 1 to 9 people are hidden where they are not illustrative.",
    "Nothing that exists is overwritten without --force, but for the file that a command was asked to change.",
  ]

  static let exitStatus: [(status: String, meaning: String)] = [
    ("0", "Done."),
    ("1", "The thing asked for does not hold: check found errors, merge left conflicts."),
    ("2", "Wrong usage."),
    ("65", "The input is not what it should be."),
    ("66", "The input cannot be opened."),
    ("69", "This program lacks what was asked for."),
    ("73", "The output cannot be written."),
    ("75", "The save lock of a file could not be had; try again."),
    ("129, 130, 143", "Hang-up, interrupted, terminated."),
  ]

  static let environment: [(name: String, meaning: String)] = [
    ("NO_COLOR", "No colour, whatever its value."),
    ("COLUMNS", "The width of tables and paragraphs where the output is no terminal; without it nothing is wrapped."),
    ("EDITOR, VISUAL", "The editor for long text."),
    ("XDG_CONFIG_HOME", "sojourn/config.json in it: theme, keys, mouse, name. Otherwise ~/.config."),
    ("XDG_STATE_HOME", "sojourn in it: recovery, and logs of workshops. Otherwise ~/.local/state."),
  ]

  static let files: [(name: String, meaning: String)] = [
    ("NAME~", "The content of NAME before it was last saved."),
    (".NAME.lock", "Held from the last look at NAME to its replacement."),
    (
      ".NAME.RANDOM.open",
      "Beside NAME while it is open in the workbench: by whom, where and since when. It locks nothing."
    ),
    (".NAME.RANDOM.tmp", "What is being written; it goes when the save is done or fails."),
  ]

  static let examples: [(command: String, meaning: String)] = [
    ("sojourn journeys", "Open the workbench on the journeys of a folder."),
    ("sojourn check --strict journeys", "Fail where a map has errors or weaknesses."),
    ("sojourn heatmap having-a-child.json --rows segment --sort heat", "Where it hurts, and for whom."),
    ("sojourn export having-a-child.json --to summary.md", "The summary for those who decide."),
    ("git show HEAD:map.json | sojourn show - | less", "Read an earlier version, line by line."),
  ]
}
