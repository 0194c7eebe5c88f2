import FoundationEssentials
import JSONText
import JourneyModel
import Testing

/// The journeys that come with the program.
enum SampleFiles {
  static let lifeExperiences = [
    "having-a-child", "transition-to-civilian-life", "approaching-retirement", "financial-shock",
    "recovering-from-disaster",
  ]

  static let cases = [
    "census-language-form", "fema-disability-question", "irs-more-than-one-irs", "library-benefit-form",
    "miami-arrivals",
  ].map { "cases/\($0)" }

  private static let here = #filePath

  /// `name` is the path below `journeys/`, without extension.
  static func journey(_ name: String) throws -> Journey {
    let root = here.split(separator: "/").dropLast(3).joined(separator: "/")
    let data = try #require(FileManager.default.contents(atPath: "/\(root)/journeys/\(name).json"))
    return Journey(try #require(try JSONReader.read(Array(data)).object))
  }
}
