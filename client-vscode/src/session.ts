/**
 * The one client: finds the server, starts it, keeps it running, says how it is.
 *
 * Restarts are taken one after the other; causes that come while one is waiting share it. A server that dies, be it while it is
 * being started again, gets a new client; after five crashes it is given up.
 */
import * as vscode from 'vscode';
import { type CloseHandlerResult, CloseAction, DidChangeConfigurationNotification, ErrorAction, LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { givesUp, MOST_CRASHES, recent } from './crashes.ts';
import type { Findings } from './findings.ts';
import { InstallationError } from './installation.ts';
import { documentSelector } from './languages.ts';
import { findServer, type Server, WrongSettingError } from './server.ts';
import { explicitSettings } from './settings.ts';
import type { ServerStatus } from './statusText.ts';

/** Of a graceful end; a server that does not answer is killed then. */
const STOP_TIMEOUT_MS = 2_000;

export type State =
  | { kind: 'idle' }
  | { kind: 'starting' }
  | { kind: 'running'; server: Server; version: string }
  | { kind: 'failed'; message: string };

/** Its troubles go to the log. What a person is to know of them the session says, once and with what can be done. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

export class Session implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** The state or the server's status is another now. */
  readonly onDidChange = this.changed.event;
  private current: State = { kind: 'idle' };
  private reported: ServerStatus | undefined;
  private client: LanguageClient | undefined;
  private crashes: number[] = [];
  private turn: Promise<void> = Promise.resolve();
  private waiting: { causes: string[]; done: Promise<void> } | undefined;
  private ended = false;
  private readonly context: vscode.ExtensionContext;
  private readonly log: vscode.LogOutputChannel;
  private readonly findings: Findings;

  constructor(context: vscode.ExtensionContext, log: vscode.LogOutputChannel, findings: Findings) {
    this.context = context;
    this.log = log;
    this.findings = findings;
  }

  get state(): State {
    return this.current;
  }

  /** What the server said last of its tiers. */
  get status(): ServerStatus | undefined {
    return this.reported;
  }

  /** Starts the server, if that has not been asked for yet. */
  start(): Promise<void> {
    return this.current.kind === 'idle' && this.waiting === undefined ? this.restart('first use') : this.turn;
  }

  /** Ends the server, finds it anew and starts it. Resolves when that is done, whether it runs then or not. */
  restart(cause: string): Promise<void> {
    if (this.waiting !== undefined) {
      this.waiting.causes.push(cause);
      return this.waiting.done;
    }
    const causes = [cause];
    const done = this.turn.then(async () => {
      this.waiting = undefined;
      this.log.info(`starting: ${causes.join(', ')}`);
      await this.stopClient();
      if (!this.ended) {
        this.crashes = [];
        await this.startClient();
      }
    });
    this.waiting = { causes, done };
    this.turn = done;
    return done;
  }

  /** Restarts a server that has been started, for a cause that concerns no other. */
  async restartIfStarted(cause: string): Promise<void> {
    if (this.current.kind !== 'idle') {
      await this.restart(cause);
    }
  }

  /** The running client, started if need be; undefined if it does not run, which the user has been told then. */
  async running(): Promise<LanguageClient | undefined> {
    await this.start();
    return this.current.kind === 'running' ? this.client : undefined;
  }

  /** The server asks for the settings anew. vscode-languageclient's own way would have it load its rules twice at the start. */
  settingsChanged(): void {
    if (this.current.kind === 'running') {
      void this.client?.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    }
  }

  async stop(): Promise<void> {
    this.ended = true;
    await this.turn;
    await this.stopClient();
  }

  dispose(): void {
    this.changed.dispose();
  }

  /** Starts `known`, or else what is found now. */
  private async startClient(known?: Server): Promise<void> {
    this.set({ kind: 'starting' });
    let server: Server;
    try {
      server = known ?? (await findServer(this.context, this.log));
    } catch (error) {
      this.fail(messageOf(error), error);
      return;
    }
    this.log.info(`running ${server.command} ${server.args.join(' ')} (${server.origin})`);
    const client = this.makeClient(server);
    this.client = client;
    try {
      await client.start();
    } catch (error) {
      if (known === undefined) {
        this.fail(`The Vetline server at ${server.command} did not start.`, error);
      } else {
        this.crashed(client, server);
      }
      return;
    }
    const version = client.initializeResult?.serverInfo?.version ?? 'of unknown version';
    this.log.info(`vetline ${version} runs`);
    this.set({ kind: 'running', server, version });
  }

  private makeClient(server: Server): LanguageClient {
    const client: LanguageClient = new QuietClient(
      'vetline',
      'Vetline',
      { command: server.command, args: server.args, options: { cwd: server.cwd }, transport: TransportKind.stdio },
      {
        documentSelector: documentSelector(this.context.extension.packageJSON),
        initializationOptions: { trusted: vscode.workspace.isTrusted },
        outputChannel: this.log,
        initializationFailedHandler: () => false,
        errorHandler: {
          error: () => ({ action: ErrorAction.Continue, handled: true }),
          closed: () => this.closed(client, server),
        },
        middleware: {
          handleDiagnostics: (uri, diagnostics, next) => next(uri, this.findings.take(uri, diagnostics)),
          workspace: {
            configuration: (params) =>
              params.items.map((item) => {
                const resource = item.scopeUri === undefined ? undefined : client.protocol2CodeConverter.asUri(item.scopeUri);
                return explicitSettings(this.context.extension.packageJSON, resource);
              }),
          },
        },
      },
    );
    client.onNotification('vetline/status', (status: ServerStatus) => {
      this.reported = status;
      this.changed.fire();
    });
    return client;
  }

  /** The connection has ended. While a server starts, the one who starts it sees that for himself. */
  private closed(client: LanguageClient, server: Server): CloseHandlerResult {
    if (client === this.client && !this.ended && this.current.kind === 'running') {
      this.crashed(client, server);
    }
    return { action: CloseAction.DoNotRestart, handled: true, message: 'The connection to the server has ended.' };
  }

  private crashed(client: LanguageClient, server: Server): void {
    this.crashes = recent(this.crashes, Date.now());
    this.reported = undefined;
    this.findings.clear();
    client.diagnostics?.clear();
    if (givesUp(this.crashes)) {
      this.fail(`The Vetline server has stopped ${MOST_CRASHES} times within minutes and is not started again.`);
      return;
    }
    this.log.warn(`the server has stopped (${this.crashes.length} of ${MOST_CRASHES}); it is started again`);
    this.set({ kind: 'starting' });
    this.turn = this.turn.then(async () => {
      if (client === this.client && !this.ended) {
        await this.stopClient();
        await this.startClient(server);
      }
    });
  }

  private async stopClient(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    this.reported = undefined;
    this.findings.clear();
    if (client === undefined) {
      return;
    }
    try {
      await client.dispose(STOP_TIMEOUT_MS);
    } catch (error) {
      this.log.debug(`while stopping: ${messageOf(error)}`); // it did not run
    }
  }

  private fail(message: string, error?: unknown): void {
    this.set({ kind: 'failed', message });
    this.log.error(error === undefined || messageOf(error) === message ? message : `${message} ${messageOf(error)}`);
    if (error instanceof InstallationError && error.reason === 'cancelled') {
      return; // the user's own wish; the status item says the rest
    }
    const settings = error instanceof WrongSettingError ? ['Open Settings'] : [];
    void vscode.window.showErrorMessage(message, ...settings, 'Show Log', 'Restart').then((choice) => {
      if (choice === 'Open Settings') {
        void vscode.commands.executeCommand('vetline.openSettings', 'vetline.path');
      } else if (choice === 'Show Log') {
        this.log.show();
      } else if (choice === 'Restart') {
        void this.restart('asked for');
      }
    });
  }

  private set(state: State): void {
    this.current = state;
    this.changed.fire();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
