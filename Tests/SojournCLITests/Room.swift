// Tests: SojournCLI
