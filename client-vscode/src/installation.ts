/**
 * Installs the wheel that the extension carries into an environment of its own, once for each wheel. Knows nothing of VS Code.
 *
 * An environment's folder is named after the wheel's hash and counts only with its marker, which is written last: what was
 * interrupted is made anew. An upgrade leaves the old environment alone until the new one is complete.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';

export const OLDEST_PYTHON: readonly [number, number] = [3, 10];
const MARKER = 'installed.json';
const PREFIX = 'server-';
const LOCK = 'installing.lock';
const LOCK_POLL_MS = 300;
const VERSION_TIMEOUT_MS = 15_000;

export interface Request {
  wheel: string;
  /** The extension's global storage; made if it is not there. */
  storage: string;
  /** To be asked for their version, in this order; not called when nothing has to be installed. */
  interpreters(): Promise<string[]>;
  signal: AbortSignal;
  /** What is being done now, for a person who waits. */
  report(step: string): void;
  log(line: string): void;
}

/** How to run the server with the environment's interpreter. Isolated: neither the folder nor PYTHONPATH adds modules. */
export interface Installed {
  command: string;
  args: string[];
  /** True if an earlier wheel's environment stands in, because the new one could not be installed. */
  outdated: boolean;
}

export class InstallationError extends Error {
  /** What a person can do about it, where that is known. */
  readonly reason: Reason;
  constructor(message: string, reason: Reason) {
    super(message);
    this.reason = reason;
  }
}

export type Reason = 'no-python' | 'no-venv' | 'no-network' | 'no-space' | 'cancelled' | 'other';

export async function install(request: Request): Promise<Installed> {
  const wheel = await fs.readFile(request.wheel);
  const folder = path.join(request.storage, PREFIX + createHash('sha256').update(wheel).digest('hex').slice(0, 12));
  if (await isComplete(folder)) {
    return runs(folder, false);
  }
  await fs.mkdir(request.storage, { recursive: true });
  const release = await locked(request);
  try {
    if (await isComplete(folder)) {
      return runs(folder, false); // another window has been at it
    }
    await make(folder, request);
    await removeOthers(folder, request);
    return runs(folder, false);
  } catch (error) {
    await fs.rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
    const earlier = await anyComplete(request.storage);
    const cancelled = error instanceof InstallationError && error.reason === 'cancelled';
    if (earlier === undefined || cancelled) {
      throw error;
    }
    request.log(`the new server could not be installed (${messageOf(error)}); the one installed before is used`);
    return runs(earlier, true);
  } finally {
    await release();
  }
}

/** Which of `candidates` is a Python that will do, and what was wrong with the others. */
export async function findPython(candidates: readonly string[], signal: AbortSignal): Promise<{ python?: string; tried: string[] }> {
  const tried: string[] = [];
  for (const candidate of candidates) {
    const done = await run(candidate, ['-I', '-c', 'import sys; print(*sys.version_info[:2])'], { signal, timeoutMs: VERSION_TIMEOUT_MS });
    const version = /^(\d+) (\d+)\s*$/.exec(done.output);
    if (done.code !== 0 || version === null) {
      tried.push(`${candidate}: is no Python that runs`);
      continue;
    }
    const [major, minor] = [Number(version[1]), Number(version[2])];
    if (major > OLDEST_PYTHON[0] || (major === OLDEST_PYTHON[0] && minor >= OLDEST_PYTHON[1])) {
      return { python: candidate, tried: [...tried, `${candidate}: Python ${major}.${minor}`] };
    }
    tried.push(`${candidate}: Python ${major}.${minor} is too old, ${OLDEST_PYTHON.join('.')} is needed`);
  }
  return { tried };
}

/** Why `python -m venv` or pip failed, by what it wrote. */
export function reasonOf(output: string): Reason {
  if (/ensurepip is not available|No module named '?(?:venv|ensurepip|pip)\b/i.test(output)) {
    return 'no-venv';
  }
  if (/No space left on device|Errno 28/i.test(output)) {
    return 'no-space';
  }
  if (/Failed to establish a new connection|Temporary failure in name resolution|Name or service not known|getaddrinfo failed|Connection(?:Error| refused| to \S+ timed out)|Read timed out|ProxyError|Network is unreachable|No matching distribution found/i.test(output)) {
    return 'no-network';
  }
  return 'other';
}

