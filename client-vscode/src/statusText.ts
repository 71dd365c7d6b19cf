/** What is said of the server's state: pure, so that every wording can be tested. */

/** The notification `vetline/status`. Later servers may say more. */
export interface ServerStatus {
  state: 'loading' | 'ready' | 'degraded';
  rules: number;
  instant: number;
  deep: number;
  deepTier: string;
  reason: string;
  problems: { message: string; path: string | null; line: number | null }[];
}

export type Level = 'busy' | 'good' | 'degraded' | 'failed';

export interface Shown {
  level: Level;
  /** One or two words behind the product's name. */
  text: string;
  /** Lines for a hover. */
  detail: string[];
}

export type Phase = { kind: 'idle' | 'starting' } | { kind: 'running'; version: string } | { kind: 'failed'; message: string };

export function shownStatus(phase: Phase, status: ServerStatus | undefined, findings: number, lastAnalysis: Date | undefined): Shown {
  switch (phase.kind) {
    case 'idle':
      return { level: 'good', text: 'not started', detail: ['It starts with the first Python file.'] };
    case 'starting':
      return { level: 'busy', text: 'starting', detail: [] };
    case 'failed':
      return { level: 'failed', text: 'not running', detail: [phase.message] };
    case 'running':
      return running(phase.version, status, findings, lastAnalysis);
  }
}

function running(version: string, status: ServerStatus | undefined, findings: number, lastAnalysis: Date | undefined): Shown {
  if (status === undefined || status.state === 'loading') {
    return { level: 'busy', text: 'loading rules', detail: [`Server ${version}`] };
  }
  const detail = [`Server ${version}`, `Instant tier: ${counted(status.instant, 'rule')} at each keystroke`, deepTier(status)];
  if (lastAnalysis !== undefined) {
    detail.push(`Last analysis: ${lastAnalysis.toLocaleTimeString('en-GB')}`);
  }
  for (const problem of status.problems) {
    const place = problem.path === null ? '' : `${problem.path}${problem.line === null ? '' : `:${problem.line}`}: `;
    detail.push(`Problem: ${place}${problem.message}`);
  }
  const degraded = status.state === 'degraded' && status.problems.length > 0;
  return { level: degraded ? 'degraded' : 'good', text: findings === 0 ? 'no findings' : counted(findings, 'finding'), detail };
}

function deepTier(status: ServerStatus): string {
  if (status.deep === 0) {
    return 'Deep tier: no rule needs it';
  }
  const because = status.reason === '' ? '' : ` (${status.reason})`;
  return `Deep tier: ${status.deepTier}${because}, ${counted(status.deep, 'rule')}`;
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
