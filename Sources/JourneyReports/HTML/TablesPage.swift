public import JourneyModel

/// What leads to the tables of a journey, which are files to download.
public struct TablesPage: Sendable {
  private let journey: Journey
  private let title: String
  private let files: [(name: String, size: Int)]
  private let index: String

  /// - Parameters:
  ///   - files: the tables beside the page, with their bytes.
  ///   - index: the address of the list of all journeys, seen from this page.
  public init(_ journey: Journey, files: [(name: String, size: Int)], index: String) {
    self.journey = VisibleText.journey(journey)
    title = self.journey.title ?? self.journey.id
    self.files = files
    self.index = index
  }

  /// The page; the same bytes for the same journey.
  public var text: String {
    PageLayout(
      title: title + ", tables",
      masthead: { markup in
        PageLayout.eyebrow(["Tables"], index: index, &markup)
        markup.element("h1", text: title)
        markup.element(
          "p", ["class": "standfirst"],
          text:
            "The map and its figures as tables in CSV, UTF-8 with a comma between cells: a table a kind of record or an analysis. "
            + "data-dictionary.csv says what every column means. Tables without rows are left out.")
      },
      sections: [
        PageSection(id: "provenance", heading: "What is public, and what is illustrative") {
          PageLayout.provenance(of: journey, &$0)
        },
        PageSection(id: "tables", heading: "The tables", body: list),
      ], footer: "Made by Sojourn. " + PageLayout.promise
    ).text
  }

  private func list(_ markup: inout Markup) {
    TableMarkup.box(&markup, name: "files") { markup in
      markup.element("table") { markup in
        markup.element("caption", ["id": "files"], text: "Files to download")
        markup.element("thead") { markup in
          markup.element("tr") { markup in
            markup.element("th", ["scope": "col"], text: "table")
            markup.element("th", ["scope": "col", "class": "n"], text: "bytes")
          }
        }
        markup.element("tbody") { markup in
          for file in files {
            markup.element("tr") { markup in
              markup.element("th", ["scope": "row"]) {
                $0.element("a", ["href": file.name, "download": ""], text: file.name)
              }
              markup.element("td", ["class": "n"], text: NumberText.grouped(file.size))
            }
          }
        }
      }
    }
  }
}
