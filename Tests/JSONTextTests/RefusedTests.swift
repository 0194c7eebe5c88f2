import JSONText
import Testing

/// Texts that are not JSON, with the reason that the reader must give.
struct Refused: CustomTestStringConvertible, Sendable {
  enum Kind: String, Sendable {
    case unexpected, badNumber, badEscape, loneSurrogate, controlCharacter, duplicateKey, trailing, empty
    case invalidUTF8, utf16, byteOrderMark
  }

  let kind: Kind
  let bytes: [UInt8]

  var testDescription: String { "\(kind.rawValue): \(String(decoding: bytes, as: UTF8.self).debugDescription)" }

  static func texts(_ kind: Kind, _ texts: [String]) -> [Refused] {
    texts.map { Refused(kind: kind, bytes: Array($0.utf8)) }
  }

  static func bytes(_ kind: Kind, _ all: [[UInt8]]) -> [Refused] {
    all.map { Refused(kind: kind, bytes: $0) }
  }

  static let structures: [Refused] =
    texts(
      .unexpected,
      [
        "[", "{", "[1", "[1,", "[,", "[,1]", "[1,]", "[1,,2]", "[1,,]", "[,]", "[1 2]", "[1:2]", "[\"a\" \"b\"]", "[[]",
        "[[],", "[1}", "{]", "{1:2}", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{\"a\":1,,\"b\":2}",
        "{\"a\" 1}", "{\"a\"::1}", "{\"a\",1}", "{\"a\"=1}", "{a:1}", "{'a':1}", "{\"a\":'b'}", "{\"a\":b}", "{,}",
        "{\"a\":1 \"b\":2}", "{:1}", "{\"a\":}", "{null:1}", "{true:1}", "{[1]:1}", "{{}:1}", "{\"a\":1]", "['a']",
        "[a]", "[nul]", "[nulL]", "[Null]", "[NULL]", "[tru]", "[True]", "[fals]", "[FALSE]", "[undefined]", "[None]",
        "[truefalse]", "[nullnull]", "nul", "t", "f", "n", "[n", "[t", "[f", "*", "[*]", "[?]", "[#]", "#", "// a\n[]",
        "/* a */[]", "[/* a */]", "[1 // a\n]", "[1, /* a */ 2]", "{/* a */}", "<a>", "[<]", "]", "}", ",", ":",
        "[\\n]",
        "[\"a\",\n4\n,1,", "[[[[[[[[", "{\"a\":{\"b\":{\"c\":", "[{\"a\":1},", "\"", "\"a",
        "[\"a", "[\"a]", "{\"a", "{\"a:1}", "\"\\", "\"\\\"", "\"\\u", "(1)", "[1;2]", "[`a`]", "@", "$", "[=1]",
        "\u{2028}[]", "[\u{A0}1]", "[\u{3000}]", "\u{200B}[]", "[\u{FEFF}]", "\u{C}[]", "[\u{B}1]", "[1\u{C}]",
        "[\u{85}]",
        "“a”", "[“a”]", "[1\u{0}]", "{\"a\":1\u{0}}", "[\u{1}]", "[\u{7F}]",
      ])
    + texts(
      .trailing,
      [
        "[]]", "{}}", "[][]", "{}{}", "[1],", "{},", "1 2", "null null", "true,", "\"a\" \"b\"", "\"a\":1", "[] x",
        "{} #",
        "{}//", "{}/**/", "{}/", "[1]a", "0x0", "nullx", "truex", "[]\u{0}", "[]\u{FEFF}", "{}\u{C}", "1,2", "falsee",
      ])
    + texts(.empty, ["", " ", "\n", "\r\n\t ", "          "])
    + texts(
      .duplicateKey,
      [
        #"{"a":1,"a":1}"#, #"{"a":1,"a":2}"#, #"{"a":1,"b":2,"a":3}"#, #"{"b":1,"a":2,"b":3}"#, #"{"":1,"":2}"#,
        #"{"a":1,"\u0061":2}"#, #"{"\u0061":1,"a":2}"#, "{\"\u{E9}\":1,\"\\u00e9\":2}", #"[{"x":{"a":1,"a":null}}]"#,
        #"{"a":{},"a":{}}"#, #"{"\ud83d\ude00":1,"😀":2}"#, #"{"z":1,"y":2,"x":3,"y":4}"#,
      ])

  static let numbers: [Refused] =
    texts(
      .badNumber,
      [
        "[01]", "[-01]", "[00]", "[012]", "[-]", "[- 1]", "[-a]", "[--1]", "[-+1]", "[1.]", "[1.e1]", "[-1.]", "[0.]",
        "[1.a]", "[1.,2]", "[1e]", "[1e+]", "[1e-]", "[1E]", "[1e a]", "[1ea]", "[1e+-1]",
        "[0e]", "[0e+]", "[0.e1]", "[-Infinity]", "[-NaN]", "[-inf]", "[-.5]",
        "[1.0e]", "[1.0e+]", "[2.e3]", "[-2.]", "[0.3e]", "[1.+1]", "[1.-1]", "[9.e+]", "[0012.5]", "[-00.1]",
      ])
    + texts(
      .unexpected,
      [
        "[+1]", "[.5]", "[.]", "[+.5]", "[e1]", "[NaN]", "[Infinity]", "[inf]", "[0x1F]", "[0xG]", "[1_000]",
        "[1 000]", "[1.5.2]", "[1a]", "[1-1]", "[1+1]", "[1e1e1]", "[1e1.5]", "[0b1]", "[0o7]", "[1f]", "[1L]", "[１]",
        "[٣]", "[½]", "[−1]", "[$1]", "[1%]", "[#1]", "[1e5x]", "[0.1.1]", "[2n]", "-", "1e", "1.", "1e+", "[-", "[1e",
        "[1.",
      ])

  static let strings: [Refused] =
    texts(
      .badEscape,
      [
        #"["\a"]"#, #"["\v"]"#, #"["\0"]"#, #"["\x41"]"#, #"["\'"]"#, #"["\u"]"#, #"["\u1"]"#, #"["\u12"]"#,
        #"["\u123"]"#,
        #"["\u123g"]"#, #"["\uzzzz"]"#, #"["\U0041"]"#, #"["\u 041"]"#, #"["\u+041"]"#, #"["\u-041"]"#, #"["\u{41}"]"#,
        #"["\N"]"#, #"["\T"]"#, #"["\ "]"#, #"["\é"]"#, #"["\😀"]"#, #"["\1"]"#, #"["\ud83d\u"]"#, #"["\ud83d\u12"]"#,
        #"["\u00A"]"#, #"["\u00Aé"]"#, #"{"\a":1}"#, #"{"a\qb":1}"#, #"["\u００41"]"#,
      ])
    + texts(
      .loneSurrogate,
      [
        #"["\ud800"]"#, #"["\udbff"]"#, #"["\udc00"]"#, #"["\udfff"]"#, #"["\ud800a"]"#, #"["\ud800\n"]"#,
        #"["\ud800\u0041"]"#,
        #"["\ud800\ud800"]"#, #"["\udc00\ud800"]"#, #"["\ud83d\ud83d\ude00"]"#, #"["\ud83d\ude00\ude00"]"#,
        #"["a\uDE00"]"#,
        #"["\uD83Dx\uDE00"]"#, #"{"\ud800":1}"#, #"["\ud800\\u0041"]"#, #"["\ud800\udbff"]"#,
      ])
    + texts(
      .controlCharacter,
      (0..<0x20).map { "[\"a\(Character(Unicode.Scalar(UInt8($0))))b\"]" } + [
        "{\"a\nb\":1}", "{\"\t\":1}", "[\"\u{0}\"]",
      ])
    + bytes(
      .invalidUTF8,
      [
        [0x22, 0x80, 0x22], [0x22, 0xBF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xC1, 0xBF, 0x22], [0x22, 0xC2, 0x22],
        [0x22, 0xC3, 0x28, 0x22], [0x22, 0xE0, 0x80, 0x80, 0x22], [0x22, 0xE2, 0x82, 0x22],
        [0x22, 0xE2, 0x28, 0xA1, 0x22],
        [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xED, 0xBF, 0xBF, 0x22],
        [0x22, 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80, 0x22],
        [0x22, 0xF0, 0x80, 0x80, 0x80, 0x22], [0x22, 0xF0, 0x9F, 0x98, 0x22], [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
        [0x22, 0xF5, 0x80, 0x80, 0x80, 0x22], [0x22, 0xF8, 0x88, 0x80, 0x80, 0x80, 0x22], [0x22, 0xFE, 0x22],
        [0x22, 0xFF, 0x22], [0x22, 0x61, 0xE9, 0x62, 0x22], [0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D],
        [0x22, 0x5C, 0x6E, 0xFF, 0x22], [0x22, 0xFF, 0x5C, 0x6E, 0x22], [0x22, 0xE9, 0x22],
      ])

  static let encodings: [Refused] =
    bytes(
      .byteOrderMark, [[0xEF, 0xBB, 0xBF], [0xEF, 0xBB, 0xBF, 0x5B, 0x5D], [0xEF, 0xBB, 0xBF, 0x7B, 0x7D, 0x0A]])
    + bytes(
      .utf16,
      [
        [0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0x5B, 0x00, 0x5D, 0x00], [0xFE, 0xFF, 0x00, 0x5B, 0x00, 0x5D],
        [0x5B, 0x00, 0x5D, 0x00], [0x00, 0x5B, 0x00, 0x5D], [0xFF, 0xFE, 0x00, 0x00, 0x5B, 0x00, 0x00, 0x00],
        [0x00, 0x00, 0x00, 0x5B], [0x00], [0x00, 0x00, 0x00, 0x00],
      ])
    + bytes(.unexpected, [[0x80], [0xE9], [0xFF], [0xC3, 0xA9], [0x5B, 0xFF, 0x5D], [0x5B, 0x31, 0xE9, 0x5D]])
}

@Suite("What is not JSON is refused")
struct RefusedTests {
  @Test(
    "Every refused text is refused for its own reason",
    arguments: Refused.structures + Refused.numbers + Refused.strings + Refused.encodings)
  func refused(text: Refused) {
    do {
      let value = try JSONReader.read(text.bytes)
      Issue.record("read as \(JSONWriter.text(value))")
    } catch {
      #expect(Self.kind(of: error.reason) == text.kind, "\(error)")
      #expect((0...text.bytes.count).contains(error.offset))
      #expect(error.line >= 1 && error.column >= 1)
      #expect(!error.description.isEmpty)
    }
  }

  @Test("The corpus is as large as it says")
  func count() {
    let all = Refused.structures + Refused.numbers + Refused.strings + Refused.encodings
    #expect(Set(all.map(\.bytes)).count >= 180)
  }

  @Test(
    "The place of a fault is its line and column, in characters and not in bytes",
    arguments: [
      ("[1,]", 1, 4), ("{\n  \"a\": 01\n}", 2, 8), ("[\n\n  tru]", 3, 6), ("[\"é\", x]", 1, 7),
      ("[\"😀\",\n\"\\q\"]", 2, 2),
      ("{\"a\":1,\n \"a\":2}", 2, 2), ("[]\n[]", 2, 1), ("", 1, 1), ("[\r\n\u{1}]", 2, 1), ("[1", 1, 3),
    ])
  func place(text: String, line: Int, column: Int) {
    #expect {
      try JSONReader.read(Array(text.utf8))
    } throws: { error in
      guard let error = error as? JSONError else { return false }
      return (error.line, error.column) == (line, column)
    }
  }

  @Test("Of several keys that stand twice, the first repetition in the file is named")
  func firstDuplicate() {
    #expect {
      try JSONReader.read(Array(#"{"z":1,"b":1,"z":2,"b":2}"#.utf8))
    } throws: { error in
      (error as? JSONError)?.reason == .duplicateKey("z")
    }
  }

  static func kind(of reason: JSONError.Reason) -> Refused.Kind? {
    switch reason {
    case .unexpected: .unexpected
    case .badNumber: .badNumber
    case .badEscape: .badEscape
    case .loneSurrogate: .loneSurrogate
    case .controlCharacter: .controlCharacter
    case .duplicateKey: .duplicateKey
    case .trailing: .trailing
    case .empty: .empty
    case .invalidUTF8: .invalidUTF8
    case .utf16: .utf16
    case .byteOrderMark: .byteOrderMark
    case .tooLarge, .tooDeep: nil
    }
  }
}
