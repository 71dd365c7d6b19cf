/** The commands of the palette and of our own menus, but for those of the findings view and the workspace scan. */
import * as vscode from 'vscode';
import { CodeActionRequest, CodeActionResolveRequest, ExecuteCommandRequest, type LanguageClient } from 'vscode-languageclient/node';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { isCell } from './cells.ts';
import { ruleOf, type Findings, type FindingDiagnostic } from './findings.ts';
import { run } from './installation.ts';
import { showRulePage } from './rulePage.ts';
import type { Session } from './session.ts';
import { explicitSettings } from './settings.ts';

const FIX_ALL = 'source.fixAll.vetline';
const NOTEBOOK_FIX_ALL = 'notebook.source.fixAll.vetline';
const DOCTOR_SCHEME = 'vetline-doctor';
const DOCTOR_TIMEOUT_MS = 60_000;
/** How long a file that was just opened may take until its findings stand. */
const OPENING_MS = 10_000;

/** Where a finding stands; what a command gets from the findings view. */
export interface Place {
  uri: vscode.Uri;
  diagnostic: FindingDiagnostic;
}

export interface Commands {
  session: Session;
  findings: Findings;
  context: vscode.ExtensionContext;
  log: vscode.LogOutputChannel;
}

export function registerCommands(on: Commands): vscode.Disposable {
  const commands: Record<string, (...given: never[]) => unknown> = {
    'vetline.restart': () => on.session.restart('asked for'),
    'vetline.showLog': () => on.log.show(),
    'vetline.openSettings': (key?: string) => openSettings(key ?? `@ext:${on.context.extension.id}`),
    'vetline.explainRule': (given?: string | { place: Place }) => explainRule(on, given),
    'vetline.fixAll': () => fixAll(on),
    'vetline.fixFinding': (given: { place: Place }) => fixFinding(on, given.place),
    'vetline.ignoreFinding': (given?: { place: Place }) => ignoreFinding(on, given?.place),
    'vetline.disableRule': (given?: { place: Place }) => disableRule(on, given?.place),
    'vetline.doctor': () => doctor(on),
    'vetline.copyReport': () => copyReport(on),
    'vetline.openSample': () => openSample(on),
    'vetline.showMenu': () => showMenu(),
  };
  const doctorPages = vscode.workspace.registerTextDocumentContentProvider(DOCTOR_SCHEME, { provideTextDocumentContent: () => doctorText(on) });
  const registered = Object.entries(commands).map(([name, action]) => vscode.commands.registerCommand(name, action));
  return vscode.Disposable.from(doctorPages, ...registered);
}

/** In a remote window what belongs to the machine stands under its settings alone. */
async function openSettings(query: string): Promise<void> {
  const command = vscode.env.remoteName === undefined ? 'workbench.action.openSettings' : 'workbench.action.openRemoteSettings';
  await vscode.commands.executeCommand(command, { query });
}

interface RuleSummary {
  id: string;
  severity: string;
  category: string;
  message: string;
}

async function explainRule(on: Commands, given: string | { place: Place } | undefined): Promise<void> {
  const rule = typeof given === 'string' ? given : given === undefined ? undefined : ruleOf(given.place.diagnostic);
  const chosen = rule ?? ruleAtCursor(on) ?? (await pickRule(on, 'Explain which rule?'));
  if (chosen !== undefined) {
    await showRulePage(chosen);
  }
}

function ruleAtCursor(on: Commands): string | undefined {
  const place = placeAtCursor(on);
  return place === undefined ? undefined : ruleOf(place.diagnostic);
}

function placeAtCursor(on: Commands): Place | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    return undefined;
  }
  const uri = editor.document.uri;
  const diagnostic = on.findings.of(uri).find((candidate) => candidate.range.contains(editor.selection.active));
  return diagnostic === undefined ? undefined : { uri, diagnostic };
}

async function pickRule(on: Commands, title: string): Promise<string | undefined> {
  const client = await on.session.running();
  if (client === undefined) {
    return undefined;
  }
  const rules: unknown = await client.sendRequest(ExecuteCommandRequest.type, { command: 'vetline.listRules' });
  const items = (Array.isArray(rules) ? (rules as RuleSummary[]) : []).map((rule) => ({
    label: rule.id,
    description: `${rule.severity} · ${rule.category}`,
    detail: rule.message,
  }));
  if (items.length === 0) {
    void vscode.window.showInformationMessage('The rules are still being loaded.');
    return undefined;
  }
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true }))?.label;
}

