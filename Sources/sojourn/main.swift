import Glibc
import SojournCLI

exit(Sojourn.runProcess())
