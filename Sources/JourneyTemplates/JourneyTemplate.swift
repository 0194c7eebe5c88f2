public import JourneyModel

/// A map to start from. The files of `journeys/templates` are built into the program, so that it needs no folder of its own.
public struct JourneyTemplate: Sendable {
  /// What `sojourn new --template` calls it: the file's name without `.json`.
  public let name: String
  /// The file, byte for byte.
  public let bytes: [UInt8]

  /// All templates, the empty one first.
  public static let all = [
    JourneyTemplate(name: "blank", bytes: PackageResources.blank_json),
    JourneyTemplate(name: "single-service", bytes: PackageResources.single_service_json),
    JourneyTemplate(name: "life-experience", bytes: PackageResources.life_experience_json),
    JourneyTemplate(name: "service-blueprint", bytes: PackageResources.service_blueprint_json),
  ]

  /// The template of that name; nil where there is none.
  public static func named(_ name: String) -> JourneyTemplate? {
    all.first { $0.name.utf8.elementsEqual(name.utf8) }
  }

  /// The journey that it holds. O(size).
  public func journey() throws(JourneyError) -> Journey { try JourneyFormat.read(bytes) }
}
