import JourneyModel

/// A section of a page with its heading.
struct PageSection {
  /// The part of the page's address that leads here: letters, digits and hyphens.
  let id: String
  let heading: String
  let body: (inout Markup) -> Void
}

/// What all pages have: a way past the masthead, a list of what follows, sections, and a footer.
struct PageLayout {
  let title: String
  let masthead: (inout Markup) -> Void
  let sections: [PageSection]
  let footer: String

  /// What holds for every number.
  static let promise =
    "Counts of people from 1 to 9 are not told, nor what gives them away. Every number stands with its basis."

  var text: String {
    var page = Page(title: title)
    page.add { markup in
      markup.element("a", ["class": "skip", "href": "#main"], text: "Skip to the content")
      markup.element("div", ["class": "page"]) { markup in
        markup.element("header", ["class": "masthead"], masthead)
        markup.element("div", ["class": "columns"]) { markup in
          contents(&markup)
          markup.element("main", ["id": "main", "tabindex": "-1"], main)
        }
        markup.element("footer") { $0.element("p", text: footer) }
      }
    }
    return page.text
  }

  private func contents(_ markup: inout Markup) {
    markup.element("nav", ["class": "contents", "aria-labelledby": "contents"]) { markup in
      markup.element("h2", ["id": "contents"], text: "On this page")
      markup.element("ol") { markup in
        for section in sections {
          markup.element("li") { $0.element("a", ["href": "#" + section.id], text: section.heading) }
        }
      }
    }
  }

  private func main(_ markup: inout Markup) {
    for section in sections {
      markup.element("section", ["id": section.id, "aria-labelledby": section.id + "-heading"]) { markup in
        markup.element("h2", ["id": section.id + "-heading"], text: section.heading)
        section.body(&markup)
      }
    }
  }

  // MARK: Parts

  /// What kind of page this is, with the way back to the list of all.
  static func eyebrow(_ words: [String], index: String?, _ markup: inout Markup) {
    markup.element("p", ["class": "eyebrow"]) { markup in
      if let index {
        markup.element("a", ["href": index], text: "All journeys")
        markup.write(" · ")
      }
      markup.write(words.joined(separator: " · "))
    }
  }

  /// What in a journey is public, and what is made up.
  static func provenance(of journey: Journey, _ markup: inout Markup) {
    let parts = [
      ("Public", journey.provenance?.public, nil),
      ("Illustrative", journey.provenance?.illustrative, "weak" as String?),
    ]
    markup.element("dl", ["class": "provenance"]) { markup in
      for (term, words, style) in parts {
        markup.element("div", ["class": style]) { markup in
          markup.element("dt", text: term)
          markup.element("dd", text: words ?? "The map does not say.")
        }
      }
    }
  }

  static func list(_ sentences: [String], _ style: String, _ markup: inout Markup) {
    guard !sentences.isEmpty else { return }
    markup.element("ul", ["class": style]) { markup in
      for sentence in sentences { markup.element("li", text: sentence) }
    }
  }

  /// A picture with its caption, in a region that scrolls.
  static func figure(_ picture: Picture, _ markup: inout Markup) {
    markup.element("figure") { markup in
      let caption = picture.name + "-caption"
      markup.element("figcaption", ["id": caption]) { markup in
        markup.write(picture.title)
        markup.element("span", text: picture.description)
      }
      markup.element("div", ["class": "scroll", "role": "group", "tabindex": "0", "aria-labelledby": caption]) {
        picture.write(to: &$0)
      }
    }
  }

  /// A report in full: what it amounts to, its tables, its notes.
  static func report(_ report: AnalysisReport, name: String, _ markup: inout Markup) {
    list(report.sentences, "said", &markup)
    for (place, table) in report.tables.enumerated() {
      TableMarkup(table, caption: report.subject.capitalizedFirst).write(to: &markup, name: "\(name)-\(place + 1)")
    }
    list(report.notes.map { "Note: \($0)." }, "notes", &markup)
  }
}
