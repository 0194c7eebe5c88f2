// Room: CursesTerminal
