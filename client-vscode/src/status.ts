/** The language status item and the item in the status bar: how the server is, and a click away from its log. */
import * as vscode from 'vscode';
import { activeDocuments } from './cells.ts';
import type { Findings } from './findings.ts';
import { documentSelector, isOurs } from './languages.ts';
import type { Session } from './session.ts';
import { shownStatus, type Level } from './statusText.ts';

const ICONS: Record<Level, string> = { busy: '$(loading~spin)', good: '$(shield)', degraded: '$(warning)', failed: '$(error)' };
const MENU = { command: 'vetline.showMenu', title: 'Vetline' };

export function showStatus(session: Session, findings: Findings, manifest: Parameters<typeof isOurs>[0]): vscode.Disposable {
  const language = vscode.languages.createLanguageStatusItem('vetline', documentSelector(manifest));
  language.name = 'Vetline';
  language.command = { command: 'vetline.showMenu', title: 'Menu' };
  const bar = vscode.window.createStatusBarItem('vetline', vscode.StatusBarAlignment.Right, 90);
  bar.name = 'Vetline';
  bar.command = MENU;

  const update = () => {
    const shown = shownStatus(session.state, session.status, findings.count, findings.lastAnalysis);
    language.text = `Vetline: ${shown.text}`;
    language.detail = shown.detail[1] ?? shown.detail[0] ?? '';
    language.busy = shown.level === 'busy';
    language.severity = SEVERITIES[shown.level];
    const here = activeDocuments();
    const count = here.reduce((sum, document) => sum + findings.of(document.uri).length, 0);
    const said = shown.level === 'good' && session.state.kind === 'running' ? `Vetline ${count === 0 ? '$(check)' : count}` : `Vetline: ${shown.text}`;
    bar.text = `${ICONS[shown.level]} ${said}`;
    bar.tooltip = tooltip(shown.text, shown.detail);
    bar.backgroundColor = shown.level === 'failed' ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
    const visible = session.state.kind !== 'idle' && (here.some((document) => isOurs(manifest, document)) || shown.level === 'failed');
    if (visible) {
      bar.show();
    } else {
      bar.hide();
    }
  };
  update();
  return vscode.Disposable.from(
    language,
    bar,
    session.onDidChange(update),
    findings.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.onDidChangeActiveNotebookEditor(update),
  );
}

const SEVERITIES: Record<Level, vscode.LanguageStatusSeverity> = {
  busy: vscode.LanguageStatusSeverity.Information,
  good: vscode.LanguageStatusSeverity.Information,
  degraded: vscode.LanguageStatusSeverity.Warning,
  failed: vscode.LanguageStatusSeverity.Error,
};

function tooltip(text: string, detail: readonly string[]): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  markdown.appendMarkdown('**Vetline**: ').appendText(text);
  for (const line of detail) {
    markdown.appendMarkdown('\n\n').appendText(line);
  }
  return markdown;
}
