import JourneyStorage

/// The journeys that come with the program.
enum Shipped {
  /// `…/journeys`, above this file.
  static let folder: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(4).joined(separator: "/") + "/journeys"
  }()

  static let child = folder + "/having-a-child.json"

  static let all: [String] = ["", "/cases", "/templates"].flatMap { sub in
    ((try? FolderListing.journeys(in: Path(folder + sub))) ?? []).map { "\($0)" }
  }
}
