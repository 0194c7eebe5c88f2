/// Which columns of a log are read; nil where they are recognised by their usual names.
public struct LogColumnNames: Sendable, Equatable {
  public var `case`: String?
  public var activity: String?
  public var time: String?
  public var agency: String?
  public var channel: String?
  public var segment: String?

  public init(
    case: String? = nil, activity: String? = nil, time: String? = nil, agency: String? = nil, channel: String? = nil,
    segment: String? = nil
  ) {
    self.case = `case`
    self.activity = activity
    self.time = time
    self.agency = agency
    self.channel = channel
    self.segment = segment
  }

  /// What a column means, in the order in which a parser keeps them.
  enum Role: Int, CaseIterable {
    case caseID, activity, time, agency, channel, segment, lifecycle

    /// The usual names, best first; compared without regard to case.
    var usualNames: [String] {
      switch self {
      case .caseID: ["case:concept:name", "case_id", "caseid", "case"]
      case .activity: ["concept:name", "activity", "event"]
      case .time: ["time:timestamp", "timestamp", "time", "complete_timestamp"]
      case .agency: ["agency", "org:group", "group", "department", "org:resource", "resource"]
      case .channel: ["channel", "case:channel", "case_channel"]
      case .segment: ["segment", "case:segment"]
      case .lifecycle: ["lifecycle:transition", "lifecycle"]
      }
    }
  }

  func given(_ role: Role) -> String? {
    switch role {
    case .caseID: `case`
    case .activity: activity
    case .time: time
    case .agency: agency
    case .channel: channel
    case .segment: segment
    case .lifecycle: nil
    }
  }

  /// Where each role stands in a header; nil for a role that no column has.
  func places(in header: [String], file: String) throws(EventLogError) -> [Int?] {
    var places: [Int?] = []
    let lowered = header.map { $0.lowercased() }
    for role in Role.allCases {
      if let name = given(role) {
        let exact = header.firstIndex { $0.utf8.elementsEqual(name.utf8) }
        guard let place = exact ?? lowered.firstIndex(of: name.lowercased()) else {
          throw .missingColumn(file: file, what: "\(role.words) called \"\(name)\"", option: role.option, known: header)
        }
        places.append(place)
        continue
      }
      let place = role.usualNames.lazy.compactMap { lowered.firstIndex(of: $0) }.first
      if place == nil, role.rawValue <= Role.time.rawValue {
        throw .missingColumn(file: file, what: role.words, option: role.option, known: header)
      }
      places.append(place)
    }
    return places
  }
}

extension LogColumnNames.Role {
  var words: String {
    switch self {
    case .caseID: "cases"
    case .activity: "activities"
    case .time: "times"
    case .agency: "agencies"
    case .channel: "channels"
    case .segment: "segments"
    case .lifecycle: "lifecycles"
    }
  }

  var option: String {
    switch self {
    case .caseID: "--case"
    case .activity: "--activity"
    case .time: "--time"
    case .agency: "--agency"
    case .channel: "--channel"
    case .segment: "--segment"
    case .lifecycle: "--lifecycle"
    }
  }
}
