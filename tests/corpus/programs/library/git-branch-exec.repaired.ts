import { execFileSync } from 'child_process';

export interface BranchOptions {
  cwd?: string;
}

export class Git {
  constructor(private readonly options: BranchOptions = {}) {}

  branches(): string[] {
    return this.run('branch', '--list').split('\n');
  }

  checkout(branch: string): void {
    this.run('checkout', branch);
  }

  private run(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.options.cwd, encoding: 'utf8' });
  }
}