async function fixAll(on: Commands): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const client = await on.session.running();
  if (editor === undefined || client === undefined) {
    return;
  }
  const document = editor.document;
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const inNotebook = isCell(document.uri);
  const actions = await codeActions(client, { uri: document.uri, range: whole }, inNotebook ? NOTEBOOK_FIX_ALL : FIX_ALL);
  if (actions[0] === undefined || !(await applied(client, actions[0]))) {
    void vscode.window.showInformationMessage(`Vetline has no safe fix for this ${inNotebook ? 'notebook' : 'file'}.`);
  }
}

async function fixFinding(on: Commands, place: Place): Promise<void> {
  const client = await opened(on, place);
  if (client === undefined) {
    return;
  }
  const actions = await codeActions(client, { uri: place.uri, range: place.diagnostic.range }, 'quickfix', place.diagnostic);
  const own = actions.find((action) => action.edit !== undefined && (action.diagnostics?.length ?? 0) > 0);
  if (own === undefined || !(await applied(client, own))) {
    void vscode.window.showInformationMessage('The file has changed, and this fix no longer fits it.');
  }
}

async function ignoreFinding(on: Commands, given: Place | undefined): Promise<void> {
  const place = given ?? placeAtCursor(on);
  if (place === undefined) {
    void vscode.window.showInformationMessage('Place the cursor on a finding first.');
    return;
  }
  const client = await opened(on, place);
  if (client !== undefined) {
    await resolvedAndApplied(client, place, 'ignore');
  }
}

async function disableRule(on: Commands, given: Place | undefined): Promise<void> {
  const place = given ?? placeAtCursor(on);
  const rule = place === undefined ? await pickRule(on, 'Switch which rule off?') : ruleOf(place.diagnostic);
  if (rule === undefined) {
    return;
  }
  const scopes: (vscode.QuickPickItem & { target?: vscode.ConfigurationTarget })[] = [
    { label: 'For this workspace', description: 'in its VS Code settings', target: vscode.ConfigurationTarget.Workspace },
    { label: 'For you, everywhere', description: 'in your user settings', target: vscode.ConfigurationTarget.Global },
  ];
  if (place !== undefined) {
    scopes.unshift({ label: 'For this project', description: 'in vetline.toml or pyproject.toml, for everyone who works on it' });
  }
  const scope = await vscode.window.showQuickPick(scopes, { title: `Switch ${rule} off` });
  if (scope === undefined) {
    return;
  }
  if (scope.target === undefined && place !== undefined) {
    const client = await opened(on, place);
    if (client !== undefined) {
      await resolvedAndApplied(client, place, 'disable');
    }
    return;
  }
  const configuration = vscode.workspace.getConfiguration('vetline', place?.uri);
  const set = configuration.inspect<string[]>('ignore');
  const before = (scope.target === vscode.ConfigurationTarget.Global ? set?.globalValue : set?.workspaceValue) ?? [];
  await configuration.update('ignore', [...new Set([...before, rule])], scope.target);
}

/** The document is shown and its findings are known; undefined if the server does not run. */
async function opened(on: Commands, place: Place): Promise<LanguageClient | undefined> {
  const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === place.uri.toString());
  const client = await on.session.running();
  if (client === undefined) {
    return undefined;
  }
  const published = isOpen ? Promise.resolve() : nextPublication(on.findings, place.uri);
  if (isCell(place.uri)) {
    await vscode.commands.executeCommand('vscode.open', place.uri, { selection: place.diagnostic.range } satisfies vscode.TextDocumentShowOptions);
    await published;
    return client;
  }
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === place.uri.toString());
  const viewColumn = visible?.viewColumn ?? vscode.ViewColumn.Active; // where it is shown already, not once more beside it
  await vscode.window.showTextDocument(place.uri, { selection: place.diagnostic.range, viewColumn });
  await published;
  return client;
}

function nextPublication(findings: Findings, uri: vscode.Uri): Promise<void> {
  return new Promise((resolve) => {
    const listener = findings.onDidChange((changed) => {
      if (changed?.toString() === uri.toString()) {
        done();
      }
    });
    const timer = setTimeout(() => done(), OPENING_MS);
    const done = () => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
  });
}

