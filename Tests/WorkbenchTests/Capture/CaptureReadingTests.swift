import JourneyModel
import Testing
import Workbench

@Suite("A capture line is read")
struct CaptureReadingTests {
  /// A line and all that is understood of it, as one text.
  struct Row: CustomTestStringConvertible, Sendable {
    let line: String
    let reading: String
    var testDescription: String { line }

    init(_ line: String, _ reading: String) {
      self.line = line
      self.reading = reading
    }
  }

  static let rows = [
    Row(
      "! told to call back twice @ssa #phone ~compliance s4 f3 +rural ^apply \"I gave up\"",
      "pain 'told to call back twice' @social-security #phone +rural ~compliance s4 f3 ^stage:apply \"I gave up\""),
    Row("!told", "pain 'told'"),
    Row("  !  two   blanks\tand a tab ", "pain 'two blanks and a tab'"),
    Row("* one clerk did it all @SSA", "brightSpot 'one clerk did it all' @social-security"),
    Row("+ Call again +rural ^learn", "step 'Call again' +rural ^stage:learn"),
    Row("+ +rural Call", "step 'Call' +rural"),
    Row("++rural Call", "step 'Call' +rural"),
    Row("? because  #1 of \"two\" @ssa s4 ", "why 'because  #1 of \"two\" @ssa s4'"),
    Row("> call people back @ssa due:2027-03", "action 'call people back' @social-security due:2027-03"),
    Row("> add an \"I need help\" button", "action 'add an \"I need help\" button'"),
    Row("// ask @legal \\about \"this\"", "parking 'ask @legal \\about \"this\"'"),
    Row("//dental", "parking 'dental'"),
    // Names: by id, abbreviation, name, in any case, with hyphens for blanks, and by a beginning that is unique.
    Row("! x @social-security", "pain 'x' @social-security"),
    Row("! x @SOCIAL-SECURITY-ADMINISTRATION", "pain 'x' @social-security"),
    Row("! x @\"social security administration\" y", "pain 'x y' @social-security"),
    Row("! x @“Social Security Administration”, y", "pain 'x y' @social-security"),
    Row("! x @soc #in +care", "pain 'x' @social-security #in-person +caregivers"),
    Row("! x #paper-mail ~psych ~Learning", "pain 'x' #mail ~psychological ~learning"),
    Row("! x ^register", "pain 'x' ^step:register"),
    Row("! x ^call-the-office", "pain 'x' ^step:call"),
    Row("! x @ssa @SSA @social-security", "pain 'x' @social-security"),
    // What the map does not have.
    Row("! x @FEMA @fema #\"paper form\" +veterans", "pain 'x' @?FEMA #?paper form +?veterans"),
    Row("! x @\"soc\"", "pain 'x' @?soc"),
    // Punctuation ends a name and a rating.
    Row("! told by @ssa, twice (s4), s3.", "pain 'told by twice (s4),' @social-security s3"),
    Row("! said “never again”. twice", "pain 'said twice' \"never again\""),
    Row("! \"one\" \"two\"three", "pain 'three' \"one\" \"two\""),
    Row("! \"I gave up\" @ssa", "pain 'I gave up' @social-security \"I gave up\""),
    // Plain words after all.
    Row("! wait ~ 3 weeks + 2 days @ home # ^", "pain 'wait ~ 3 weeks + 2 days @ home # ^'"),
    Row(
      "! \\@home \\s4 \\#1 \\\"quoted\\\" c:\\dir \\x \\due:now", "pain '@home s4 #1 \"quoted\\\" c:\\dir \\x due:now'"),
    Row("! a@b 12\" S4 s10 ss4 f due: soon", "pain 'a@b 12\" S4 s10 ss4 f due: soon'"),
    Row("! s5 f1 s5", "pain '' s5 f1"),
    Row("> x DUE:2028-02-29 due:2028-02-29", "action 'x' due:2028-02-29"),
    Row("!", "pain ''"),
  ]

  @Test("every piece to its meaning", arguments: rows)
  func table(row: Row) {
    let reading = CaptureLine.parse(row.line, in: CaptureMap.full)
    #expect(reading.problems == [])
    #expect(Self.summary(reading) == row.reading)
  }

  static func summary(_ reading: CaptureReading) -> String {
    var words = [reading.kind.map { "\($0)" } ?? "nothing", "'\(reading.title)'"]
    let signs: [(String, [CaptureReference])] = [
      ("@", reading.agencies), ("#", reading.channels), ("+", reading.segments),
    ]
    for (sign, references) in signs { words += references.map { sign + ($0.id ?? "?" + $0.typed) } }
    words += reading.burdens.map { "~" + $0 }
    if let severity = reading.severity { words.append("s\(severity)") }
    if let frequency = reading.frequency { words.append("f\(frequency)") }
    switch reading.place {
    case .stage(let id): words.append("^stage:" + id)
    case .step(let id): words.append("^step:" + id)
    case nil: break
    }
    words += reading.quotes.map { "\"\($0)\"" }
    if let due = reading.due { words.append("due:" + due) }
    return words.joined(separator: " ")
  }

