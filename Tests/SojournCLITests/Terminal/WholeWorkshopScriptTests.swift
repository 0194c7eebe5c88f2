import Glibc
import Testing

/// The day as a room has it: programs, terminals, phones. `make test-workshop` is the same with browsers.
@Suite("A whole workshop, by script", .serialized)
struct WholeWorkshopScriptTests {
  private static let hasPython = ProgramRun("command -v python3 >/dev/null").status == 0

  @Test(
    "five at terminals, three with phones, a facilitator and a screen: from a blank template to the published summary",
    .enabled(if: Self.hasPython, "python3 is not on this machine"))
  func whole() {
    let script = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    // The programs lie beside the tests; sojourn-host beside sojourn.
    let run = ProgramRun("timeout 300 python3 '/\(script)/workshop/run' --no-browser --sojourn \"$SOJOURN\"")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains("a whole workshop in"))
  }
}
