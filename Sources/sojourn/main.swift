import SojournCLI

print("")
