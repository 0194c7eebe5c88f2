// Room: WorkbenchRuntime
