import Testing

@testable import SojournCLI

@Suite struct PublishedExportTests {
  @Test("One command makes a folder of the five life experiences in which every link leads somewhere")
  func folder() throws {
    let scratch = Scratch()
    #expect(CommandRun("export", Shipped.folder, "--to", scratch.path("site/")).status == 0)
    let index = try #require(scratch.text("site/index.html"))
    let targets = index.split(separator: "href=\"").dropFirst().compactMap { $0.split(separator: "\"").first }
      .filter { !$0.hasPrefix("#") }
    #expect(targets.count == 5 * 9 + 1)
    for target in targets { #expect(scratch.text("site/\(target)") != nil, "\(target)") }
    let page = try #require(scratch.text("site/having-a-child.html"))
    #expect(page.contains("<h1>Having a child") && page.contains("href=\"index.html\""))
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
