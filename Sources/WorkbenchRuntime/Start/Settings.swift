import JSONText
public import JourneyStorage
import PlainText
import TerminalCells
public import Workbench

/// What a person has chosen once for all, in `config.json`:
/// `{"theme": "light", "mouse": false, "name": "Ana", "keys": {"add.after": ["a", "Insert"], "suspend": []}}`.
///
/// Whatever is wrong with the file is told in `problems`, and what is right in it still counts.
public nonisolated struct Settings: Sendable {
  /// Nil where the terminal decides.
  public var theme: ThemeName?
  public var isMouseOn: Bool?
  /// How the person is called among others who have the same file open; nil: as the account says.
  public var name: String?
  /// Whether what is changed while others have the file open is saved at once; nil: it is.
  public var savesAsYouGo: Bool?
  public var keymap = Keymap.standard
  /// A sentence each: file, line, what is wrong, how to mend it. Harmless to show.
  public var problems: [String] { complaints.sorted { ($0.line, $0.text) < ($1.line, $1.text) }.map(\.text) }
  /// By the line they are about; 0 for the file as a whole.
  private var complaints: [(line: Int, text: String)] = []

  /// The choices of nobody.
  public init() {}

  /// Reads the settings file of these folders; where there is none, nothing is chosen.
  public init(in folders: StateFolders, _ store: JourneyStore) {
    self.init()
    guard let path = folders.configurationFile,
      (try? store.fileSystem.status(at: path, followingLinks: true)) != nil
    else { return }
    do throws(StorageError) {
      self = Settings(try store.read(path).bytes, file: path.description)
    } catch {
      complaints = [(0, Sentence.of(error))]
    }
  }

  /// The settings that a file of this name holds.
  public init(_ bytes: [UInt8], file: String) {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.read(bytes)
    } catch {
      complain(error.line, file, "\(error.sentence)")
      return
    }
    guard let object = value.object else {
      complain(1, file, "holds \(value.kindName) where an object of settings should be")
      return
    }
    for member in object.members {
      let line = Self.line(of: member.key.text, in: bytes)
      let place = member.key.text
      switch member.key.text {
      case "theme":
        theme = member.value.text.flatMap { ThemeName(rawValue: $0) }
        if theme == nil {
          let names = ThemeName.allCases.map(\.rawValue).joined(separator: ", ")
          complain(line, file, "\(place): there is no such theme; there are \(names)")
        }
      case "mouse":
        isMouseOn = member.value.flag
        if isMouseOn == nil { complain(line, file, "\(place): needs true or false") }
      case "name":
        name = member.value.text.flatMap { $0.isEmpty ? nil : $0 }
        if name == nil { complain(line, file, "\(place): needs a name in quotation marks, such as \"Ana\"") }
      case "saveAsYouGo":
        savesAsYouGo = member.value.flag
        if savesAsYouGo == nil { complain(line, file, "\(place): needs true or false") }
      case "keys":
        guard let keys = member.value.object else {
          complain(line, file, "\(place): needs an object, such as {\"add.after\": [\"a\", \"Insert\"]}")
          continue
        }
        readKeys(keys, bytes, file)
      default:
        complain(line, file, "\(place): there is no such setting; there are theme, mouse, name, saveAsYouGo and keys")
      }
    }
  }

  private mutating func readKeys(_ keys: JSONObject, _ bytes: [UInt8], _ file: String) {
    var own: [String: [KeySequence]] = [:]
    for member in keys.members {
      let id = member.key.text
      let line = Self.line(of: id, in: bytes)
      let place = "keys of \(id)"
      guard CommandTable.command(id) != nil else {
        complain(line, file, "\(place): there is no such command; `sojourn keys --format json` lists their ids")
        continue
      }
      guard let names = member.value.text.map({ [$0] }) ?? member.value.array?.map({ $0.text ?? "" }) else {
        complain(line, file, "\(place): needs a list of keys, such as [\"a\", \"Insert\"]")
        continue
      }
      var sequences: [KeySequence] = []
      for name in names {
        let presses = name.split(separator: " ").map { KeyPress(name: String($0)) }
        guard !presses.isEmpty, presses.allSatisfy({ $0 != nil }) else {
          complain(line, file, "\(place): no key is called \"\(name)\"; write it like a, C-s, F2, Insert or \"g x\"")
          continue
        }
        sequences.append(KeySequence(presses.compactMap(\.self)))
      }
      // Where every name is wrong, the command keeps the keys it came with.
      if !sequences.isEmpty || names.isEmpty { own[id] = sequences }
    }
    for clash in Keymap.clashes(in: own) {
      let line = Self.line(of: clash.second, in: bytes)
      complain(line, file, "\(clash.keys) is given to \(clash.first), too; \(clash.second) does not get it")
      own[clash.second]?.removeAll { $0 == clash.keys }
    }
    keymap = Keymap(own)
  }

  private mutating func complain(_ line: Int, _ file: String, _ problem: String) {
    complaints.append((line, PlainText.display("\(file): line \(line): \(problem)")))
  }

  /// The line, from 1, on which a key first stands in quotes; the first line if it is written with escapes.
  private static func line(of key: String, in bytes: [UInt8]) -> Int {
    let wanted = Array("\"\(key)\"".utf8)
    var line = 1
    for (place, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte == wanted[0], bytes[place...].starts(with: wanted) { return line }
    }
    return 1
  }
}
