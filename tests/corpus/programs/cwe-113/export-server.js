'use strict';

const http = require('node:http');

const { findExport } = require('./exports');

class ExportServer {
  constructor({ port, log }) {
    this.port = port;
    this.log = log;
    this.server = http.createServer((req, res) => this.handle(req, res).catch((error) => this.fail(res, error)));
  }

  listen() {
    this.server.listen(this.port, () => this.log.info({ port: this.port }, 'listening'));
  }

  async handle(req, res) {
    const params = new URL(req.url, 'http://localhost').searchParams;
    const found = await findExport(params.get('id'));
    if (!found) {
      res.writeHead(404).end();
      return;
    }
    const name = params.get('filename') || found.name;
    const lines = ['HTTP/1.1 200 OK', 'Content-Type: text/csv'];
    lines.push(`Content-Disposition: attachment; filename="${name}"`);
    lines.push(`Content-Length: ${found.size}`, 'Connection: close', '', '');
    res.socket.write(lines.join('\r\n')); // flaw: CWE-113
    found.stream().pipe(res.socket);
  }

  fail(res, error) {
    this.log.error({ error }, 'export failed');
    res.destroy();
  }
}

module.exports = { ExportServer };
