import * as http from 'http';
import * as fs from 'fs';
import * as path from 'path';

export interface StaticOptions {
  directory: string;
  index?: string;
}

export class StaticServer {
  private readonly directory: string;
  private readonly index: string;

  constructor({ directory, index = 'index.html' }: StaticOptions) {
    this.directory = path.resolve(directory);
    this.index = index;
  }

  handle(req: http.IncomingMessage, res: http.ServerResponse): void {
    const pathname = decodeURI((req.url ?? '/').split('?')[0]);
    const file = path.join(this.directory, pathname === '/' ? this.index : pathname);
    if (file !== this.directory && !file.startsWith(this.directory + path.sep)) {
      res.statusCode = 403;
      res.end();
      return;
    }
    fs.stat(file, (err, stats) => {
      if (err || !stats.isFile()) {
        res.statusCode = 404;
        res.end('Not found');
        return;
      }
      res.setHeader('Content-Length', stats.size);
      fs.createReadStream(file).pipe(res);
    });
  }
}
