/** Activation: puts the parts together, and starts the server with the first document that concerns it. */
import * as vscode from 'vscode';
import { registerCommands } from './commands.ts';
import { Findings } from './findings.ts';
import { showFindings } from './findingsView.ts';
import { watchInterpreter } from './interpreter.ts';
import { isOurs } from './languages.ts';
import { provideRulePages } from './rulePage.ts';
import { registerScan } from './scan.ts';
import { Session } from './session.ts';
import { showStatus } from './status.ts';

/** What `deactivate` stops; VS Code gives it no context. */
const active: { session?: Session } = {};

const NEED_RESTART = ['vetline.path', 'vetline.interpreter'];

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Vetline', { log: true });
  const findings = new Findings();
  const session = new Session(context, log, findings);
  active.session = session;
  const manifest = context.extension.packageJSON;
  const startFor = (document: vscode.TextDocument) => {
    if (isOurs(manifest, document)) {
      void session.start();
    }
  };
  context.subscriptions.push(
    log,
    findings,
    session,
    showStatus(session, findings, manifest),
    registerCommands({ session, findings, context, log }),
    registerScan(session, findings, log),
    provideRulePages(session),
    showFindings(findings, context),
    vscode.workspace.onDidOpenTextDocument(startFor),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void session.restartIfStarted('the workspace is trusted now')),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (NEED_RESTART.some((key) => event.affectsConfiguration(key))) {
        void session.restartIfStarted('the settings of the server have changed');
      } else if (event.affectsConfiguration('vetline')) {
        session.settingsChanged();
      }
    }),
  );
  void watchInterpreter(() => void session.restartIfStarted('another Python environment is selected')).then((watcher) =>
    context.subscriptions.push(watcher),
  );
  vscode.workspace.textDocuments.forEach(startFor);
}

export async function deactivate(): Promise<void> {
  await active.session?.stop();
}
