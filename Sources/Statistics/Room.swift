// Room: Statistics