/** What to tell a person. */
export function advice(reason: Reason): string {
  switch (reason) {
    case 'no-python':
      return `Vetline needs Python ${OLDEST_PYTHON.join('.')} or later. Install it, or name one in the setting vetline.interpreter.`;
    case 'no-venv':
      return 'This Python cannot make virtual environments. On Debian and Ubuntu, install python3-venv.';
    case 'no-network':
      return 'The packages that Vetline needs could not be downloaded. Check the network, or install vetline yourself and set vetline.path.';
    case 'no-space':
      return 'There is no space left on the disk.';
    case 'cancelled':
      return 'The installation of Vetline was cancelled.';
    case 'other':
      return 'Vetline could not be installed. The log says why.';
  }
}

async function make(folder: string, request: Request): Promise<void> {
  request.report('looking for Python');
  const { python, tried } = await findPython(await request.interpreters(), request.signal);
  tried.forEach((line) => request.log(line));
  throwIfCancelled(request);
  if (python === undefined) {
    throw new InstallationError(advice('no-python'), 'no-python');
  }
  await fs.rm(folder, { recursive: true, force: true, maxRetries: 3 });
  request.report('making an environment');
  await succeed(python, ['-I', '-m', 'venv', folder], request);
  request.report('installing the server and what it needs');
  const pip = ['-I', '-m', 'pip', 'install', '--disable-pip-version-check', '--no-input', '--no-warn-script-location', '--retries', '2'];
  await succeed(pythonOf(folder), [...pip, request.wheel], request);
  await fs.writeFile(path.join(folder, MARKER), JSON.stringify({ wheel: path.basename(request.wheel), python }));
}

async function succeed(command: string, args: string[], request: Request): Promise<void> {
  request.log(`${command} ${args.join(' ')}`);
  const done = await run(command, args, { signal: request.signal, cwd: request.storage });
  throwIfCancelled(request);
  if (done.code !== 0) {
    request.log(done.output.trim());
    throw new InstallationError(advice(reasonOf(done.output)), reasonOf(done.output));
  }
}

function throwIfCancelled(request: Request): void {
  if (request.signal.aborted) {
    throw new InstallationError(advice('cancelled'), 'cancelled');
  }
}

function runs(folder: string, outdated: boolean): Installed {
  return { command: pythonOf(folder), args: ['-I', '-m', 'vetline'], outdated };
}

function pythonOf(folder: string): string {
  return process.platform === 'win32' ? path.join(folder, 'Scripts', 'python.exe') : path.join(folder, 'bin', 'python');
}

/** An environment whose interpreter is gone, after an upgrade of the system, does not count. */
async function isComplete(folder: string): Promise<boolean> {
  try {
    await fs.access(path.join(folder, MARKER));
    await fs.access(pythonOf(folder));
    return true;
  } catch {
    return false;
  }
}

async function anyComplete(storage: string): Promise<string | undefined> {
  for (const folder of await environments(storage)) {
    if (await isComplete(folder)) {
      return folder;
    }
  }
  return undefined;
}

/** Another window may still run an old one; what cannot be removed now is removed by the next installation. */
async function removeOthers(kept: string, request: Request): Promise<void> {
  for (const folder of await environments(request.storage)) {
    if (folder !== kept) {
      await fs.rm(folder, { recursive: true, force: true }).catch((error) => request.log(`${folder} stays: ${messageOf(error)}`));
    }
  }
}

async function environments(storage: string): Promise<string[]> {
  const names = await fs.readdir(storage).catch(() => [] as string[]);
  return names.filter((name) => name.startsWith(PREFIX)).map((name) => path.join(storage, name));
}

/** One window at a time installs. The lock of a process that is gone is taken over. */
async function locked(request: Request): Promise<() => Promise<void>> {
  const lock = path.join(request.storage, LOCK);
  for (;;) {
    throwIfCancelled(request);
    try {
      await fs.writeFile(lock, String(process.pid), { flag: 'wx' });
      return () => fs.rm(lock, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw error;
      }
    }
    const holder = Number(await fs.readFile(lock, 'utf8').catch(() => ''));
    if (holder > 0 && !isAlive(holder)) {
      await fs.rm(lock, { force: true });
      continue;
    }
    request.report('another window is installing the server');
    await new Promise((resolve) => setTimeout(resolve, LOCK_POLL_MS));
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

interface RunOptions {
  signal: AbortSignal;
  cwd?: string;
  timeoutMs?: number;
}

/** Never rejects: a program that cannot be started has code -1 and says why in its output. */
export function run(command: string, args: readonly string[], options: RunOptions): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      signal: options.signal,
      cwd: options.cwd,
      timeout: options.timeoutMs,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', (error) => resolve({ code: -1, output: output + error.message }));
    child.on('close', (code) => resolve({ code: code ?? -1, output }));
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