async function codeActions(
  client: LanguageClient,
  where: { uri: vscode.Uri; range: vscode.Range },
  kind: string,
  about?: vscode.Diagnostic,
): Promise<CodeAction[]> {
  const found = await client.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: client.code2ProtocolConverter.asUri(where.uri) },
    range: client.code2ProtocolConverter.asRange(where.range),
    context: { diagnostics: about === undefined ? [] : await client.code2ProtocolConverter.asDiagnostics([about]), only: [kind] },
  });
  return (found ?? []).filter((action): action is CodeAction => !('arguments' in action));
}

/** Has the server work out one of its actions for a finding, by the data that it gives its own. */
async function resolvedAndApplied(client: LanguageClient, place: Place, action: 'ignore' | 'disable'): Promise<void> {
  const rule = ruleOf(place.diagnostic);
  const offered = await codeActions(client, { uri: place.uri, range: place.diagnostic.range }, 'quickfix', place.diagnostic);
  const found = offered.find(({ data }) => data?.action === action && data.rule === rule);
  if (found === undefined || !(await applied(client, found))) {
    void vscode.window.showInformationMessage(`Nothing was changed: ${rule} no longer stands there, or is switched off already.`);
  }
}

async function applied(client: LanguageClient, action: CodeAction): Promise<boolean> {
  const whole = action.edit === undefined ? await client.sendRequest(CodeActionResolveRequest.type, action) : action;
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(whole.edit);
  return edit !== undefined && vscode.workspace.applyEdit(edit);
}

async function doctorText(on: Commands): Promise<string> {
  const { state } = on.session;
  if (state.kind !== 'running') {
    return `The server does not run${state.kind === 'failed' ? `: ${state.message}` : '.'}\n`;
  }
  const { command, args, cwd } = state.server;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  const signal = AbortSignal.timeout(DOCTOR_TIMEOUT_MS);
  const done = await run(command, [...args.filter((word) => word !== 'server'), 'doctor'], { signal, cwd: vscode.workspace.isTrusted ? (folder ?? cwd) : cwd });
  return done.output;
}

/** Each time in a document of its own, for VS Code asks for a virtual document's text but once. */
async function doctor(on: Commands): Promise<void> {
  await on.session.start();
  const uri = vscode.Uri.from({ scheme: DOCTOR_SCHEME, path: '/Vetline doctor', query: new Date().toISOString() });
  await vscode.window.showTextDocument(uri, { preview: true });
}

/** Versions, how the server was found, what is set and how the server is: nothing of the code. */
async function copyReport(on: Commands): Promise<void> {
  const { state, status } = on.session;
  const manifest = on.context.extension.packageJSON;
  const parts = [
    `Vetline extension ${manifest.version}, ${vscode.env.appName} ${vscode.version}, ${process.platform} ${process.arch}`,
    `remote: ${vscode.env.remoteName ?? 'no'}; trusted: ${vscode.workspace.isTrusted}; folders: ${vscode.workspace.workspaceFolders?.length ?? 0}`,
    `state: ${JSON.stringify(state)}`,
    `status: ${JSON.stringify(status)}`,
    `settings: ${JSON.stringify(explicitSettings(manifest, undefined))}`,
    `findings: ${on.findings.count}`,
    `vetline doctor:\n${await doctorText(on)}`,
  ];
  await vscode.env.clipboard.writeText(parts.join('\n'));
  void vscode.window.showInformationMessage('The report is on the clipboard. It names files and settings.');
}

async function openSample(on: Commands): Promise<void> {
  const content = (await vscode.workspace.fs.readFile(vscode.Uri.file(on.context.asAbsolutePath('walkthrough/sample.py')))).toString();
  const document = await vscode.workspace.openTextDocument({ content, language: 'python' });
  await vscode.window.showTextDocument(document);
}

async function showMenu(): Promise<void> {
  const items = [
    { label: '$(output) Show Log', command: 'vetline.showLog' },
    { label: '$(debug-restart) Restart Server', command: 'vetline.restart' },
    { label: '$(search) Scan Workspace', command: 'vetline.scan' },
    { label: '$(list-tree) Show Findings', command: 'vetline.findings.focus' },
    { label: '$(pulse) Doctor', description: 'what is installed and what runs', command: 'vetline.doctor' },
    { label: '$(gear) Open Settings', command: 'vetline.openSettings' },
    { label: '$(copy) Copy Diagnostics Report', command: 'vetline.copyReport' },
  ];
  const chosen = await vscode.window.showQuickPick(items, { title: 'Vetline' });
  if (chosen !== undefined) {
    await vscode.commands.executeCommand(chosen.command);
  }
}
