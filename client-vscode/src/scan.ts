/** Scans the workspace: asks the server for it, shows how far it is, and cancels it when the user does. */
import * as vscode from 'vscode';
import { ExecuteCommandRequest, WorkDoneProgress } from 'vscode-languageclient/node';
import type { Findings } from './findings.ts';
import type { Session } from './session.ts';

interface Outcome {
  files: number;
  findings: number;
  cancelled: boolean;
  problems: string[];
}

export function registerScan(session: Session, findings: Findings, log: vscode.LogOutputChannel): vscode.Disposable {
  let running = false;
  return vscode.commands.registerCommand('vetline.scan', async () => {
    if (running) {
      void vscode.window.showInformationMessage('The workspace is being scanned already.');
      return;
    }
    running = true;
    try {
      await scan(session, findings, log);
    } finally {
      running = false;
    }
  });
}

async function scan(session: Session, findings: Findings, log: vscode.LogOutputChannel): Promise<void> {
  if (vscode.workspace.workspaceFolders === undefined) {
    void vscode.window.showInformationMessage('Open a folder first; Vetline scans what is in it.');
    return;
  }
  const client = await session.running();
  if (client === undefined) {
    return;
  }
  const options = { location: vscode.ProgressLocation.Notification, title: 'Vetline: scanning the workspace', cancellable: true };
  const outcome = await vscode.window.withProgress(options, async (progress, cancellation) => {
    const token = `vetline-scan-${Date.now()}`;
    let percentage = 0;
    const listener = client.onProgress(WorkDoneProgress.type, token, (value) => {
      if (value.kind === 'report') {
        const increment = Math.max((value.percentage ?? percentage) - percentage, 0);
        percentage += increment;
        progress.report({ increment, ...(value.message === undefined ? {} : { message: value.message }) });
      }
    });
    const cancelling = cancellation.onCancellationRequested(() => {
      void client.sendNotification('window/workDoneProgress/cancel', { token });
    });
    try {
      const request = { command: 'vetline.scanWorkspace', workDoneToken: token };
      return (await client.sendRequest(ExecuteCommandRequest.type, request)) as Outcome | null;
    } finally {
      listener.dispose();
      cancelling.dispose();
    }
  });
  if (outcome === null) {
    void vscode.window.showWarningMessage('The workspace could not be scanned; the log says why.', 'Show Log').then(
      (choice) => choice && log.show(),
    );
    return;
  }
  outcome.problems.forEach((problem) => log.warn(`scan: ${problem}`));
  const sentence = summary(outcome);
  log.info(sentence);
  const buttons = findings.count > 0 ? ['Show Problems'] : [];
  void vscode.window.showInformationMessage(sentence, ...buttons).then((choice) => {
    if (choice === 'Show Problems') {
      void vscode.commands.executeCommand('workbench.actions.view.problems');
    }
  });
}

function summary(outcome: Outcome): string {
  const files = `${outcome.files} file${outcome.files === 1 ? '' : 's'}`;
  const found = `${outcome.findings === 0 ? 'no' : outcome.findings} finding${outcome.findings === 1 ? '' : 's'}`;
  const unread = outcome.problems.length === 0 ? '' : `; ${outcome.problems.length} could not be read, see the log`;
  return `${outcome.cancelled ? 'Cancelled after' : 'Scanned'} ${files}: ${found}${unread}.`;
}
