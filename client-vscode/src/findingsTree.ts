/** The findings view's tree, as pure values: groups, most severe first, and what stands in them. */

export type Grouping = 'severity' | 'category' | 'rule' | 'file';

export interface Item {
  /** As files are shown: relative to the workspace. */
  file: string;
  line: number;
  rule: string;
  category: string;
  /** 0 error, 1 warning, 2 information, as VS Code counts. */
  severity: number;
}

export interface Group<T extends Item> {
  name: string;
  /** The worst among its items. */
  severity: number;
  items: T[];
}

const SEVERITY_NAMES = ['Errors', 'Warnings', 'Information', 'Hints'];

export function grouped<T extends Item>(items: readonly T[], by: Grouping): Group<T>[] {
  const groups = new Map<string, Group<T>>();
  for (const item of items) {
    const name = by === 'severity' ? (SEVERITY_NAMES[item.severity] ?? '') : item[by];
    const group = groups.get(name);
    if (group === undefined) {
      groups.set(name, { name, severity: item.severity, items: [item] });
    } else {
      group.items.push(item);
      group.severity = Math.min(group.severity, item.severity);
    }
  }
  for (const group of groups.values()) {
    group.items.sort((a, b) => a.severity - b.severity || compared(a.file, b.file) || a.line - b.line || compared(a.rule, b.rule));
  }
  return [...groups.values()].sort((a, b) => a.severity - b.severity || compared(a.name, b.name));
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
