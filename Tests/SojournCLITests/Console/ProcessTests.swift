import Testing

@Suite struct ProcessTests {
  @Test("A full device is an error that is told")
  func fullDevice() {
    let run = ProgramRun(#""$SOJOURN" show "$JOURNEYS/having-a-child.json" >/dev/full; echo "$?""#)
    #expect(run.output == "73\n")
    #expect(
      run.errors == "sojourn: standard output: cannot be written: no space is left on the disk; send it elsewhere\n")
  }

  @Test("A closed standard output is an error that is told, also of help")
  func closedOutput() {
    for command in ["show \"$JOURNEYS/having-a-child.json\"", "--help"] {
      let run = ProgramRun(#""$SOJOURN" \#(command) >&-; status=$?; echo "$status""#)
      #expect(run.output == "73\n")
      #expect(run.errors == "sojourn: standard output: cannot be written: it is closed; send it elsewhere\n")
    }
  }

  @Test("A closed pipe is quiet")
  func closedPipe() {
    let run = ProgramRun(#"{ "$SOJOURN" export "$JOURNEYS" --to -; echo "$?" >&2; } | head -n 1"#)
    #expect(run.output.hasPrefix("# "))
    #expect(run.errors == "0\n")
  }

  @Test("Closed standard input and errors break nothing")
  func otherClosed() {
    let run = ProgramRun(#""$SOJOURN" check "$JOURNEYS/templates/blank.json" <&- 2>&-; echo "$?""#)
    #expect(run.output.hasSuffix("1 warning\n0\n"))
    let input = ProgramRun(#""$SOJOURN" show - <&-; echo "$?""#)
    #expect(input.output == "66\n")
  }

  @Test("A pipe can be named where a file can")
  func namedPipe() {
    let run = ProgramRun(
      #"d=$(mktemp -d); mkfifo "$d/p"; cat "$JOURNEYS/templates/blank.json" >"$d/p" & "$SOJOURN" show "$d/p" '$.title'; rm -r "$d""#
    )
    #expect(run.output == "Title: New journey\n")
    #expect(run.errors == "")
  }

  @Test("A file name need not be UTF-8")
  func rawName() {
    let run = ProgramRun(
      #"d=$(mktemp -d); n="$d/$(printf 'caf\351').json"; cp "$JOURNEYS/templates/blank.json" "$n"; "$SOJOURN" show "$n" '$.title'; rm -r "$d""#
    )
    #expect(run.output == "Title: New journey\n")
    #expect(run.errors == "")
  }
}
