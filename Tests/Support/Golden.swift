// A release build with the static standard library builds this target, too, and has no Testing.
#if canImport(Testing)
  import FoundationEssentials
  public import TerminalCells
  public import Testing

  /// Whether `UPDATE_GOLDEN=1` asks to accept whatever is shown.
  public let isUpdatingGolden = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  /// Compares a screen with the one kept in `Tests/Golden/<Target>/<name>.txt`, where `<Target>` is the
  /// folder of the calling test.
  ///
  /// The file holds the size and the cursor, the text of every row, a letter for the style of every cell, and what the
  /// letters mean. A failure prints only the lines that differ. `UPDATE_GOLDEN=1` in the environment accepts what is
  /// shown; a missing file fails otherwise.
  public func expectGolden(
    _ frame: Frame, _ name: String, path: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expectGolden(text: describe(frame), name + ".txt", path: path, sourceLocation: sourceLocation)
  }

  /// Compares a text with the one kept in `Tests/Golden/<Target>/<file>`; see the form for frames.
  public func expectGolden(
    text: String, _ file: String, path: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard let folder = goldenFolder(of: path) else {
      Issue.record("\(path) is in no folder of Tests", sourceLocation: sourceLocation)
      return
    }
    let golden = folder + "/" + file
    let kept = FileManager.default.contents(atPath: golden).map { String(decoding: $0, as: UTF8.self) }
    if let kept, kept.utf8.elementsEqual(text.utf8) { return }
    if isUpdatingGolden {
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: golden))
      } catch {
        Issue.record("\(golden) cannot be written: \(error)", sourceLocation: sourceLocation)
      }
      return
    }
    guard let kept else {
      Issue.record("\(golden) is missing; UPDATE_GOLDEN=1 makes it", sourceLocation: sourceLocation)
      return
    }
    Issue.record(
      "\(file) is not what it was (- kept, + now):\n\(difference(kept, text))", sourceLocation: sourceLocation)
  }

  /// A frame as golden files hold it.
  public func describe(_ frame: Frame) -> String {
    let cursor = frame.cursor.map { "column \($0.column), row \($0.row)" } ?? "hidden"
    var text = "\(frame.size.width) x \(frame.size.height), cursor \(cursor)\n"
    for line in frame.cells.lines { text += "|" + line + "\n" }
    let (rows, legend) = frame.cells.styleRows
    text += "styles\n"
    for row in rows { text += "|" + row + "\n" }
    for (letter, style) in legend { text += "\(letter) = \(style)\n" }
    return text
  }

  /// The lines that differ, with their numbers. Lines are paired by their place: screens do not shift.
  func difference(_ kept: String, _ now: String) -> String {
    let kept = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let now = now.split(separator: "\n", omittingEmptySubsequences: false)
    var text = ""
    for index in 0..<max(kept.count, now.count) {
      let old = index < kept.count ? kept[index] : nil
      let new = index < now.count ? now[index] : nil
      if let old, let new, old.utf8.elementsEqual(new.utf8) { continue }
      if let old { text += "\(index + 1) - \(old)\n" }
      if let new { text += "\(index + 1) + \(new)\n" }
    }
    return text
  }

  /// `…/Tests/Golden/<Target>` of a file at any depth below `…/Tests/<Target>`. Within a target's folder the package
  /// manager would ask what the files are.
  func goldenFolder(of path: String) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let tests = parts.lastIndex(of: "Tests"), tests + 2 < parts.count else { return nil }
    return parts[...tests].joined(separator: "/") + "/Golden/" + parts[tests + 1]
  }
#endif
