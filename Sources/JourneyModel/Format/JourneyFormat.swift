public import JSONText

/// Opening and writing journey files: bytes in, a journey out, and back.
public enum JourneyFormat {
  /// What `format` says in every journey file.
  public static let name = "sojourn-journey"
  /// The version that this program writes.
  public static let version = 1
  /// What is refused: larger files, deeper nesting.
  public static let limits = JSONLimits(bytes: 64 << 20, depth: 64)

  /// The journey that `bytes` hold, migrated to the current version where it is older. O(size).
  ///
  /// A file of a higher version is read as far as it is understood; `isFromNewerVersion` then says that it must not
  /// be written. Faults in the content are left to `check`.
  /// - Throws: what cannot be read as a journey at all.
  public static func read(_ bytes: [UInt8]) throws(JourneyError) -> Journey {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.read(bytes, limits: limits)
    } catch {
      throw .notJSON(error)
    }
    guard let object = value.object else { throw .notAnObject(value.kindName) }
    guard object["format"]?.text == name else { throw .otherFormat(object["format"]?.text) }
    guard let version = object["version"]?.number?.int, version >= 1 else { throw .noVersion }
    return Journey(try migrated(object, from: version))
  }

  /// The canonical bytes of a journey. O(size).
  public static func write(_ journey: Journey) -> [UInt8] {
    JSONWriter.write(.object(journey.object))
  }

  /// One step for each version left behind: `migrations[n - 1]` makes version n + 1 out of n.
  static let migrations: [@Sendable (JSONObject) throws(JourneyError) -> JSONObject] = []

  static func migrated(_ object: JSONObject, from version: Int) throws(JourneyError) -> JSONObject {
    guard version < self.version else { return object }
    var object = object
    for migration in migrations.dropFirst(version - 1) { object = try migration(object) }
    object["version"] = .number(self.version)
    return object
  }
}

extension Journey {
  /// Whether a newer Sojourn wrote the file: it may hold what this one would not understand, so it is not written.
  public var isFromNewerVersion: Bool { (version ?? 0) > JourneyFormat.version }
}

/// Why a file is no journey.
public enum JourneyError: Error, Equatable, Sendable, CustomStringConvertible {
  case notJSON(JSONError)
  case notAnObject(String)
  case otherFormat(String?)
  case noVersion

  /// Where in the file, for a message: a line and column, or a JSON path.
  public var place: String {
    switch self {
    case .notJSON(let error): error.place
    case .notAnObject: "$"
    case .otherFormat: "$.format"
    case .noVersion: "$.version"
    }
  }

  /// What is wrong and how to mend it.
  public var sentence: String {
    switch self {
    case .notJSON(let error): "\(error.sentence); \(error.mend)"
    case .notAnObject(let kind): "not a journey: the file holds \(kind) instead of an object; open a Sojourn map"
    case .otherFormat(let format?):
      "not a journey: format is \"\(format)\", not \"\(JourneyFormat.name)\"; open a Sojourn map"
    case .otherFormat(nil): "not a journey: it has no \"format\": \"\(JourneyFormat.name)\"; open a Sojourn map"
    case .noVersion: "not a journey: version is no whole number from 1; write \"version\": \(JourneyFormat.version)"
    }
  }

  public var description: String { "\(place): \(sentence)" }
}
