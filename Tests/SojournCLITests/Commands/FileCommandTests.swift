import JSONText
import JourneyModel
import JourneyTemplates
import Testing

@Suite struct FileCommandTests {
  @Test(
    "A new map is made from every template, has its own id, and is sound", arguments: JourneyTemplate.all.map(\.name))
  func new(template: String) throws {
    let scratch = Scratch()
    let file = scratch.path("My First Map.json")
    let run = CommandRun("new", file, "--template", template, "--title", "A title")
    #expect(run.status == 0)
    #expect(run.output == "" && run.errors == "")
    let text = try #require(scratch.text("My First Map.json"))
    let journey = try JourneyFormat.read(Array(text.utf8))
    #expect(journey.id == "my-first-map")
    #expect(journey.title == "A title")
    #expect(JourneyFormat.write(journey) == Array(text.utf8), "not canonical")
    #expect(CommandRun("check", file).status == 0)
    #expect(scratch.names == ["My First Map.json"])
  }

  @Test("Every file of journeys/templates is built in")
  func templatesComplete() {
    let files = Shipped.all.filter { $0.contains("/templates/") }
    #expect(files.count == JourneyTemplate.all.count)
    for template in JourneyTemplate.all {
      #expect(files.contains { $0.hasSuffix("/\(template.name).json") })
    }
  }

  @Test("What exists is not overwritten without --force")
  func force() {
    let scratch = Scratch()
    let file = scratch.put("precious", "map.json")
    let run = CommandRun("new", file)
    #expect(run.status == 73)
    #expect(run.errors == "sojourn: \(file): already exists; name another, or replace it with --force\n")
    #expect(scratch.text("map.json") == "precious")
    #expect(CommandRun("new", file, "--force").status == 0)
    #expect(scratch.text("map.json")?.hasPrefix("{") == true)
  }

  @Test("A template that is not there names those that are")
  func unknownTemplate() {
    let run = CommandRun("new", "-", "--template", "balnk")
    #expect(run.status == 2)
    #expect(run.errors.contains("did you mean blank?"))
  }

  @Test("Exports are written whole to where they are asked for", arguments: ["md", "txt", "json"])
  func export(ending: String) throws {
    let scratch = Scratch()
    let out = "out.\(ending)"
    let run = CommandRun("export", Shipped.child, "--to", scratch.path(out))
    #expect(run.status == 0)
    #expect(scratch.text(out)?.isEmpty == false)
    #expect(scratch.names == [out])
    #expect(CommandRun("export", Shipped.child, "--to", scratch.path(out)).status == 73)
  }

  @Test("The canonical export of a shipped journey is the file itself", arguments: Shipped.all)
  func canonical(file: String) throws {
    let scratch = Scratch()
    #expect(CommandRun("export", file, "--to", scratch.path("out.json")).status == 0)
    #expect(scratch.text("out.json") == Scratch.text(at: file))
  }

  @Test("A table folder holds every kind of record, and its dictionary every column")
  func tables() throws {
    let scratch = Scratch()
    #expect(CommandRun("export", Shipped.folder, "--to", scratch.path("tables.csv")).status == 0)
    #expect(scratch.text("tables.csv/steps.csv")?.hasPrefix("journey,stage,id,name,") == true)
    let dictionary = try #require(scratch.text("tables.csv/data-dictionary.csv"))
    #expect(dictionary.contains("\nsteps,minutes.basis,"))
    #expect(scratch.text("tables.csv/drop-off.csv")?.contains("having-a-child,cohort-1000,") == true)
  }

  @Test("An ending without an export names those that have one")
  func unknownEnding() {
    for out in ["x.xyz", "x", ".md"] {
      let run = CommandRun("export", Shipped.child, "--to", out)
      #expect(run.status == 2)
      #expect(run.errors.contains(".txt, .csv, .mmd and .json"), "\(out)")
    }
  }

  @Test("An export that would leave a journey out is not made")
  func wholeExport() {
    let scratch = Scratch()
    let run = CommandRun("export", Shipped.child, "/nowhere.json", "--to", scratch.path("out.md"))
    #expect(run.status == 66)
    #expect(scratch.names == [])
  }

  @Test("The folder for an export must exist")
  func noFolder() {
    let run = CommandRun("export", Shipped.child, "--to", "/nowhere/at/all/out.md")
    #expect(run.status == 73)
    #expect(run.errors.contains("/nowhere/at/all: there is no such folder"))
  }
}
