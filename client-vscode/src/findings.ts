/** The findings that stand, by file, as the server published them: what the view, the status and the commands read. */
import * as vscode from 'vscode';
import { pageOf } from './rulePage.ts';

/** Of what the server says about the analysis itself, which no rule stands behind. */
const OWN_CATEGORY = 'vetline';

export interface FixData {
  title: string;
  safe: boolean;
}

/** What the server says of a finding beyond its message. */
export interface FindingData {
  rule: string;
  category: string;
  confidence: string;
  cwe: string[];
  fixes: FixData[];
}

/** vscode-languageclient keeps `data` on the diagnostics that it makes. */
export type FindingDiagnostic = vscode.Diagnostic & { data?: FindingData };

export class Findings implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri | undefined>();
  /** Of one file, or of all. */
  readonly onDidChange = this.changed.event;
  private readonly byFile = new Map<string, { uri: vscode.Uri; diagnostics: readonly FindingDiagnostic[] }>();
  private lastAt: Date | undefined;

  /** Keeps what was published and returns it as it is to be shown: a rule's name opens its page in the editor. */
  take(uri: vscode.Uri, diagnostics: vscode.Diagnostic[]): vscode.Diagnostic[] {
    for (const diagnostic of diagnostics as FindingDiagnostic[]) {
      const rule = ruleOf(diagnostic);
      if (rule !== undefined && diagnostic.data !== undefined && diagnostic.data.category !== OWN_CATEGORY) {
        diagnostic.code = { value: rule, target: pageOf(rule) };
      }
    }
    if (diagnostics.length > 0) {
      this.byFile.set(uri.toString(), { uri, diagnostics });
    } else {
      this.byFile.delete(uri.toString());
    }
    this.lastAt = new Date();
    this.changed.fire(uri);
    return diagnostics;
  }

  clear(): void {
    if (this.byFile.size > 0) {
      this.byFile.clear();
      this.changed.fire(undefined);
    }
  }

  /** When the server last published something. */
  get lastAnalysis(): Date | undefined {
    return this.lastAt;
  }

  get count(): number {
    let count = 0;
    for (const { diagnostics } of this.byFile.values()) {
      count += diagnostics.length;
    }
    return count;
  }

  of(uri: vscode.Uri): readonly FindingDiagnostic[] {
    return this.byFile.get(uri.toString())?.diagnostics ?? [];
  }

  all(): { uri: vscode.Uri; diagnostic: FindingDiagnostic }[] {
    return [...this.byFile.values()].flatMap(({ uri, diagnostics }) => diagnostics.map((diagnostic) => ({ uri, diagnostic })));
  }

  dispose(): void {
    this.changed.dispose();
  }
}

/** The rule's id; undefined for what is said about the analysis itself. */
export function ruleOf(diagnostic: vscode.Diagnostic): string | undefined {
  const { code } = diagnostic;
  return typeof code === 'object' ? String(code.value) : typeof code === 'string' ? code : undefined;
}

