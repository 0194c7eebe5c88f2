// Room: WorkbenchViews
