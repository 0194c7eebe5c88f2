// Room: SojournCLI
