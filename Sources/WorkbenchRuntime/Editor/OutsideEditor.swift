import JourneyStorage

/// The person's own editor: `VISUAL`, else `EDITOR`, else vi.
///
/// The variable is split at blanks into a program and its first arguments; the file's name is the last. No shell is
/// between, so nothing in a name can be taken for a command.
struct OutsideEditor {
  let environment: [String: String]
  let fileSystem: any FileSystem

  /// Shows a text in the editor, and gives what was saved there. To be called while the terminal is released.
  func edit(_ text: String) throws(EditorError) -> String {
    let (words, isChosen) = command
    let temporary: PrivateText
    do throws(StorageError) {
      // Editors want a line break at the end; whoever takes the text drops it again.
      temporary = try PrivateText(text.isEmpty ? "" : text + "\n", in: temporaryFolder, fileSystem)
    } catch {
      throw .temporaryFile(error)
    }
    defer { temporary.remove() }
    let end: ChildProgram.End
    do throws(Errno) {
      end = try ChildProgram.run(words + [temporary.file.description])
    } catch {
      throw isChosen ? .cannotStart(program: words[0], error) : .noEditor
    }
    switch end {
    case .exited(0): break
    case .exited(let status): throw .failed(program: words[0], status: status)
    case .signalled(let signal): throw .killed(program: words[0], signal: signal)
    }
    let bytes: [UInt8]
    do throws(StorageError) {
      bytes = try temporary.bytes()
    } catch {
      throw .temporaryFile(error)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
    return text
  }

  private var command: (words: [String], isChosen: Bool) {
    for variable in ["VISUAL", "EDITOR"] {
      let words = (environment[variable] ?? "").split { $0 == " " || $0 == "\t" }.map(String.init)
      if !words.isEmpty { return (words, true) }
    }
    return (["vi"], false)
  }

  private var temporaryFolder: Path {
    let chosen = Path(environment["TMPDIR"] ?? "")
    return chosen.isAbsolute ? chosen : "/tmp"
  }
}
