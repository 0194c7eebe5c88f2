import Testing

@Suite("Programs beside the tests")
struct ProgramRunTests {
  @Test("they can be sent every signal, whatever the thread that starts them blocks")
  func signals() {
    let run = ProgramRun("grep SigBlk /proc/self/status; sleep 0.02 & wait $!")
    #expect(run.status == 0)
    #expect(run.output == "SigBlk:\t0000000000000000\n")
  }
}
