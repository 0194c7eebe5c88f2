// Tests: Statistics
