/** A rule's page, as the server writes it, rendered beside the code by VS Code's own Markdown preview. */
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

export async function showRulePage(rule: string): Promise<void> {
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
  await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
}
