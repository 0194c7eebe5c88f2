/// Which days are worked where an agency does not say otherwise.
public enum WorkCalendar: String, Sendable, CaseIterable {
  /// Monday to Friday but for federal holidays.
  case federal
  /// Monday to Friday.
  case weekdays
}
