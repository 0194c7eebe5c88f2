import ArgumentParser
import CNoCurl
import Glibc
import HostOptions

no_curl()
exit(HostProgram.run(HostOptions.parseOrExit()))
