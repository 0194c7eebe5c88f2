import CByteScan

/// Gives ids of cases that are no numbers theirs; shared by all threads of a reading. Bytes are compared, a hash is never
/// trusted.
final class CaseRegister: @unchecked Sendable {
  let cases = sojourn_cases_make()!

  deinit { sojourn_cases_free(cases) }

  /// Gives back what only asking for numbers needs: nothing can be added from here on.
  func finish() { sojourn_cases_finish(cases) }
}
