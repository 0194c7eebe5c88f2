import Foundation
import JourneyModel
import Testing

/// The drivers of git, in a real repository, set up as the manual says.
@Suite("Drivers of git") struct GitTests {
  /// Where git is not installed these tests have nothing to drive.
  static let hasGit = ProgramRun("git --version").status == 0

  private static let setUp = #"""
    set -e
    D=$(mktemp -d); trap 'rm -rf "$D"' EXIT; cd "$D"
    export HOME="$D" GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null PATH="$(dirname "$SOJOURN"):$PATH"
    git init -q -b main . ; git config user.name Ana ; git config user.email ana@example.org
    git config merge.sojourn.name 'Sojourn' ; git config merge.sojourn.driver 'sojourn merge %O %A %B -o %A --force --path %P'
    git config diff.sojourn.command 'sojourn diff --git' ; git config diff.sojourn.textconv 'sojourn show'
    mkdir journeys
    echo 'journeys/*.json merge=sojourn diff=sojourn' > .gitattributes
    cp "$JOURNEYS/templates/"*.json journeys/ 2>/dev/null || true
    map() { printf '{"format":"sojourn-journey","version":1,"id":"card","title":"%s","stages":[{"id":"ask","name":"Ask","steps":[{"id":"call","name":"%s"},{"id":"wait","name":"%s"}%s]}]}' "$1" "$2" "$3" "$4" > journeys/card.json; }
    map Card Call Wait ''
    git add -A ; git commit -qm one
    """#

  @Test("two branches that change different things merge without a conflict", .enabled(if: hasGit))
  func merges() throws {
    let run = ProgramRun(
      Self.setUp + #"""

        git switch -qc theirs ; map Card Call 'Wait long' ',{"id":"pay","name":"Pay"}' ; git commit -qam theirs
        git switch -q main ; map 'A card' 'Call them' Wait '' ; git commit -qam ours
        git merge -q --no-edit theirs >&2
        git status --porcelain
        cat journeys/card.json
        """#)
    #expect(run.status == 0, "\(run.errors)")
    let merged = try JourneyFormat.read(Array(run.output.utf8))
    #expect(merged.title == "A card")
    #expect(merged.stages[0].steps.map(\.name) == ["Call them", "Wait long", "Pay"])
  }

  @Test("a conflict is told by the map's own path, leaves a valid map and the merge open", .enabled(if: hasGit))
  func conflict() throws {
    let run = ProgramRun(
      Self.setUp + #"""

        git switch -qc theirs ; map Card 'Ring them' Wait '' ; git commit -qam theirs
        git switch -q main ; map Card 'Call them' Wait '' ; git commit -qam ours
        git merge --no-edit theirs >&2 && exit 9
        git status --porcelain journeys/card.json
        git diff
        cat journeys/card.json
        """#)
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.errors.contains(
        "journeys/card.json: conflict: name of \"call\": ours is \"Call them\", theirs is \"Ring them\""))
    #expect(run.output.contains("UU journeys/card.json"))
    let start = try #require(run.output.firstIndex(of: "{"))
    #expect(try JourneyFormat.read(Array(run.output[start...].utf8)).stages[0].steps[0].name == "Call them")
  }

  @Test("a side that is no journey is a conflict, and ours stays as it was", .enabled(if: hasGit))
  func broken() {
    let run = ProgramRun(
      Self.setUp + #"""

        git switch -qc theirs ; echo '{ half' > journeys/card.json ; git commit -qam theirs
        git switch -q main ; map 'A card' Call Wait '' ; git commit -qam ours
        git merge --no-edit theirs >&2 && exit 9
        grep -c 'A card' journeys/card.json
        """#)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "1\n")
  }

  @Test("git diff, log and show say what changed, what is new, gone and renamed", .enabled(if: hasGit))
  func differences() {
    let run = ProgramRun(
      Self.setUp + #"""

        map Card 'Call them' Wait ''
        git --no-pager diff
        git commit -qam two
        echo "== log"
        git --no-pager log -p -1 --format=%s
        echo "== new"
        cp journeys/card.json journeys/new.json ; git add -A ; git --no-pager diff --cached -- journeys/new.json
        git commit -qm three
        echo "== gone"
        git rm -q journeys/new.json ; git --no-pager diff --cached
        git commit -qm four
        echo "== renamed"
        git mv journeys/card.json journeys/pass.json ; git --no-pager diff --cached -M
        echo "== broken"
        echo '{' > journeys/pass.json ; git --no-pager diff
        """#)
    #expect(run.status == 0, "\(run.errors)")
    func part(_ name: String) -> String {
      guard let start = run.output.range(of: "== \(name)\n") else { return "" }
      let rest = run.output[start.upperBound...]
      return String(rest[..<(rest.range(of: "\n== ")?.lowerBound ?? rest.endIndex)])
    }
    #expect(run.output.hasPrefix("journey journeys/card.json\n  step \"Call\": Name: \"Call\" → \"Call them\"\n"))
    #expect(part("log").contains("+    Step 1 of 2: Call them (call)"))
    #expect(part("new").hasPrefix("journey journeys/new.json\n"))
    #expect(part("new").contains("stage \"Ask\" added"))
    #expect(part("gone").contains("stage \"Ask\" removed"))
    #expect(part("renamed").contains("journey journeys/card.json"))
    #expect(part("broken").contains("cannot be compared"))
  }

  @Test("what git does not tell is a wrong usage")
  func usage() {
    #expect(CommandRun("diff", "--git", "a", "b").status == 2)
    #expect(CommandRun("diff", "a").status == 2)
    #expect(CommandRun("diff", "a", "b", "c").status == 2)
    #expect(CommandRun("diff", "--git", "--stat", "a").status == 2)
    #expect(CommandRun("diff", "--git", "journeys/\u{1B}[31mx.json").output.contains("not merged yet"))
    #expect(!CommandRun("diff", "--git", "journeys/\u{1B}[31mx.json").output.contains("\u{1B}"))
  }
}
