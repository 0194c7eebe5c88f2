import FoundationEssentials
import JourneyModel
import Testing

/// The journeys that come with the program, read from the repository's folder.
enum ShippedJourneys {
  static let names = [
    "approaching-retirement", "financial-shock", "having-a-child", "recovering-from-disaster",
    "transition-to-civilian-life",
  ]

  static func read(_ name: String) throws -> Journey {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let data = try #require(FileManager.default.contents(atPath: "/\(root)/journeys/\(name).json"))
    return try JourneyFormat.read(Array(data))
  }

  static func all() throws -> [Journey] { try names.map(read) }
}
