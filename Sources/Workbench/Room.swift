// Room: Workbench
