/** Which documents the server gets: those of the languages for which the manifest activates us, which are the server's own. */
import type * as vscode from 'vscode';

interface Manifest {
  activationEvents: string[];
}

/** Files and unsaved buffers; not the read-only sides of diffs and the like. */
const SCHEMES = ['file', 'untitled'];

export function languages(manifest: Manifest): string[] {
  return manifest.activationEvents.filter((event) => event.startsWith('onLanguage:')).map((event) => event.slice('onLanguage:'.length));
}

export function documentSelector(manifest: Manifest): { scheme: string; language: string }[] {
  return languages(manifest).flatMap((language) => SCHEMES.map((scheme) => ({ scheme, language })));
}

export function isOurs(manifest: Manifest, document: Pick<vscode.TextDocument, 'languageId' | 'uri'>): boolean {
  return SCHEMES.includes(document.uri.scheme) && languages(manifest).includes(document.languageId);
}
