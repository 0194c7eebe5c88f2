import JourneyModel
import Testing

@testable import SojournCLI

@Suite struct PublishedExportTests {
  /// What the links of a page lead to, as seen from the folder.
  private func targets(_ page: String, in folder: String) -> [(file: String, anchor: String)] {
    page.split(separator: "href=\"").dropFirst().compactMap { part in
      guard let target = part.split(separator: "\"", omittingEmptySubsequences: false).first else { return nil }
      let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      var file = String(parts[0])
      // Sources on the web lead out of the folder.
      if file.hasPrefix("https://") || file.hasPrefix("http://") { return nil }
      if !file.isEmpty { file = file.hasPrefix("../") ? String(file.dropFirst(3)) : folder + file }
      return (file, parts.count > 1 ? String(parts[1]) : "")
    }
  }

  @Test("One command makes a folder of the five life experiences in which every link of every page leads somewhere")
  func folder() throws {
    let scratch = Scratch()
    #expect(CommandRun("export", Shipped.folder, "--to", scratch.path("site/")).status == 0)
    var pages: [String: String] = [:]
    var files: Set<String> = []
    var open = ["index.html"]
    while let name = open.popLast() {
      if !files.insert(name).inserted { continue }
      let text = try #require(scratch.text("site/\(name)"), "\(name)")
      guard name.hasSuffix(".html") else { continue }
      pages[name] = text
      let folder = name.split(separator: "/").dropLast().map { $0 + "/" }.joined()
      let ids = Set(
        text.split(separator: " id=\"").dropFirst().compactMap { $0.split(separator: "\"").first.map(String.init) })
      for target in targets(text, in: folder) {
        if target.file.isEmpty {
          #expect(ids.contains(target.anchor), "\(name)#\(target.anchor)")
        } else {
          open.append(target.file)
        }
      }
    }
    let journeys = [
      "approaching-retirement", "financial-shock", "having-a-child", "recovering-from-disaster",
      "transition-to-civilian-life",
    ]
    for journey in journeys {
      for form in [
        ".html", ".md", ".txt", ".mmd", "-figures.json", "-map.svg", "-emotion.svg", "-heatmap.svg", "-dropoff.svg",
        "-seams.svg", "-sheets/index.html", "-tables/index.html", "-tables/steps.csv", "-tables/seams.csv",
        "-tables/data-dictionary.csv",
      ] { #expect(files.contains(journey + form), "\(journey + form)") }
    }
    #expect(pages.count == 5 * 3 + 2)
    let page = try #require(pages["having-a-child.html"])
    #expect(page.contains("<h1>Having a child") && page.contains("href=\"index.html\""))
    // What is made up stands on the first page, and on those that are downloaded from.
    let index = try #require(pages["index.html"])
    #expect(index.split(separator: "<p class=\"certainty\"><span class=\"basis weak\">illustrative<").count == 5 + 1)
    for journey in journeys {
      #expect(pages["\(journey)-tables/index.html"]?.contains("<dt>Illustrative</dt>") == true)
      #expect(pages["\(journey)-sheets/index.html"]?.contains("<dt>Illustrative</dt>") == true)
    }
  }

  @Test("The published tables and the published diagram give the same journey as those that are exported alone")
  func tablesComeBack() throws {
    let scratch = Scratch()
    #expect(CommandRun("export", Shipped.child, "--to", scratch.path("site/")).status == 0)
    #expect(CommandRun("export", Shipped.child, "--to", scratch.path("x.csv")).status == 0)
    for (source, target) in [
      ("x.csv", "a.json"), ("site/having-a-child-tables", "b.json"), ("site/having-a-child.mmd", "c.json"),
    ] { #expect(CommandRun("import", scratch.path(source), "--into", scratch.path(target)).status == 0) }
    let alone = try #require(scratch.text("a.json"))
    #expect(scratch.text("b.json") == alone && scratch.text("c.json") == alone)
  }

  @Test("A sheet shows hand-offs first, in a picture and a table that tell the same, and ranks no agency")
  func sheets() throws {
    let scratch = Scratch()
    #expect(CommandRun("export", Shipped.child, "--to", scratch.path("site/")).status == 0)
    let page = try #require(scratch.text("site/having-a-child-sheets/index.html"))
    let journey = try JourneyFormat.read(Array(#require(Scratch.text(at: Shipped.child)).utf8))
    // Agencies stand as the file has them.
    let headings = page.split(separator: "<h2 id=\"sheet-").dropFirst().compactMap { part in
      part.split(separator: ">", maxSplits: 1).last?.split(separator: "<").first.map(String.init)
    }
    let names = journey.agencies.map { ($0.name ?? $0.id).replacing("&", with: "&amp;").replacing("'", with: "&#39;") }
    let places = headings.compactMap { name in names.firstIndex { $0 == name } }
    #expect(places.count > 10 && places == places.sorted())
    for section in page.split(separator: "<section id=\"sheet-").dropFirst() where section.contains("<svg") {
      let picture = try #require(section.firstRange(of: "<svg")).lowerBound
      let handoffs = try #require(section.firstRange(of: "Hand-offs to and from others")).lowerBound
      let shared = try #require(section.firstRange(of: "What you share")).lowerBound
      #expect(picture < handoffs && handoffs < shared)
      // As many hand-offs in the words of the picture as rows in the table.
      let words = try #require(section.split(separator: "-desc\">").dropFirst().first?.split(separator: ".").first)
      let counted = words.split(separator: " ").compactMap { Int($0) }.reduce(0, +)
      let rows = section[handoffs...].split(separator: "</table>")[0].split(separator: "<tr>").count - 2
      #expect(counted == rows, "\(words)")
    }
  }

  @Test("The same journeys give the same bytes")
  func stable() throws {
    let scratch = Scratch()
    for name in ["a/", "b/"] { #expect(CommandRun("export", Shipped.child, "--to", scratch.path(name)).status == 0) }
    for name in ["index.html", "portfolio.html", "having-a-child.html", "having-a-child-map.svg"] {
      #expect(scratch.text("a/" + name) == scratch.text("b/" + name) && scratch.text("a/" + name) != nil)
    }
  }

  @Test("Ids that are no file names, and equal ones, make names of their own")
  func names() throws {
    let scratch = Scratch()
    let files = ["../../etc/passwd", "index", "a b", "A-B", "漢字"].enumerated().map { place, id in
      scratch.put(
        #"{"format":"sojourn-journey","version":1,"id":"\#(id)","title":"T","state":"current"}"#, "\(place).json")
    }
    #expect(CommandRun(["export"] + files + ["--to", scratch.path("site/")]).status == 0)
    for name in ["etc-passwd", "index-2", "a-b", "a-b-2", "journey"] {
      #expect(scratch.text("site/\(name).html") != nil, "\(name)")
    }
  }

  @Test("A folder that is there is not touched without --force; one that failed or was stopped is not there")
  func whole() throws {
    let scratch = Scratch()
    #expect(CommandRun("export", Shipped.child, "--to", scratch.path("site/")).status == 0)
    #expect(CommandRun("export", Shipped.child, "--to", scratch.path("site/")).status == 73)
    #expect(CommandRun("export", Shipped.child, "--to", scratch.path("site"), "--force").status == 0)
    let broken = scratch.put("{", "broken.json")
    #expect(CommandRun("export", Shipped.child, broken, "--to", scratch.path("other/")).status == 65)
    let stopped = CommandRun(["export", Shipped.folder, "--to", scratch.path("third/")]) { $0.interruptAfter = 2 }
    #expect(stopped.status == 130 && stopped.errors.contains("nothing is written"))
    #expect(scratch.names.sorted() == ["broken.json", "site"])
  }

  @Test("Many journeys say how far they are")
  func progress() {
    let scratch = Scratch()
    for number in 100..<125 {
      scratch.put(#"{"format":"sojourn-journey","version":1,"id":"j\#(number)","title":"J"}"#, "j\(number).json")
    }
    let run = CommandRun(["export", scratch.folder, "--to", scratch.path("site/")]) { $0.isErrorTerminal = true }
    #expect(run.status == 0 && run.errors.contains("25 of 25 journeys"))
  }

  @Test("The ending says what is written: a page, a picture, another picture by its section")
  func endings() throws {
    let scratch = Scratch()
    #expect(CommandRun("export", Shipped.child, "--to", scratch.path("p.html")).status == 0)
    #expect(try #require(scratch.text("p.html")).hasPrefix("<!DOCTYPE html>"))
    #expect(CommandRun("export", Shipped.child, "--to", scratch.path("m.svg")).status == 0)
    #expect(try #require(scratch.text("m.svg")).contains("Journey map: Having a child"))
    #expect(CommandRun("export", Shipped.child, "--section", "seams", "--to", scratch.path("s.svg")).status == 0)
    #expect(try #require(scratch.text("s.svg")).contains("From agency to agency"))
    #expect(CommandRun("export", Shipped.child, "--section", "asks", "--to", scratch.path("x.svg")).status == 2)
    #expect(CommandRun("export", Shipped.folder, "--to", scratch.path("x.html")).status == 2)
    #expect(CommandRun("export", Shipped.child, "--agency", "wic-local", "--to", scratch.path("w.html")).status == 0)
    #expect(try #require(scratch.text("w.html")).contains("What only you can fix"))
    #expect(CommandRun("export", Shipped.child, "--agency", "nobody", "--to", scratch.path("x.html")).status == 2)
  }

  @Test("PNG and PDF are made where the converter is, the same each time, and asked for in clear words where it is not")
  func converted() throws {
    for (ending, magic) in [("png", [0x89, 0x50, 0x4E, 0x47]), ("pdf", [0x25, 0x50, 0x44, 0x46])] as [(String, [UInt8])]
    {
      let format = try #require(PictureFormat(rawValue: ending))
      let svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"5\" height=\"5\"/></svg>"
      do throws(CommandFailure) {
        let bytes = try PictureConverter.convert(svg, to: format)
        #expect(bytes.starts(with: magic))
        #expect(try PictureConverter.convert(svg, to: format) == bytes)
        let broken: CommandFailure? = { () -> CommandFailure? in
          do throws(CommandFailure) { _ = try PictureConverter.convert("<svg", to: format) } catch { return error }
          return nil
        }()
        #expect(broken?.message?.contains("write .svg") == true)
      } catch {
        #expect(error.status == 69 && error.message?.contains("install librsvg2-bin") == true)
      }
    }
  }
}
