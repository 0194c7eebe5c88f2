import JourneyAnalysis
public import JourneyModel

/// What leads to the pages of several journeys: a card a journey, and a page of what they have in common.
///
/// Journeys are added one after another and are not kept: a folder of any size fits.
public struct FolderPages {
  private struct Card {
    let title: String
    let words: String
    let narrative: String?
    let illustrative: String
    let numbers: [JourneyPage.KeyNumber]
    let files: [(label: String, address: String)]
  }

  private var cards: [Card] = []
  private var portfolio: PortfolioBuilder
  private var names: Set<String> = ["index", "portfolio"]
  private let today: JourneyDate

  /// The address of the list, seen from the other pages.
  public static let index = "index.html"
  /// The address of what the journeys have in common.
  public static let portfolio = "portfolio.html"

  public init(today: JourneyDate) {
    self.today = today
    portfolio = PortfolioBuilder(today: today)
  }

  /// A name for the files of a journey: its id as far as letters, digits and hyphens go, each name once.
  public mutating func name(for journey: Journey) -> String {
    var base = ""
    for scalar in journey.id.unicodeScalars.prefix(60) {
      switch scalar {
      case "a"..."z", "0"..."9": base.unicodeScalars.append(scalar)
      case "A"..."Z": base += String(scalar).lowercased()
      default: if !base.isEmpty, !base.hasSuffix("-") { base.append("-") }
      }
    }
    while base.hasSuffix("-") { base.removeLast() }
    if base.isEmpty { base = "journey" }
    var name = base
    var number = 2
    while !names.insert(name).inserted {
      name = "\(base)-\(number)"
      number += 1
    }
    return name
  }

  /// Adds a journey's card, and what it has in common with the others. O(size of the journey).
  public mutating func add(_ page: JourneyPage, files: [(label: String, address: String)]) {
    let journey = page.journey
    let state = Choice.journeyState.label(of: journey.state ?? "state not stated")
    cards.append(
      Card(
        title: page.subject.title, words: state + (journey.asOf.map { ", as of \($0)" } ?? ""),
        narrative: journey.narrative,
        illustrative: journey.provenance?.illustrative ?? "the map does not say what in it is made up.",
        numbers: Array(page.keyNumbers.prefix(3)), files: files))
    portfolio.add(journey, page.subject.index)
  }

  /// The list of all journeys.
  public var indexText: String {
    PageLayout(
      title: "Journey maps",
      masthead: { markup in
        PageLayout.eyebrow(["Journey maps of life experiences across agencies"], index: nil, &markup)
        markup.element("h1", text: cards.count == 1 ? "One journey" : "\(NumberText.grouped(cards.count)) journeys")
        markup.element(
          "p", ["class": "standfirst"],
          text:
            "What people go through as they deal with several agencies at once: where it hurts, where they are lost, "
            + "and what was promised. Each page says first what in it is public and what is made up.")
      },
      sections: [
        PageSection(id: "journeys", heading: "The journeys", body: journeys),
        PageSection(id: "together", heading: "What they have in common") { markup in
          markup.element("p") { markup in
            markup.element("a", ["href": Self.portfolio], text: "The journeys side by side")
            markup.write(": what comes back in more than one, who has pain where, and what is still promised.")
          }
        },
      ], footer: footer
    ).text
  }

  /// What the journeys have in common.
  public var portfolioText: String {
    let report = PortfolioReport.report(portfolio.result())
    return PageLayout(
      title: "The journeys side by side",
      masthead: { markup in
        PageLayout.eyebrow(["Portfolio"], index: Self.index, &markup)
        markup.element("h1", text: "The journeys side by side")
        markup.element("p", ["class": "standfirst"], text: "\(report.title): \(report.subject).")
      },
      sections: [
        PageSection(id: "portfolio", heading: "What comes back, and what is promised") {
          PageLayout.report(report, name: "portfolio", &$0)
        }
      ], footer: footer
    ).text
  }

  private var footer: String { "Made by Sojourn; ages and overdue promises as of \(today). " + PageLayout.promise }

  private func journeys(_ markup: inout Markup) {
    markup.element("ul", ["class": "cards"]) { markup in
      for card in cards {
        markup.element("li") { write(card, to: &$0) }
      }
    }
  }

  private func write(_ card: Card, to markup: inout Markup) {
    markup.element("h3") { markup in
      if let first = card.files.first {
        markup.element("a", ["href": first.address], text: card.title)
      } else {
        markup.write(card.title)
      }
    }
    markup.element("p", ["class": "certainty"], text: card.words.capitalizedFirst)
    if let narrative = card.narrative { markup.element("p", text: narrative) }
    markup.element("p", ["class": "certainty"]) { markup in
      markup.element("span", ["class": "basis weak"], text: "illustrative")
      markup.write(" " + card.illustrative)
    }
    markup.element("dl", ["class": "few"]) { markup in
      for number in card.numbers {
        markup.element("div") { markup in
          markup.element("dt", text: number.label)
          markup.element("dd") { markup in
            markup.element("b", text: number.figure)
            markup.write(" " + number.words + " ")
            BasisMark.write(number.basis, to: &markup)
          }
        }
      }
    }
    markup.element("p", ["class": "certainty"], text: "The same in other forms:")
    markup.element("ul", ["class": "files"]) { markup in
      for file in card.files.dropFirst() {
        markup.element("li") { markup in
          markup.element("a", ["href": file.address]) { markup in
            markup.write(file.label)
            markup.element("span", ["class": "vh"], text: ", " + card.title)
          }
        }
      }
    }
  }
}
