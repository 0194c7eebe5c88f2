// Tests: Tables
