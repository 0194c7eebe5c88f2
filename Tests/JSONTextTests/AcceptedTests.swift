import JSONText
import Testing

/// A text and what it holds, written on one line in canonical form.
struct Accepted: CustomTestStringConvertible, Sendable {
  let text: String
  let line: String

  init(_ text: String, _ line: String? = nil) {
    self.text = text
    self.line = line ?? text
  }

  var testDescription: String { text.debugDescription }

  static let structures: [Accepted] = [
    Accepted("[]"), Accepted("{}"), Accepted("[[]]"), Accepted("[[],[]]"), Accepted("[{}]"), Accepted("[[[[[]]]]]"),
    Accepted("[ ]", "[]"), Accepted("{ }", "{}"), Accepted("[1,2,3]"), Accepted("[ 1 , 2 ]", "[1,2]"),
    Accepted("[null]"), Accepted("[true]"), Accepted("[false]"), Accepted("[null,1,\"1\",{}]"), Accepted("[\"\"]"),
    Accepted("{\"a\":[]}"), Accepted("{\"a\":{}}"), Accepted("{\"a\":null}"), Accepted("{\"\":0}"),
    Accepted("{\"a\":{\"a\":{\"a\":1}}}"), Accepted("{\"b\":1,\"a\":2}", "{\"a\":2,\"b\":1}"),
    Accepted("{\"a\":1,\"A\":2}", "{\"A\":2,\"a\":1}"), Accepted("{\"a\":1,\"aa\":2,\"ab\":3}"),
    Accepted("{\"min\":-1.0e+28,\"max\":1.0e+28}", "{\"max\":1.0e+28,\"min\":-1.0e+28}"),
    Accepted("{\"x\":[{\"id\":\"a\"}],\"id\":\"b\"}", "{\"id\":\"b\",\"x\":[{\"id\":\"a\"}]}"),
    Accepted("\n[\n1\n]\n", "[1]"), Accepted("\r\n[\r\n1\r\n]\r\n", "[1]"), Accepted("\t[\t1\t]\t", "[1]"),
    Accepted("   [ ]   ", "[]"), Accepted("{ \"a\" : 1 }", "{\"a\":1}"), Accepted("{\"a\"\n:\n1}", "{\"a\":1}"),
    Accepted("null"), Accepted("true"), Accepted("false"), Accepted("\"text\""), Accepted(" 42 ", "42"),
    Accepted("[1\n]", "[1]"), Accepted("[[1],[2,[3]]]"), Accepted("{\"a\":\"b\",\"c\":\"d\"}"),
    Accepted("[\"a\",\"a\"]"), Accepted("[[{\"a\":1}],[{\"a\":1}]]"),
  ]

  static let numbers: [Accepted] = [
    "0", "-0", "1", "-1", "12", "-12", "123456789", "0.0", "0.1", "-0.1", "1.0", "1.5", "10.25", "0e1", "0E1", "0e+1",
    "0e-1", "1e2", "1E2", "1e+2", "1E+2", "1e-2", "1E-2", "1.5e3", "1.5E+3", "-1.5e-3", "20e1", "123e45", "123.456e78",
    "9007199254740992", "9007199254740993", "18446744073709551616", "-9223372036854775808",
    "100000000000000000000000000000000000000000", "0.000000000000000000000000000000000000000000001",
    "3.141592653589793238462643383279", "1e400", "-1e400", "1e-400", "1.0000", "-0.0", "-0e0", "0.30000000000000004",
  ].map { Accepted("[\($0)]") }

