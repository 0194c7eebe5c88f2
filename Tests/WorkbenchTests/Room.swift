// Tests: Workbench
