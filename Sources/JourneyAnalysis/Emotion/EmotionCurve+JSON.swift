public import JSONText

extension EmotionCurve {
  /// The curve as `sojourn emotion --format json` prints it: every step, null at a gap, then its peak, trough, end and
  /// steepest falls.
  public var json: JSONValue {
    let object: JSONObject = [
      "segment": .text(segment),
      "points": .array(points.map(Self.json)),
      "peaks": .texts(peaks.map(\.step)),
      "troughs": .texts(troughs.map(\.step)),
      "end": .number(end?.value),
      "steepestFalls": .array(steepestFalls.map(Self.json)),
      "stages": .array(
        stages.map { stage in
          let object: JSONObject = [
            "stage": .text(stage.stage), "highest": .texts(stage.highest.map(\.step)),
            "lowest": .texts(stage.lowest.map(\.step)),
          ]
          return .object(object)
        }),
      "known": .number(points.count { $0.value != nil }),
      "n": .number(points.count),
      "basis": basis?.json ?? .null,
    ]
    return .object(object)
  }

  private static func json(_ point: EmotionPoint) -> JSONValue {
    let object: JSONObject = [
      "step": .text(point.step), "stage": .text(point.stage), "value": .number(point.value), "low": .number(point.low),
      "high": .number(point.high), "n": .number(point.n), "basis": point.basis?.json ?? .null,
    ]
    return .object(object)
  }

  private static func json(_ fall: Fall) -> JSONValue {
    let object: JSONObject = ["from": .text(fall.from), "to": .text(fall.to), "depth": .number(fall.depth)]
    return .object(object)
  }
}
