import JSONText
import JourneyAnalysis
import JourneyModel
import JourneyReports
import JourneyStorage
import WorkbenchRuntime

/// Writes pages, pictures and folders for readers outside. Small counts of people are hidden in all of them.
struct PublishedExport {
  let form: PublishedForm
  let files: [String]
  let to: String
  let sections: [SummarySection]
  let agency: String?
  let function: String?
  let isForced: Bool
  let console: Console

  func run() throws(CommandFailure) -> Int32 {
    switch form {
    case .folder: try writeFolder()
    case .page: try OutputWriter(console: console, isForced: isForced).write(Array(try page().utf8), to: to)
    case .picture(let format):
      let svg = try picture()
      let bytes = format == .svg ? Array(svg.utf8) : try PictureConverter.convert(svg, to: format)
      try OutputWriter(console: console, isForced: isForced).write(bytes, to: to)
    }
    return 0
  }

  private func journeys() throws(CommandFailure) -> [Journey] {
    let inputs = try InputReader(console: console).journeys(files)
    // An export that leaves something out unseen is worse than none.
    if let status = ExitStatus(rawValue: inputs.status) { throw CommandFailure(status) }
    return inputs.journeys.map(\.journey)
  }

  private func onlyOne(_ what: String) throws(CommandFailure) -> Journey {
    let journeys = try journeys()
    guard journeys.count == 1, let journey = journeys.first else {
      throw CommandFailure(
        .usage, "--to \(to): \(what) shows one journey, and \(journeys.count) were named; name a folder: --to site/")
    }
    return journey
  }

  private func page() throws(CommandFailure) -> String {
    if let agency { return try sheet(.agency, agency) }
    if let function { return try sheet(.function, function) }
    return JourneyPage(try onlyOne("a page"), today: console.today, sections: sections.isEmpty ? nil : sections).text
  }

  private func sheet(_ kind: OwnerSheet.Kind, _ id: String) throws(CommandFailure) -> String {
    let journeys = try journeys()
    guard let page = SheetPage(journeys, kind, id, today: console.today) else {
      let known = journeys.flatMap { $0.agencies.map(\.id) }
      let there = known.isEmpty ? "there is none" : "there are \(known.joined(separator: ", "))"
      throw CommandFailure(.usage, "--agency \(id): no agency is called so; \(there)")
    }
    return page.text
  }

  private func picture() throws(CommandFailure) -> String {
    let known = JourneyPicture.allCases.filter { $0 != .map }.map(\.rawValue).joined(separator: ", ")
    guard agency == nil, function == nil else {
      throw CommandFailure(.usage, "--to \(to): a sheet is no picture; write it to .html, .md, .txt, .csv or .json")
    }
    let wanted = sections.first.map { JourneyPicture(rawValue: $0.rawValue) } ?? .map
    guard sections.count < 2, let picture = wanted else {
      throw CommandFailure(.usage, "--section: there is a picture of one of \(known), and without --section of the map")
    }
    return picture.text(of: try onlyOne("a picture"), today: console.today)
  }

  // MARK: A folder

  /// A page, a summary, the map as lines, figures, diagram, sheets, tables and pictures of every journey, and what leads to them.
  private func writeFolder() throws(CommandFailure) {
    guard sections.isEmpty, agency == nil, function == nil else {
      throw CommandFailure(.usage, "--to \(to): a folder holds everything; for a part name a file: --to sheet.html")
    }
    let reader = InputReader(console: console)
    let places = try reader.expand(files).places
    console.streams.holdsInterrupt = places.allSatisfy { reader.isFile($0) }
    defer {
      console.streams.holdsInterrupt = false
      console.progress(nil)
    }
    var pages = FolderPages(today: console.today)
    do {
      try AtomicOutput(fileSystem: console.fileSystem).writeFolder(
        to: console.path(to), replacing: isForced
      ) { add in
        var done = 0
        let status = try reader.forEach(places) { (input) throws(CommandFailure) in
          guard !console.streams.isInterrupted else {
            console.report("stopped after \(done) of \(places.count) journeys; nothing is written")
            throw CommandFailure(.interrupted)
          }
          try write(input.journey, &pages, add)
          done += 1
          if places.count >= 20 { console.progress("\(done) of \(places.count) journeys") }
        }
        // An export that leaves something out unseen is worse than none.
        if let status = ExitStatus(rawValue: status) { throw CommandFailure(status) }
        try add(FolderPages.index, Array(pages.indexText.utf8))
        try add(FolderPages.portfolio, Array(pages.portfolioText.utf8))
      }
    } catch let error as CommandFailure {
      throw error
    } catch let error as StorageError {
      guard case .alreadyExists(let path) = error else { throw CommandFailure(error) }
      throw CommandFailure(.cannotWrite, "\(path): already exists; name another, or replace it with --force")
    } catch {
      throw CommandFailure(.cannotWrite, "\(to): cannot be written: \(error)")
    }
  }

  private func write(
    _ journey: Journey, _ pages: inout FolderPages, _ add: (String, [UInt8]) throws -> Void
  ) throws(CommandFailure) {
    let name = pages.name(for: journey)
    let page = JourneyPage(journey, today: console.today, index: FolderPages.index)
    let hidden = HiddenCounts.hidden(in: journey)
    var files: [(label: String, name: String, text: String)] = [
      ("Page", name + ".html", page.text),
      ("Summary (Markdown)", name + ".md", Self.text(SummaryReport(journey, today: console.today, by: .threads).lines)),
      ("Map as lines (text)", name + ".txt", Self.text(LinearText(of: hidden).lines(of: hidden))),
      (
        "Figures (JSON)", name + "-figures.json",
        JSONWriter.text(SummaryFigures.json(of: journey, today: console.today, by: .threads))
      ),
    ]
    files += [
      ("Diagram (Mermaid)", name + ".mmd", Self.text(MermaidReport(journey).lines)),
      (
        "Sheets of agencies and functions", name + "-sheets/index.html",
        SheetPage(journey, today: console.today, index: "../" + FolderPages.index).text
      ),
    ]
    // A table without rows is its header alone: one line.
    let tables =
      (JourneySpreadsheet.files(of: [journey]) + AnalysisTables.files(of: [journey], today: console.today, by: .threads))
      .filter { $0.text.utf8.dropLast().contains(0x0A) }
    let list = TablesPage(
      journey, files: tables.map { ($0.name, $0.text.utf8.count) }, index: "../" + FolderPages.index)
    files.append(("Tables (CSV)", name + "-tables/index.html", list.text))
    for picture in JourneyPicture.allCases {
      files.append((picture.label + " (SVG)", "\(name)-\(picture.rawValue).svg", page.picture(picture)))
    }
    do {
      for file in files { try add(file.name, Array(file.text.utf8)) }
      for table in tables { try add("\(name)-tables/\(table.name)", Array(table.text.utf8)) }
    } catch let error as StorageError {
      throw CommandFailure(error)
    } catch {
      throw CommandFailure(.cannotWrite, "\(to): cannot be written: \(error)")
    }
    pages.add(page, files: files.map { ($0.label, $0.name) })
  }

  private static func text(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }
}
