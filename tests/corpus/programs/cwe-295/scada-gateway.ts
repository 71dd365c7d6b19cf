import { Agent, request as httpsRequest, type RequestOptions } from 'node:https';
import { EventEmitter } from 'node:events';

export interface GatewayOptions {
  host: string;
  port?: number;
  pollEvery?: number;
}

const DEFAULTS = { port: 8443, pollEvery: 5000, rejectUnauthorized: false }; // flaw: CWE-295

export class ScadaGateway extends EventEmitter {
  private readonly options: Required<GatewayOptions> & typeof DEFAULTS;
  private readonly agent: Agent;
  private timer?: NodeJS.Timeout;

  constructor(options: GatewayOptions) {
    super();
    this.options = { ...DEFAULTS, ...options };
    this.agent = new Agent({ keepAlive: true, rejectUnauthorized: this.options.rejectUnauthorized });
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
