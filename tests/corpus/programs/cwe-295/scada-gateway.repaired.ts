import { Agent, request as httpsRequest, type RequestOptions } from 'node:https';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';

export interface GatewayOptions {
  host: string;
  caFile: string;
  port?: number;
  pollEvery?: number;
}

const DEFAULTS = { port: 8443, pollEvery: 5000 };

export class ScadaGateway extends EventEmitter {
  private readonly options: Required<GatewayOptions>;
  private readonly agent: Agent;
  private timer?: NodeJS.Timeout;

  constructor(options: GatewayOptions) {
    super();
    this.options = { ...DEFAULTS, ...options };
    this.agent = new Agent({ keepAlive: true, ca: readFileSync(this.options.caFile) });
  }

  start(): void {
    this.timer = setInterval(() => this.poll(), this.options.pollEvery);
  }

  stop(): void {
    clearInterval(this.timer);
    this.agent.destroy();
  }

  private poll(): void {
    const { host, port } = this.options;
    const target: RequestOptions = { host, port, path: '/readings', agent: this.agent };
    const req = httpsRequest(target, (res) => {
      const parts: Buffer[] = [];
      res.on('data', (part) => parts.push(part));
      res.on('end', () => this.emit('readings', JSON.parse(Buffer.concat(parts).toString())));
    });
    req.on('error', (error) => this.emit('problem', error));
    req.end();
  }
}
