import JSONText
import JourneyAnalysis
import JourneyModel
import TestSupport
import Testing

@testable import JourneyReports

@Suite struct PictureTests {
  private let today = JourneyDate(year: 2026, month: 3, day: 14)!

  private func each(_ body: (JourneyPicture, Journey, String) throws -> Void) throws {
    for journey in try ShippedJourneys.all() + [Journeys.counted(), Journeys.large(), JourneyReportsTests.journey("")] {
      let page = JourneyPage(journey, today: today)
      for picture in JourneyPicture.allCases { try body(picture, journey, page.picture(picture)) }
    }
  }

  @Test("Every picture is sound XML with a title and a description, and no text in it is smaller than 12")
  func sound() throws {
    try each { picture, journey, text in
      let check = MarkupCheck(text)
      #expect(check.faults == [], "\(picture) of \(journey.id)")
      #expect(check.elements.first?.attributes["role"] == "img")
      #expect(check.elements.count { $0.name == "title" } == 1 && check.elements.count { $0.name == "desc" } == 1)
      #expect(
        check.elements.filter { $0.name == "text" }.allSatisfy { Double($0.attributes["font-size"] ?? "") ?? 0 >= 12 })
      #expect(!check.elements.contains { ["script", "style", "image", "a", "use"].contains($0.name) })
    }
  }

  @Test("No text reaches over the edge of its picture, whatever font draws it")
  func edges() throws {
    try each { picture, journey, text in
      let width = Double(MarkupCheck(text).elements[0].attributes["width"] ?? "") ?? 0
      let height = Double(MarkupCheck(text).elements[0].attributes["height"] ?? "") ?? 0
      for line in text.split(separator: "\n") where line.contains("<text ") {
        let check = MarkupCheck(String(line.drop { $0 != "<" }))
        let attributes = try #require(check.elements.first { $0.name == "text" }).attributes
        let size = try #require(Double(attributes["font-size"] ?? ""))
        let x = try #require(Double(attributes["x"] ?? ""))
        let y = try #require(Double(attributes["y"] ?? ""))
        let own = TextWidth.width(of: check.text, size: size, isBold: attributes["font-weight"] == "700")
        let start =
          attributes["text-anchor"] == "end" ? x - own : attributes["text-anchor"] == "middle" ? x - own / 2 : x
        #expect(start >= -0.5 && start + own <= width + 0.5, "\(picture) of \(journey.id): \(check.text)")
        #expect(y >= size * 0.7 && y <= height, "\(picture) of \(journey.id): \(check.text)")
      }
    }
  }

  @Test("The numbers of pictures are those of the tables")
  func sameNumbers() throws {
    for journey in try ShippedJourneys.all() {
      let page = JourneyPage(journey, today: today)
      let heat = MarkupCheck(page.picture(.heatmap)).text
      for tally in page.heatmap.rowTotals where tally.count > 0 {
        #expect(heat.contains(page.heat.words(tally).split(separator: " ")[0]))
      }
      let losses = MarkupCheck(page.picture(.dropoff)).text
      for stage in page.dropOff.stages where stage.figures.basis != nil {
        #expect(
          losses.contains(
            "reached \(DropOffReport.words(stage.figures.reached)) · missed \(DropOffReport.words(stage.figures.missed))"
          ))
        #expect(losses.contains(page.losses.rate(stage.figures)))
      }
      let words = { (text: String) in text.filter { !$0.isWhitespace } }
      let seams = words(MarkupCheck(page.picture(.seams)).text)
      for sum in page.seamsReport.sums { #expect(seams.contains(words(sum))) }
      let marks = page.picture(.seams).split(separator: "\n").count { line in
        ["W", "C", "S", "N", "?"].contains { line.hasSuffix(">\($0)</text>") }
      }
      #expect(marks == page.seams.handoffs.count { $0.fromLead.agency != nil || $0.toLead.agency != nil })
      let poster = words(MarkupCheck(page.picture(.map)).text)
      for pain in journey.painPoints where pain.step != nil { #expect(poster.contains(words(pain.title ?? ""))) }
    }
  }

  @Test("A picture draws no breakdown, in which small counts would have to be hidden")
  func wholes() throws {
    let journey = try journey(
      #""channels":[{"id":"c","name":"Front desk"}],"stages":[{"id":"s","name":"S"}],"volumes":[{"id":"v","series":"x","stage":"s","reached":100,"attempted":60,"succeeded":60,"basis":"measured"},{"id":"w","series":"x","stage":"s","channel":"c","reached":8,"attempted":5,"succeeded":5,"basis":"measured"}]"#
    )
    let text = MarkupCheck(JourneyPage(journey, today: today).picture(.dropoff)).text
    #expect(text.contains("missed 40") && !text.contains("Front desk") && !text.contains("missed 3"))
  }

  @Test("Text in pictures can be read: at least 4.5 to 1 on its ground, on paper and on dark pages")
  func contrast() {
    let pairs: [(Tone, Tone)] = [
      (.ink, .ground), (.ink, .band), (.muted, .ground), (.muted, .band), (.onAccent, .accent), (.onHeat1, .heat1),
      (.onHeat2, .heat2), (.onHeat3, .heat3), (.onHeat4, .heat4), (.onDone, .done), (.onNeverTried, .neverTried),
      (.onFailed, .failed), (.ink, .ended), (.ink, .unclear),
    ]
    for (ink, ground) in pairs {
      for value in [\Tone.paper, \Tone.dark] {
        #expect(Self.ratio(ink[keyPath: value], ground[keyPath: value]) >= 4.5, "\(ink) on \(ground)")
      }
    }
    #expect(Self.ratio(Tone.ink.paper, Tone.waiting.paper) >= 4.5)
    for value in [\Tone.paper, \Tone.dark] {
      #expect(Self.ratio(Tone.accent[keyPath: value], Tone.band[keyPath: value]) >= 3)
    }
  }

  @Test("No text of the file acts as markup, and what XML may not hold is written out")
  func hostile() throws {
    let text = (HostileText.corpus + ["</text><script>", "]]>", "\" x=\"", "&#0;"]).joined(separator: " ")
    let page = JourneyPage(try JourneyPageTests.filled(with: text), today: today)
    for picture in JourneyPicture.allCases {
      let svg = page.picture(picture)
      #expect(MarkupCheck(svg).faults == [])
      #expect(!MarkupCheck(svg).elements.contains { $0.name == "script" })
      #expect(
        svg.unicodeScalars.allSatisfy {
          ($0.value >= 0x20 || $0 == "\n" || $0 == "\t") && $0.value != 0x7F && $0.value != 0xFFFE
        })
    }
  }

  private static func ratio(_ left: String, _ right: String) -> Double {
    func light(_ color: String) -> Double {
      let number = UInt32(color.dropFirst(), radix: 16) ?? 0
      let parts = [16, 8, 0].map { Double(number >> UInt32($0) & 0xFF) / 255 }
      let linear = parts.map { $0 <= 0.04045 ? $0 / 12.92 : power(($0 + 0.055) / 1.055) }
      return linear[0] * 0.2126 + linear[1] * 0.7152 + linear[2] * 0.0722
    }
    let (a, b) = (light(left), light(right))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// x to the power 2.4, as x² · (x^0.4): the fifth root by Newton's method.
  private static func power(_ x: Double) -> Double {
    var root = 1.0
    for _ in 0..<60 { root -= (root * root * root * root * root - x * x) / (5 * root * root * root * root) }
    return x * x * root
  }
}
