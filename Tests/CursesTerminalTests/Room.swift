// Tests: CursesTerminal
