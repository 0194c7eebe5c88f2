// Room: TerminalCells