  @Test(
    "what is not understood is marked where it stands and says what to do",
    arguments: [
      Row("! x s9 y", "s9|severity goes from s1 to s5; or write \\s9 to keep it as words"),
      Row("! x f0", "f0|frequency goes from f1 to f5; or write \\f0 to keep it as words"),
      Row("! x s4 s3", "s3|severity is already 4: take one out"),
      Row("! x @s", "@s|@s could be social-security, small-business: type more of it"),
      Row(
        "! x ~cost",
        "~cost|~cost is no burden: learning, compliance, psychological; or write \\~cost to keep it as words"),
      Row("! x ^nowhere", "^nowhere|^nowhere is no stage or step of this map; or write \\^nowhere to keep it as words"),
      Row("! x ^learn ^apply", "^apply|the place is already Learn: take one out"),
      Row("! told \"I gave up", "\"I gave up|the quote is not closed: add \" at its end"),
      Row("! told @\"Social S", "@\"Social S|the name in quotes is not closed: add \" at its end"),
      Row("! x \"\" y", "\"\"|there is nothing between the quotes"),
      Row("! x @\" \"", "@\" \"|there is no name between the quotes"),
      Row("> x due:friday", "due:friday|due:friday is no date: write due:2027, due:2027-03 or due:2027-03-15"),
      Row(
        "> x due:2027-02-29", "due:2027-02-29|due:2027-02-29 is no date: write due:2027, due:2027-03 or due:2027-03-15"),
      Row("> x due: 2027", "due:|due: is no date: write due:2027, due:2027-03 or due:2027-03-15"),
      Row("> x due:2027 due:2028", "due:2028|it is already due 2027: take one out"),
      Row("> x @ssa @cms", "@cms|an action has one owner, and it is SSA: take one out"),
      Row("> x s4", "s4|an action has no severity: take this out, or write \\s4 to keep it as words"),
      Row(
        "+ x ~compliance", "~compliance|a step has no burden: take this out, or write \\~compliance to keep it as words"
      ),
      Row("* x f2", "f2|a bright spot has no frequency: take this out, or write \\f2 to keep it as words"),
      Row(
        "! x due:2027", "due:2027|a pain point has no due date: take this out, or write \\due:2027 to keep it as words"),
    ])
  func marks(row: Row) throws {
    let reading = CaptureLine.parse(row.line, in: CaptureMap.full)
    let problem = try #require(reading.problems.first)
    #expect(reading.problems.count == 1)
    #expect("\(String(Array(row.line)[problem.range]))|\(problem.sentence)" == row.reading)
    #expect(!reading.isComplete)
  }

  @Test("a line without a sign is nothing yet, and the six signs are named")
  func unsigned() {
    let reading = CaptureLine.parse(" told twice ", in: CaptureMap.full)
    #expect(reading.kind == nil)
    #expect(reading.problems.map(\.range) == [1..<11])
    for kind in CaptureKind.allCases {
      #expect(reading.problems[0].sentence.contains("\(kind.sign) \(kind.name)"))
    }
    let nothing = CaptureLine.parse("  ", in: CaptureMap.full)
    #expect(nothing.problems.isEmpty)
    #expect(nothing.hint?.hasPrefix("start with a sign: ! pain point, * bright spot, + step") == true)
  }

  @Test("what is still missing is said")
  func hints() {
    #expect(CaptureLine.parse("!", in: CaptureMap.full).hint == "say what hurts")
    #expect(CaptureLine.parse("> @ssa", in: CaptureMap.full).hint == "say what is promised")
    #expect(CaptureLine.parse("? so", in: CaptureMap.full).hint == "a why answers a pain point: select one first")
    let place = CapturePlace(selectedPain: "hold")
    #expect(CaptureLine.parse("? so", in: CaptureMap.full, at: place).hint == nil)
  }

  @Test("two things of one name are told apart by id")
  func ambiguous() {
    let map = CaptureMap.document(
      """
      {"format": "sojourn-journey", "version": 1, "id": "m", "title": "M", "state": "current",
       "stages": [{"id": "one", "name": "Apply", "steps": [{"id": "two", "name": "apply"}]}]}
      """)
    #expect(
      CaptureLine.parse("! x ^apply", in: map).problems.map(\.sentence) == ["^apply could be one, two: type more of it"]
    )
    #expect(CaptureLine.parse("! x ^two", in: map).place == .step("two"))
  }

  @Test("the preview says in phrases what was understood")
  func preview() {
    func phrases(_ line: String, _ place: CapturePlace = CapturePlace()) -> [String] {
      CaptureLine.parse(line, in: CaptureMap.full, at: place).preview
    }
    #expect(
      phrases("! told @ssa @FEMA #in-person +rural ~compliance s4 f3 ^register \"I gave up\"") == [
        "pain point at 'Register'", "agency SSA", "new agency 'FEMA'", "channel In person", "segment Rural residents",
        "compliance burden", "severity 4 · frequency 3 = heat 12 high",
        "quote becomes evidence of kind workshop, consent unknown",
      ])
    #expect(phrases("! told s5") == ["pain point in 'Learn'", "severity 5, frequency not said"])
    #expect(phrases("+ pay", CapturePlace(selectedStep: "letter")) == ["step after 'Read the letter'"])
    #expect(
      phrases("> mend it @cms due:2027", CapturePlace(selectedPain: "forms")) == [
        "action that addresses 'Three forms'", "owner Centers for Medicare", "due 2027",
      ])
    #expect(phrases("? so", CapturePlace(selectedPain: "hold")) == ["why under 'On hold'"])
    #expect(phrases("// so") == ["parking lot"])
    #expect(CaptureLine.parse("* so", in: CaptureMap.empty).preview == ["bright spot in a new stage 'Unsorted'"])
  }

  @Test(
    "heat has the bands of the analysis",
    arguments: [(1, 4, "4 low"), (1, 5, "5 moderate"), (3, 3, "9 moderate"), (2, 5, "10 high"), (3, 5, "15 critical")])
  func heat(severity: Int, frequency: Int, phrase: String) {
    let preview = CaptureLine.parse("! x s\(severity) f\(frequency)", in: CaptureMap.full).preview
    #expect(preview.last == "severity \(severity) · frequency \(frequency) = heat \(phrase)")
  }
}