  static let texts: [Accepted] = [
    Accepted(#"["a"]"#), Accepted(#"[" "]"#), Accepted(#"["\""]"#), Accepted(#"["\\"]"#),
    Accepted(#"["\/"]"#, #"["/"]"#),
    Accepted(#"["/"]"#), Accepted(#"["\b\f\n\r\t"]"#), Accepted(#"["\u0000"]"#), Accepted(#"["\u001f"]"#),
    Accepted(#"["\u001F"]"#, #"["\u001f"]"#), Accepted(#"["\u0020"]"#, #"[" "]"#), Accepted(#"["\u0022"]"#, #"["\""]"#),
    Accepted(#"["\u005c"]"#, #"["\\"]"#), Accepted(#"["\u005C"]"#, #"["\\"]"#), Accepted(#"["\u0061"]"#, #"["a"]"#),
    Accepted(#"["\u00e9"]"#, "[\"\u{E9}\"]"), Accepted(#"["\u00E9"]"#, "[\"\u{E9}\"]"),
    Accepted(#"["\u0123"]"#, "[\"\u{123}\"]"), Accepted(#"["\u20ac"]"#, "[\"\u{20AC}\"]"),
    Accepted(#"["\ud834\udd1e"]"#, "[\"\u{1D11E}\"]"), Accepted(#"["\uD834\uDD1E"]"#, "[\"\u{1D11E}\"]"),
    Accepted(#"["\uD801\udc37"]"#, "[\"\u{10437}\"]"), Accepted(#"["\ud800\udc00"]"#, "[\"\u{10000}\"]"),
    Accepted(#"["\udbff\udfff"]"#, "[\"\u{10FFFF}\"]"), Accepted(#"["\uD83D\uDE39\uD83D\uDC8D"]"#, "[\"😹💍\"]"),
    Accepted(#"["\u2028\u2029"]"#, "[\"\u{2028}\u{2029}\"]"), Accepted("[\"\u{2028}\u{2029}\"]"),
    Accepted(#"["\ufeff"]"#, "[\"\u{FEFF}\"]"), Accepted("[\"\u{FEFF}\"]"),
    Accepted(#"["\uffff"]"#, String(decoding: [0x5B, 0x22, 0xEF, 0xBF, 0xBF, 0x22, 0x5D], as: UTF8.self)),
    Accepted(#"["\u007f"]"#, "[\"\u{7F}\"]"), Accepted("[\"\u{7F}\"]"), Accepted(#"["\u0080"]"#, "[\"\u{80}\"]"),
    Accepted("[\"\u{80}\u{9F}\"]"), Accepted("[\"\u{E9}\"]"), Accepted("[\"e\u{301}\"]"), Accepted("[\"漢字\"]"),
    Accepted("[\"👩\u{200D}👩\u{200D}👧\"]"), Accepted("[\"\u{10FFFF}\"]"), Accepted("[\"\u{202E}\"]"),
    Accepted(#"["\\u0000"]"#), Accepted(#"["\\n"]"#), Accepted(#"["a/*b*/c"]"#), Accepted(#"["//"]"#),
    Accepted(#"["[{]}:,"]"#), Accepted(#"{"a b":1}"#), Accepted(#"{"a\nb":1}"#),
    Accepted(#"{"\u0061":1}"#, #"{"a":1}"#),
    Accepted(#"{"a\u0000b":1}"#), Accepted("{\"\u{E9}\":1,\"e\u{301}\":2}", "{\"e\u{301}\":2,\"\u{E9}\":1}"),
    Accepted(#"{"\/":1}"#, #"{"/":1}"#), Accepted("[\"new\u{85}line\"]"), Accepted("[\"\u{A0}\"]"),
  ]
}

@Suite("What is JSON is read")
struct AcceptedTests {
  @Test(
    "Every accepted text is read and written with its meaning",
    arguments: Accepted.structures + Accepted.numbers + Accepted.texts)
  func accepted(text: Accepted) throws {
    let value = try JSONReader.read(Array(text.text.utf8))
    #expect(String(decoding: JSONWriter.writeLine(value), as: UTF8.self).hasSameBytes(as: text.line))
    let again = try JSONReader.read(JSONWriter.write(value))
    #expect(again == value)
  }

  @Test("The corpus is as large as it says")
  func count() {
    #expect(Accepted.structures.count + Accepted.numbers.count + Accepted.texts.count >= 90)
  }

  @Test("Escaped characters give what they stand for")
  func escapes() throws {
    let value = try JSONReader.read(Array(#""\"\\\/\b\f\n\r\t\u0041\ud83d\ude00""#.utf8))
    #expect(value.text?.hasSameBytes(as: "\"\\/\u{8}\u{C}\n\r\tA\u{1F600}") ?? false)
  }
}
