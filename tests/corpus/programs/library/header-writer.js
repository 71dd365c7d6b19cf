class Response {
  constructor(socket) {
    this.socket = socket;
    this.headers = [];
  }

  set(name, value) {
    this.headers.push(`${name}: ${value}`);
    return this;
  }

  end(body) {
    this.socket.on('error', () => this.socket.destroy());
    this.socket.write('HTTP/1.1 200 OK\r\n' + this.headers.join('\r\n') + '\r\n\r\n'); // flaw: CWE-113, CWE-93
    this.socket.end(body);
  }
}

module.exports = Response;
