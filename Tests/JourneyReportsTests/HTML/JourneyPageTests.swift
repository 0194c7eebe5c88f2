import JSONText
import JourneyAnalysis
import JourneyModel
import JourneyReports
import TestSupport
import Testing

@Suite struct JourneyPageTests {
  private let today = JourneyDate(year: 2026, month: 3, day: 14)!

  private func page(_ members: String) throws -> String { JourneyPage(try journey(members), today: today).text }

  @Test(
    "A page of every journey that is shipped is sound: elements closed, references known, ids once, links lead somewhere"
  )
  func sound() throws {
    for journey in try ShippedJourneys.all() {
      let check = MarkupCheck(JourneyPage(journey, today: today).text)
      #expect(check.faults == [], "\(journey.id)")
      let ids = check.elements.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count, "\(journey.id)")
      for element in check.elements {
        if let target = element.attributes["href"], target.hasPrefix("#") {
          #expect(ids.contains(String(target.dropFirst())))
        }
        for key in ["aria-labelledby"] {
          for id in (element.attributes[key] ?? "").split(separator: " ") { #expect(ids.contains(String(id))) }
        }
      }
    }
  }

  @Test("A page asks the network for nothing and lets nothing of it in")
  func selfContained() throws {
    for journey in try ShippedJourneys.all() {
      let check = MarkupCheck(JourneyPage(journey, today: today).text)
      let loading = ["link", "img", "iframe", "object", "embed", "base", "form", "image", "use", "foreignObject"]
      #expect(!check.elements.contains { loading.contains($0.name) || $0.attributes["src"] != nil })
      #expect(!check.elements.contains { $0.attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" } })
      #expect(check.elements.allSatisfy { ($0.attributes["href"] ?? "#").hasPrefix("#") })
      let policy = check.elements.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
      #expect(policy?.attributes["content"]?.hasPrefix("default-src 'none'; style-src 'sha256-") == true)
      #expect(policy?.attributes["content"]?.contains("unsafe") == false)
    }
  }

  @Test("One h1, headings in order, every table with a caption and scoped headers, every picture with words")
  func structure() throws {
    for journey in try ShippedJourneys.all() {
      let check = MarkupCheck(JourneyPage(journey, today: today).text)
      let levels = check.elements.filter { $0.name.count == 2 && $0.name.hasPrefix("h") && $0.name != "hr" }
        .compactMap { $0.name.last?.wholeNumberValue }
      #expect(levels.first { $0 == 1 } != nil && levels.count { $0 == 1 } == 1)
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
      let count = { (name: String) in check.elements.count { $0.name == name } }
      #expect(count("table") == count("caption"))
      #expect(check.elements.filter { $0.name == "th" }.allSatisfy { $0.attributes["scope"] != nil })
      #expect(count("svg") == count("title") - 1 && count("svg") == count("desc"))
      #expect(check.elements.first { $0.name == "html" }?.attributes["lang"] == "en")
    }
  }

  @Test("The page tells the numbers of the other reports, each with its basis")
  func sameNumbers() throws {
    let journey = try ShippedJourneys.read("having-a-child")
    let text = MarkupCheck(JourneyPage(journey, today: today).text).text
    let losses = DropOffReport(DropOff.analyse(MapIndex(journey)), title: "")
    for line in losses.standouts { #expect(text.contains(line)) }
    for section in SummarySection.allCases {
      guard let kind = AnalysisKind(rawValue: section.rawValue) else { continue }
      let report = kind.report(ReportSubject(journey, today: today))
      for sentence in report.sentences + report.tables.flatMap(\.rows).flatMap({ $0 }) {
        #expect(text.contains(sentence), "\(section): \(sentence)")
      }
    }
  }

  @Test("The same journey and day give the same bytes")
  func stable() throws {
    let journey = try ShippedJourneys.read("financial-shock")
    #expect(Array(JourneyPage(journey, today: today).text.utf8) == Array(JourneyPage(journey, today: today).text.utf8))
  }

  @Test("No text of the file acts as markup, as a direction mark or as a control character")
  func hostile() throws {
    let attacks = [
      "<script>alert(1)</script>", "</title><script>", "\" onload=\"x", "' onclick='x", "&lt;b&gt;", "]]>", "<!--",
      "-->",
      "</style>", "{{7*7}}", "javascript:alert(1)",
    ]
    let texts = HostileText.corpus + attacks
    // A few at a time: each fills a whole journey.
    for start in stride(from: 0, to: texts.count, by: 24) {
      let text = texts[start..<min(start + 24, texts.count)].joined(separator: " ")
      let page = JourneyPage(try Self.filled(with: text), today: today).text
      let check = MarkupCheck(page)
      #expect(check.faults == [], "\(text.debugDescription)")
      #expect(check.elements.count { $0.name == "script" } == 1)
      #expect(!check.elements.contains { $0.attributes.keys.contains { $0.hasPrefix("on") } })
      #expect(
        page.unicodeScalars.allSatisfy {
          ($0.value >= 0x20 || $0 == "\n" || $0 == "\t") && !(0x7F...0x9F).contains($0.value)
            && !(0x202A...0x202E).contains($0.value) && !(0x2066...0x2069).contains($0.value)
            && $0.value & 0xFFFE != 0xFFFE && !(0xFDD0...0xFDEF).contains($0.value)
        }, "\(text.debugDescription)")
    }
  }

  @Test("A control character and its name typed out can be told apart")
  func doubled() throws {
    let one = MarkupCheck(JourneyPage(try Self.filled(with: "\u{1B}["), today: today).text)
    let four = MarkupCheck(JourneyPage(try Self.filled(with: "\\x1b["), today: today).text)
    #expect(one.text.contains("\\x1b[") && !one.text.contains("\\\\x1b["))
    #expect(four.text.contains("\\\\x1b["))
  }

  @Test("An empty journey makes a sound page that says what is missing")
  func empty() throws {
    let text = try page("")
    let check = MarkupCheck(text)
    #expect(check.faults == [])
    #expect(check.text.contains("The map has no steps.") && check.text.contains("There is no pain point in this map."))
  }

  @Test("Sections asked for are those that stand")
  func sections() throws {
    let journey = try ShippedJourneys.read("financial-shock")
    let check = MarkupCheck(JourneyPage(journey, today: today, sections: [.dropoff, .seams]).text)
    let ids = check.elements.filter { $0.name == "section" }.compactMap { $0.attributes["id"] }
    #expect(ids == ["provenance", "seams", "dropoff"])
  }

  /// A journey that has this text wherever text can stand.
  static func filled(with text: String) throws -> Journey {
    func put(_ value: JSONValue) -> JSONValue {
      switch value {
      case .array(let items): return .array(items.map(put))
      case .object(let object):
        var new = object
        let kept: [JSONKey] = ["format", "id", "basis", "state", "kind"]
        for member in object.members where !kept.contains(member.key) {
          if case .text(let old) = member.value, old.contains(" ") {
            new[member.key] = .text(text)
          } else {
            new[member.key] = put(member.value)
          }
        }
        return .object(new)
      default: return value
      }
    }
    let journey = try ShippedJourneys.read("having-a-child")
    guard case .object(let object) = put(.object(journey.object)) else { return journey }
    return Journey(object)
  }
}
