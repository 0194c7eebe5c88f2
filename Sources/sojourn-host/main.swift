import ArgumentParser
import CNoCurl
import FlyingFox
import FlyingSocks
import Foundation
import HostOptions
import PhonePage

no_curl()
let options = HostOptions.parseOrExit()
let server = HTTPServer(address: try sockaddr_in.inet(ip4: options.address, port: options.port), logger: .disabled)
await server.appendRoute("*") { _ in HTTPResponse(statusCode: .ok, body: Data("hello".utf8)) }
try await server.run()
