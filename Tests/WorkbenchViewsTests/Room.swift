// Tests: WorkbenchViews
