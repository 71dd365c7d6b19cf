/**
 * A rule's page, as the server writes it, rendered by VS Code's own Markdown preview.
 *
 * The manifest associates the scheme with the preview, so that a link to a page, which each finding's rule name is, opens it rendered.
 */
import * as vscode from 'vscode';
import { ExecuteCommandRequest } from 'vscode-languageclient/node';
import type { Session } from './session.ts';

const SCHEME = 'vetline-rule';

export function provideRulePages(session: Session): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent(uri) {
      const client = await session.running();
      const rule = uri.path.replace(/^\//, '').replace(/\.md$/, '');
      const page: unknown = await client?.sendRequest(ExecuteCommandRequest.type, { command: 'vetline.showRule', arguments: [rule] });
      return typeof page === 'string' ? page : 'The Vetline server does not run.';
    },
  });
}

export function pageOf(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
}

/** Beside the code. */
export async function showRulePage(rule: string): Promise<void> {
  await vscode.commands.executeCommand('markdown.showPreviewToSide', pageOf(rule));
}
