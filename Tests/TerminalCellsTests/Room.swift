// Tests: TerminalCells
