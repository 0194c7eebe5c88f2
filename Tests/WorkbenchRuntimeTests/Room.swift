// Tests: WorkbenchRuntime
