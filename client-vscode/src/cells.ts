/** Cells of notebooks, as VS Code has them open. */
import * as vscode from 'vscode';

export interface CellPlace {
  notebook: vscode.NotebookDocument;
  /** From 1, as the server counts. */
  number: number;
}

export function isCell(uri: vscode.Uri): boolean {
  return uri.scheme === 'vscode-notebook-cell';
}

/** Where the cell of this URI stands; undefined for other documents and for cells that are gone. */
export function cellAt(uri: vscode.Uri): CellPlace | undefined {
  if (!isCell(uri)) {
    return undefined;
  }
  for (const notebook of vscode.workspace.notebookDocuments) {
    const cell = notebook.getCells().find((candidate) => candidate.document.uri.toString() === uri.toString());
    if (cell !== undefined) {
      return { notebook, number: cell.index + 1 };
    }
  }
  return undefined;
}

/** A file, or a notebook and its cell, as a list shows them. */
export function shownName(uri: vscode.Uri): string {
  const place = cellAt(uri);
  return place === undefined ? vscode.workspace.asRelativePath(uri) : `${vscode.workspace.asRelativePath(place.notebook.uri)}, cell ${place.number}`;
}

/** The documents that a person looks at: those of the notebook's cells, or the one in the editor. */
export function activeDocuments(): readonly vscode.TextDocument[] {
  const editor = vscode.window.activeTextEditor;
  const notebook = vscode.window.activeNotebookEditor?.notebook;
  if (notebook !== undefined && (editor === undefined || isCell(editor.document.uri))) {
    return notebook.getCells().map((cell) => cell.document);
  }
  return editor === undefined ? [] : [editor.document];
}
