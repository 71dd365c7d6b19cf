/** The view in the side bar: all findings that stand, in groups of the user's choice. */
import * as vscode from 'vscode';
import { shownName } from './cells.ts';
import type { Place } from './commands.ts';
import { ruleOf, type Findings } from './findings.ts';
import { grouped, type Group, type Grouping, type Item } from './findingsTree.ts';

const GROUPINGS: readonly Grouping[] = ['severity', 'category', 'rule', 'file'];
const STORED = 'vetline.groupBy';
/** Typing publishes with each key; the tree follows when it pauses. */
const PAUSE_MS = 200;

type Finding = Item & { place: Place };
type Node = { group: Group<Finding> } | Finding;

export function showFindings(findings: Findings, context: vscode.ExtensionContext): vscode.Disposable {
  const provider = new FindingsTree(findings, context);
  const view = vscode.window.createTreeView('vetline.findings', { treeDataProvider: provider, showCollapseAll: true });
  const describe = () => {
    view.description = `by ${provider.grouping}`;
    view.badge = findings.count === 0 ? undefined : { value: findings.count, tooltip: `${findings.count} findings of Vetline` };
  };
  describe();
  const choices = GROUPINGS.map((grouping) =>
    vscode.commands.registerCommand(`vetline.groupBy.${grouping}`, async () => {
      await provider.groupBy(grouping);
      describe();
    }),
  );
  return vscode.Disposable.from(view, provider, provider.onDidChangeTreeData(describe), ...choices);
}

class FindingsTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly findings: Findings;
  private readonly state: vscode.Memento;
  private readonly listener: vscode.Disposable;
  private pause: NodeJS.Timeout | undefined;

  constructor(findings: Findings, context: vscode.ExtensionContext) {
    this.findings = findings;
    this.state = context.workspaceState;
    this.listener = findings.onDidChange(() => {
      this.pause ??= setTimeout(() => {
        this.pause = undefined;
        this.changed.fire();
      }, PAUSE_MS);
    });
  }

  get grouping(): Grouping {
    return this.state.get<Grouping>(STORED, 'severity');
  }

  async groupBy(grouping: Grouping): Promise<void> {
    await this.state.update(STORED, grouping);
    this.changed.fire();
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) {
      return grouped(this.findings.all().map(asItem), this.grouping).map((group) => ({ group }));
    }
    return 'group' in node ? node.group.items : [];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return 'group' in node ? this.groupItem(node.group) : findingItem(node);
  }

  dispose(): void {
    clearTimeout(this.pause);
    this.listener.dispose();
    this.changed.dispose();
  }

  private groupItem(group: Group<Finding>): vscode.TreeItem {
    const item = new vscode.TreeItem(group.name, vscode.TreeItemCollapsibleState.Expanded);
    item.id = `${this.grouping}:${group.name}`;
    item.description = String(group.items.length);
    item.contextValue = 'group';
    item.iconPath = icon(group.severity);
    return item;
  }
}

function findingItem(finding: Finding): vscode.TreeItem {
  const { uri, diagnostic } = finding.place;
  const item = new vscode.TreeItem(diagnostic.message);
  item.description = `${finding.file}:${finding.line}`;
  item.tooltip = `${diagnostic.message}\n${finding.rule}\n${finding.file}:${finding.line}`;
  item.iconPath = icon(finding.severity);
  item.contextValue = (diagnostic.data?.fixes.length ?? 0) > 0 ? 'finding-fixable' : 'finding';
  item.command = { command: 'vscode.open', title: 'Open', arguments: [uri, { selection: diagnostic.range } satisfies vscode.TextDocumentShowOptions] };
  return item;
}

function asItem(place: Place): Finding {
  const { uri, diagnostic } = place;
  return {
    place,
    file: shownName(uri),
    line: diagnostic.range.start.line + 1,
    rule: ruleOf(diagnostic) ?? 'analysis',
    category: diagnostic.data?.category ?? 'analysis',
    severity: diagnostic.severity,
  };
}

function icon(severity: number): vscode.ThemeIcon {
  const names = ['error', 'warning', 'info', 'info'];
  const colours = ['list.errorForeground', 'list.warningForeground', 'editorInfo.foreground', 'editorInfo.foreground'];
  return new vscode.ThemeIcon(names[severity] ?? 'info', new vscode.ThemeColor(colours[severity] ?? 'foreground'));
}
