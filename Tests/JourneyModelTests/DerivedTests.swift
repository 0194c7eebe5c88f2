import JSONText
import JourneyModel
import TestSupport
import Testing

@Suite("What derives from the description")
struct DerivedTests {
  @Test("The schema describes every field of every record, and every reference in it leads somewhere")
  func schema() throws {
    let schema = try #require(JourneySchema.json().object)
    #expect(schema["$schema"] == .text("https://json-schema.org/draft/2020-12/schema"))
    let definitions = try #require(schema["$defs"]?.object)
    for type in JourneyFormat.recordTypes {
      let object = try #require(type === Journey.record ? schema : definitions[JSONKey(type.name)]?.object)
      #expect(object["properties"]?.object?.members.count == type.fields.count)
      for field in type.fields {
        let property = object["properties"]?.object?[field.key]?.object
        #expect(property?["title"] == .text(field.label))
        #expect(property?["description"] == .text(field.help))
      }
      let required = type.fields.filter(\.isRequired).map(\.key.text)
      #expect(object["required"] == (required.isEmpty ? nil : .texts(required)))
    }
    func references(_ value: JSONValue) -> [String] {
      switch value {
      case .array(let items): items.flatMap(references)
      case .object(let object):
        object.members.flatMap { $0.key == "$ref" ? [$0.value.text ?? ""] : references($0.value) }
      default: []
      }
    }
    for reference in Set(references(.object(schema))) {
      let name = try #require(reference.split(separator: "/").last)
      #expect(reference == "#/$defs/\(name)" && definitions[JSONKey(String(name))] != nil)
    }
  }

  @Test("The schema says ranges as the description does")
  func ranges() throws {
    let properties = JourneySchema.json().object?["$defs"]?.object?["painPoint"]?.object?["properties"]?.object
    let severity = try #require(properties?["severity"]?.object)
    #expect(severity["type"] == .text("integer"))
    #expect(severity["minimum"] == .number(1))
    #expect(severity["maximum"] == .number(5))
    #expect(
      properties?["burden"]?.object?["items"]?.object?["examples"]
        == .texts(["learning", "compliance", "psychological"]))
  }

  @Test("The guide has a table row for every field, and a line for every rule")
  func guide() {
    let page = FormatGuide.markdown()
    let lines = Set(page.split(separator: "\n").map(String.init))
    for type in JourneyFormat.recordTypes {
      #expect(lines.contains("## \(type.title)"), "\(type.name)")
      for field in type.fields {
        let key = field.isRequired ? "**`\(field.key)`**" : "`\(field.key)`"
        #expect(
          lines.contains { $0.hasPrefix("| \(key) |") && $0.contains("| \(field.label) |") },
          "\(type.name).\(field.key)")
      }
    }
    for rule in JourneyCheck.rules { #expect(lines.contains { $0.hasPrefix("| `\(rule.id)` | \(rule.severity) |") }) }
    // Every link leads to a heading of the page.
    let anchors = Set(lines.filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)).replacing(" ", with: "-") })
    for link in page.matches(of: /\]\(#([a-z-]+)\)/) {
      let anchor = String(link.1)
      #expect(anchors.contains(anchor))
    }
    #expect(!page.contains("  |") && page.hasSuffix("|\n"))
  }

  @Test("Every kind of record is described once, and names are given once")
  func types() {
    let names = JourneyFormat.recordTypes.map(\.name)
    #expect(names.first == "journey")
    #expect(Set(names).count == names.count)
    let titles = JourneyFormat.recordTypes.map(\.title)
    #expect(Set(titles).count == titles.count)
    for type in JourneyFormat.recordTypes {
      #expect(Set(type.fields.map(\.key)).count == type.fields.count, "\(type.name)")
      #expect(type.mergeKeys.allSatisfy { key in type.fields.contains { $0.key == key } }, "\(type.name)")
    }
  }

  @Test("What references name exists")
  func targets() {
    func names(_ kind: FieldKind) -> [String] {
      switch kind {
      case .reference(let names): names
      case .list(let element): names(element)
      default: []
      }
    }
    let known = Set(JourneyFormat.recordTypes.filter(\.isIdentified).map(\.name))
    let named = JourneyFormat.recordTypes.flatMap { type in type.fields.flatMap { names($0.kind) } }
    #expect(Set(named).subtracting(known) == [])
  }
}
