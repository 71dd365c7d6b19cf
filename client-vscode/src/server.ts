/** Finds the server in this window: gathers what the pure decision needs, and installs the carried copy where it comes to that. */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { install } from './installation.ts';
import { selectedInterpreter } from './interpreter.ts';
import { interpreters, locate, type Surroundings } from './locate.ts';

export interface Server {
  command: string;
  args: string[];
  /** Not the workspace's folder, from which a program could pick up files. */
  cwd: string;
  /** How it was found, for a person. */
  origin: string;
}

/** `vetline.path` leads nowhere. */
export class WrongSettingError extends Error {}

/** Rejects with an error whose message a person can use. */
export async function findServer(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): Promise<Server> {
  const storage = context.globalStorageUri.fsPath;
  await fs.promises.mkdir(storage, { recursive: true });
  const around = await surroundings();
  const location = locate(around);
  location.tried.forEach((line) => log.info(line));
  switch (location.kind) {
    case 'wrong':
      throw new WrongSettingError(location.message);
    case 'found':
      return { command: location.command, args: ['server'], cwd: storage, origin: `found by ${location.source}` };
    case 'carried':
      return carried(context, log, storage, around);
  }
}

async function carried(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
  storage: string,
  around: Surroundings,
): Promise<Server> {
  const wheel = carriedWheel(context);
  log.info(`the copy that the extension carries: ${path.basename(wheel)}`);
  const options = { location: vscode.ProgressLocation.Notification, title: 'Vetline', cancellable: true };
  let shown: Thenable<unknown> | undefined;
  let finish: () => void = () => undefined;
  let report: (message: string) => void = () => undefined;
  const abort = new AbortController();
  const reported = (step: string) => {
    // Only what takes time is shown; an installed copy is found without a word.
    shown ??= vscode.window.withProgress(options, (progress, token) => {
      token.onCancellationRequested(() => abort.abort());
      report = (message) => progress.report({ message });
      return new Promise<void>((resolve) => (finish = resolve));
    });
    report(step);
    log.info(step);
  };
  try {
    const installed = await install({
      wheel,
      storage,
      interpreters: async () => interpreters(around),
      signal: abort.signal,
      report: reported,
      log: (line) => log.info(line),
    });
    const origin = installed.outdated ? 'an earlier copy, installed by the extension' : 'the copy that the extension carries';
    return { command: installed.command, args: [...installed.args, 'server'], cwd: storage, origin };
  } finally {
    finish();
  }
}

function carriedWheel(context: vscode.ExtensionContext): string {
  const folder = context.asAbsolutePath('bundled');
  const names = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.whl')) : [];
  if (names[0] === undefined) {
    throw new Error('This build of the extension carries no server. Install vetline and set vetline.path.');
  }
  return path.join(folder, names[0]);
}

async function surroundings(): Promise<Surroundings> {
  const folder = vscode.workspace.workspaceFolders?.find((candidate) => candidate.uri.scheme === 'file');
  const settings = vscode.workspace.getConfiguration('vetline', folder?.uri);
  const trusted = vscode.workspace.isTrusted;
  const named = (settings.get<string>('interpreter') ?? '').trim();
  return {
    setting: settings.get<string>('path') ?? '',
    trusted,
    folder: folder?.uri.fsPath,
    home: os.homedir(),
    interpreter: named !== '' ? named : trusted ? await selectedInterpreter(folder?.uri) : undefined,
    searchPath: process.env['PATH'] ?? process.env['Path'] ?? '',
    platform: process.platform,
    isProgram,
  };
}

function isProgram(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}
