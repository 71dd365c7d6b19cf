/** Which documents the server gets: those of the languages for which the manifest activates us, which are the server's own. */
import type * as vscode from 'vscode';

interface Manifest {
  activationEvents: string[];
}

/** Files and unsaved buffers; not the read-only sides of diffs and the like. */
const SCHEMES = ['file', 'untitled'];

/** The server reads notebooks' cells of Python as one program, and no others. What is typed into the interactive window is a cell, too. */
const CELL_SCHEMES = ['vscode-notebook-cell', 'vscode-interactive-input'];
const CELL_LANGUAGE = 'python';

export function languages(manifest: Manifest): string[] {
  return manifest.activationEvents.filter((event) => event.startsWith('onLanguage:')).map((event) => event.slice('onLanguage:'.length));
}

export function documentSelector(manifest: Manifest): { scheme: string; language: string }[] {
  return languages(manifest).flatMap((language) => schemes(language).map((scheme) => ({ scheme, language })));
}

export function isOurs(manifest: Manifest, document: Pick<vscode.TextDocument, 'languageId' | 'uri'>): boolean {
  return schemes(document.languageId).includes(document.uri.scheme) && languages(manifest).includes(document.languageId);
}

function schemes(language: string): string[] {
  return language === CELL_LANGUAGE ? [...SCHEMES, ...CELL_SCHEMES] : SCHEMES;
}
