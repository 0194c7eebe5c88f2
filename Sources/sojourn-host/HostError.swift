import Glibc
import JourneyModel
import JourneyStorage

/// Why the page cannot be opened.
enum HostError: Error {
  case badCode(String)
  case badAddress(String)
  case addressNotHere(String)
  case portInUse(UInt16)
  case portRefused(UInt16)
  case cannotListen(String, Errno)
  case noStateFolder
  case hostedAlready(Path)
  case storage(StorageError)
  case journey(Path, JourneyError)

  /// 2 wrong usage, 65 not a journey, 66 cannot be opened, 73 cannot be written, 75 somebody has it.
  var status: Int32 {
    switch self {
    case .badCode, .badAddress, .addressNotHere, .portRefused: 2
    case .portInUse, .hostedAlready: 75
    case .cannotListen, .noStateFolder: 73
    case .storage(let error): error.exitStatus
    case .journey: 65
    }
  }
}

extension HostError: CustomStringConvertible {
  /// What is wrong, and what to do; harmless only in display form.
  var description: String {
    switch self {
    case .badCode(let problem): "--code: \(problem)"
    case .badAddress(let address):
      "--address: \"\(address)\" is no address: give one in numbers, as 127.0.0.1, 192.168.1.20 or ::1; 0.0.0.0 is all of this machine's"
    case .addressNotHere(let address):
      "--address: \(address) is not an address of this machine: `ip address` lists those that are"
    case .portInUse(let port): "--port: \(port) is in use by another program: name another port, or 0 for a free one"
    case .portRefused(let port): "--port: \(port) is not given to this user: name one from 1024 on"
    case .cannotListen(let address, let errno): "\(address): cannot be listened on: \(errno)"
    case .noStateFolder: "there is no folder for the inbox: set XDG_STATE_HOME or HOME"
    case .hostedAlready(let path): "\(path): is open to phones already: stop the other sojourn-host first"
    case .storage(let error): error.description
    case .journey(let path, let error): "\(path): \(error)"
    }
  }
}
