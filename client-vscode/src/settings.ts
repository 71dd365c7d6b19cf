/**
 * What the user has set. A default is not sent: it would outweigh the project's own file.
 *
 * In a folder that is not trusted, what it says of restricted settings is left out, as the manifest promises.
 */
import * as vscode from 'vscode';

interface Manifest {
  contributes: { configuration: { properties: Record<string, unknown> } };
  capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] } };
}

/** Nested as the server reads it: {deep: {delayMs: 300}}. */
export function explicitSettings(manifest: Manifest, resource: vscode.Uri | undefined): Record<string, unknown> {
  const configuration = vscode.workspace.getConfiguration('vetline', resource ?? null);
  const restricted = vscode.workspace.isTrusted ? [] : manifest.capabilities.untrustedWorkspaces.restrictedConfigurations;
  const found: Record<string, unknown> = {};
  for (const name of Object.keys(manifest.contributes.configuration.properties)) {
    const key = name.slice('vetline.'.length);
    const set = configuration.inspect(key);
    const byFolder = set?.workspaceValue !== undefined || set?.workspaceFolderValue !== undefined;
    if (set?.globalValue !== undefined || (byFolder && !restricted.includes(name))) {
      put(found, key.split('.'), configuration.get(key));
    }
  }
  return found;
}

function put(table: Record<string, unknown>, keys: string[], value: unknown): void {
  const [first, ...rest] = keys as [string, ...string[]];
  if (rest.length === 0) {
    table[first] = value;
  } else {
    put((table[first] ??= {}) as Record<string, unknown>, rest, value);
  }
}
