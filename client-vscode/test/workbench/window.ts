/**
 * A window of VS Code's own workbench, in a browser, with the packaged extension in it.
 *
 * The workbench is code-server's, started anew for each window with a home, settings and a folder of its own. Nothing waits for
 * a time: each wait is for something to be there, with a deadline.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import * as fs from 'node:fs';
import * as net from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { chromium, type BrowserContext, type Locator, type Page } from 'playwright-core';

const CLIENT = path.resolve(import.meta.dirname, '../..');
export const TOOLS = path.join(CLIENT, '.tools');
const ENTRY = path.join(CLIENT, '.tools/code-server/node_modules/code-server/out/node/entry.js');
export const VSIX = path.join(CLIENT, 'dist/vetline.vsix');
export const SCREENSHOTS = path.join(CLIENT, 'test/screenshots');
/** The environment that `make` installed the server into. */
export const PYTHON = process.env['VETLINE_PYTHON'] ?? path.resolve(CLIENT, '../.venv/bin/python');
export const VETLINE = path.join(path.dirname(PYTHON), 'vetline');

/** Generous, for a machine that is busy with other things. */
export const DEADLINE_MS = Number(process.env['VETLINE_DEADLINE_MS'] ?? 60_000);
const POLL_MS = 50;

const QUIET_SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.editor.useModal': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.reduceMotion': 'on',
  'workbench.colorTheme': 'Default Light Modern',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
  'window.menuBarVisibility': 'compact',
  'security.workspace.trust.startupPrompt': 'always',
  'git.enabled': false,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.hover.delay': 100,
  'editor.lightbulb.enabled': 'on',
  // What is typed stays as it is typed: a list of completions that comes late takes the next `(` or `;` for its own.
  'editor.quickSuggestions': 'off',
  'editor.suggestOnTriggerCharacters': false,
  'editor.parameterHints.enabled': false,
  'editor.fontFamily': 'DejaVu Sans Mono',
};

export interface Options {
  /** Files of the folder that is opened, by their relative paths. */
  files: Record<string, string>;
  settings?: Record<string, unknown>;
  /** Which server the user has named; "" for none, and then the extension has to look for one. */
  server?: string;
  /** Ask whether the folder is trusted, as VS Code does. */
  asksForTrust?: boolean;
  env?: Record<string, string>;
  /** Further extensions: folders that are packaged already. */
  vsixes?: string[];
  /** Without ours, to measure what it adds. */
  withoutExtension?: boolean;
  /** A file to open with the window. */
  open?: string;
  /** More of code-server's options. */
  options?: string[];
  viewport?: { width: number; height: number };
}

export class Window {
  readonly page: Page;
  readonly folder: string;
  readonly home: string;
  readonly address: string;
  /** The workbench's user data. */
  readonly data: string;
  private readonly process: ChildProcess;
  private readonly browser: BrowserContext;
  private readonly mark: string;
  private readonly root: string;

  private constructor(parts: Pick<Window, 'page' | 'folder' | 'home' | 'address' | 'data'> & { process: ChildProcess; browser: BrowserContext; mark: string; root: string }) {
    this.page = parts.page;
    this.folder = parts.folder;
    this.home = parts.home;
    this.address = parts.address;
    this.data = parts.data;
    this.process = parts.process;
    this.browser = parts.browser;
    this.mark = parts.mark;
    this.root = parts.root;
  }

  static async open(options: Options): Promise<Window> {
    const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'vetline-window-')));
    const [home, folder, data, extensions] = ['home', 'project', 'data', 'extensions'].map((name) => path.join(root, name)) as [string, string, string, string];
    [home, folder, path.join(data, 'User'), path.join(data, 'Machine'), extensions].forEach((made) => fs.mkdirSync(made, { recursive: true }));
    for (const [name, content] of Object.entries(options.files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), content);
    }
    const server = options.server ?? VETLINE;
    fs.writeFileSync(path.join(data, 'User/settings.json'), JSON.stringify({ ...QUIET_SETTINGS, ...options.settings }, null, 1));
    fs.writeFileSync(path.join(data, 'Machine/settings.json'), JSON.stringify(server === '' ? {} : { 'vetline.path': server }));
    const mark = `window-${path.basename(root)}`;
    const env = environment(home, mark, options.env ?? {});
    const places = ['--user-data-dir', data, '--extensions-dir', extensions];
    for (const vsix of [...(options.vsixes ?? []), ...(options.withoutExtension === true ? [] : [VSIX])]) {
      await promisify(execFile)(process.execPath, [ENTRY, ...places, '--install-extension', vsix], { env });
    }
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const args = [ENTRY, ...places, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check'];
    args.push('--disable-getting-started-override', '--disable-proxy', '--ignore-last-opened');
    args.push(...(options.asksForTrust === true ? [] : ['--disable-workspace-trust']), ...(options.options ?? []), folder);
    const log = fs.openSync(path.join(root, 'code-server.log'), 'w');
    // A process group of its own, ended whole; also when this process ends in whatever way.
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', log, log], detached: true });
    fs.closeSync(log);
    process.once('exit', () => endGroup(child));
    await until('code-server answers', async () => {
      if (child.exitCode !== null) {
        throw new Error(fs.readFileSync(path.join(root, 'code-server.log'), 'utf8'));
      }
      return fetch(`${address}/healthz`).then((answer) => answer.ok, () => false);
    });
    const browser = await chromium.launchPersistentContext(path.join(root, 'browser'), {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      headless: true,
      viewport: options.viewport ?? { width: 1280, height: 800 },
      locale: 'en-US',
      colorScheme: 'light',
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
    const page = browser.pages()[0] ?? (await browser.newPage());
    page.setDefaultTimeout(DEADLINE_MS);
    const window = new Window({ page, folder, home, address, data, process: child, browser, mark, root });
    await window.load(options.open);
    return window;
  }

  /** Opens the window anew in the same browser, as after a reload. */
  async load(file?: string): Promise<void> {
    const query = new URLSearchParams({ folder: this.folder });
    if (file !== undefined) {
      query.set('payload', JSON.stringify([['openFile', `vscode-remote://${new URL(this.address).host}${path.join(this.folder, file)}`]]));
    }
    await this.page.goto(`${this.address}/?${query}`, { waitUntil: 'domcontentloaded' });
    await this.page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor();
  }

  /** Loads the window once more, with a test module in its extension host. A built workbench does so for its smoke tests alone. */
  async runInside(tests: string): Promise<void> {
    await this.page.exposeFunction('codeAutomationLog', () => undefined);
    await this.page.exposeFunction('codeAutomationExit', () => undefined);
    const at = (folder: string) => `vscode-remote://${new URL(this.address).host}${folder}`;
    // The extension under development has to be one; the test module's folder serves, and ours is the installed one.
    const payload = [['extensionDevelopmentPath', at(tests)], ['extensionTestsPath', at(path.join(tests, 'index.js'))], ['skipWelcome', 'true']];
    await this.page.goto(`${this.address}/?${new URLSearchParams({ folder: this.folder, payload: JSON.stringify(payload) })}`);
  }

  /** Runs `body`; a picture and what stands in the notifications tell why it failed. Always leaves nothing behind. */
  static async with(name: string, options: Options, body: (window: Window) => Promise<void>): Promise<void> {
    const window = await Window.open(options);
    try {
      await body(window);
    } catch (error) {
      await window.picture(`failed-${name}`).catch(() => undefined);
      const said = await window.page.locator('.notification-list-item').allInnerTexts().catch(() => []);
      throw new Error(`${error instanceof Error ? error.stack : String(error)}\nnotifications: ${JSON.stringify(said)}`);
    } finally {
      await window.close();
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.endWorkbench();
    fs.rmSync(this.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  /** Closes the browser alone, as a person does who closes the window. */
  closeBrowser(): Promise<void> {
    return this.browser.close();
  }

  /** Ends code-server as a shutdown of the machine would: SIGTERM, and SIGKILL only for what does not listen. */
  async endWorkbench(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      const ended = new Promise((resolve) => this.process.once('exit', resolve));
      endGroup(this.process);
      const late = setTimeout(() => endGroup(this.process, 'SIGKILL'), 20_000);
      await ended;
      clearTimeout(late);
    }
  }

  /** The ids of the processes of this window whose command line matches. */
  processes(pattern: RegExp): number[] {
    const found: number[] = [];
    for (const name of fs.readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
      try {
        if (fs.readFileSync(`/proc/${name}/environ`, 'latin1').includes(this.mark) && pattern.test(commandLine(name))) {
          found.push(Number(name));
        }
      } catch {
        continue; // it has ended meanwhile
      }
    }
    return found;
  }

  /** Without children of theirs, which look alike until they have become what they are started for. */
  servers(): number[] {
    const alike = this.processes(/vetline\S* server/);
    const ours = this.processes(/./);
    return alike.filter((pid) => {
      const parent = parentOf(pid);
      return ours.includes(parent) && !alike.includes(parent);
    });
  }

  /** Kills the one server that runs, as soon as it is another than `before`. */
  async killServer(before?: number): Promise<number> {
    let killed = 0;
    await until('one server runs', () => {
      const [only, ...others] = this.servers();
      if (only === undefined || only === before || others.length > 0) {
        return Promise.resolve(false);
      }
      killed = only;
      process.kill(only, 'SIGKILL');
      return Promise.resolve(true);
    });
    return killed;
  }

  isBrowser(pid: number): boolean {
    return this.processes(/chrom/).includes(pid);
  }

  /** Of the window, or of a part of it. */
  async picture(name: string, clip?: { x: number; y: number; width: number; height: number }): Promise<void> {
    fs.mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`), ...(clip === undefined ? {} : { clip }) });
  }

  // -- what a person does --------------------------------------------------------------------------------------------

  async openFile(name: string): Promise<void> {
    await this.pick('Control+P', '', name);
    await this.page.locator(`.tab.active[data-resource-name="${path.basename(name)}"]`).first().waitFor();
  }

  /** By its title in the palette. */
  async command(title: string): Promise<void> {
    await this.pick('F1', '>', title);
  }

  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+G');
    const box = this.page.locator('.quick-input-widget:visible input').first();
    await box.waitFor();
    await box.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** The menu of fixes at the cursor. It lies under a cover until the mouse moves. */
  async fixMenu(): Promise<Locator> {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    await until('the menu of fixes opens', async () => {
      await this.page.keyboard.press('Control+.');
      return rows.first().waitFor({ timeout: 3_000 }).then(() => true, () => false);
    });
    await this.page.mouse.move(30, 30);
    await this.page.mouse.move(36, 36);
    return rows;
  }

  async fix(title: string): Promise<void> {
    const rows = await this.fixMenu();
    await rows.filter({ hasText: title }).first().click();
  }

  /** The hover at a place of the active editor, once `says` stands in it: each language server adds its part when it has it. */
  async hover(line: number, column: number, says: RegExp): Promise<void> {
    await this.goTo(line, column);
    const squiggle = await this.page.locator('.monaco-editor .cursors-layer .cursor').first().boundingBox();
    if (squiggle === null) {
      throw new Error('there is no cursor');
    }
    const [x, y] = [squiggle.x + 3, squiggle.y + squiggle.height / 2];
    await this.page.mouse.move(x - 4, y);
    await this.page.mouse.move(x, y, { steps: 3 });
    const hover = this.page.locator('.monaco-hover:visible, .monaco-resizable-hover:visible').filter({ hasText: says }).first();
    await hover.waitFor();
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  /** Chooses in a quick pick that stands open. */
  async choose(label: string): Promise<void> {
    await this.page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: label }).first().click();
  }

  // -- what a person sees --------------------------------------------------------------------------------------------

  squiggles(severity: 'error' | 'warning' | 'info'): Locator {
    return this.page.locator(`.monaco-editor .squiggly-${severity}`);
  }

  problems(text: string | RegExp): Locator {
    return this.page.locator('.markers-panel .monaco-list-row').filter({ hasText: text });
  }

  async showProblems(): Promise<void> {
    await this.command('Problems: Focus on Problems View');
    await this.page.locator('.markers-panel').first().waitFor();
  }

  /** Rows of the findings view. */
  findings(text: string | RegExp): Locator {
    return this.page.locator('.pane-body .monaco-list-row[aria-level]').filter({ hasText: text });
  }

  /** Clicks a finding until its file is open: rows move while the tree is drawn anew, so a click may meet another one. */
  async openFinding(row: string, file: string): Promise<void> {
    const tab = this.page.locator(`.tab.active[data-resource-name="${file}"]`);
    await until('the file is open', async () => {
      await this.findings(row).first().hover();
      await this.findings(row).first().click({ timeout: 5_000 }).catch(() => undefined);
      await tab.waitFor({ timeout: 5_000 }).catch(() => undefined);
      return (await tab.count()) === 1;
    });
  }

  /** Opens the findings view's menu and chooses the grouping. A menu ignores clicks right after it opened, so it may take two. */
  async groupBy(name: string): Promise<void> {
    await this.page.locator('.sidebar .composite.title .action-label[aria-label$="More Actions..."]').first().click();
    const item = this.page.locator('.monaco-menu .action-item').filter({ hasText: `Group by ${name}` });
    await item.waitFor();
    await until('the menu took the click', async () => {
      await item.click({ timeout: 2_000 }).catch(() => undefined);
      return (await item.count()) === 0;
    });
  }

  /** Clicks an inline action of a row of the findings view. */
  async act(row: string, action: string): Promise<void> {
    const shown = this.findings(row).first();
    await shown.hover();
    await shown.locator(`.action-label[aria-label^="${action}"]`).click();
  }

  /** Where the status bar says that the cursor is. */
  cursor(): Promise<string> {
    return this.page.locator('.statusbar-item[id="status.editor.selection"]').innerText();
  }

  /** Changes the folder's settings, as if they were edited. */
  set(values: Record<string, unknown>): void {
    const file = path.join(this.folder, '.vscode/settings.json');
    const before = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, JSON.stringify({ ...before, ...values }, null, 1));
  }

  /** Changes the settings of this machine, which is where a server is named in a remote window. */
  setForMachine(values: Record<string, unknown>): void {
    fs.writeFileSync(path.join(this.data, 'Machine/settings.json'), JSON.stringify(values));
  }

  notification(text: string | RegExp): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item').filter({ hasText: text });
  }

  status(): Locator {
    return this.page.locator('.statusbar-item[id="vetline.vetline.vetline"], .statusbar-item[id*="vetline"]').first();
  }

  /** The server runs and its rules are loaded. */
  async ready(): Promise<void> {
    await until('the status bar says that it runs', async () => /Vetline(?!:)/.test(await this.status().innerText()));
  }

  /** Clicks the rule's name in the hover that stands open. */
  async openRuleFromHover(rule: string): Promise<void> {
    await this.page.locator('.monaco-hover:visible a, .monaco-resizable-hover:visible a').filter({ hasText: rule }).first().click();
  }

  /** The rule's page, rendered in a preview: waits for its heading, and for what it says. */
  async ruleInPreview(rule: string, says: RegExp): Promise<void> {
    const preview = this.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
    await preview.locator('h1').filter({ hasText: rule }).first().waitFor();
    await preview.locator('p').filter({ hasText: says }).first().waitFor();
  }

  /** The file as it is on the disk. */
  text(name: string): Promise<string> {
    return fs.promises.readFile(path.join(this.folder, name), 'utf8');
  }

  /** Lines of the active editor as they are drawn; non-breaking blanks made plain. */
  line(text: string): Locator {
    return this.page.locator('.editor-instance .view-line').filter({ hasText: new RegExp(escaped(text).replaceAll(' ', '[ \\u00a0]')) });
  }

  async savedAs(name: string, expected: (content: string) => boolean): Promise<string> {
    await this.press('Control+S');
    const file = path.join(this.folder, name);
    await until(`${name} is saved as it should be`, () => Promise.resolve(expected(fs.readFileSync(file, 'utf8'))), () => fs.readFileSync(file, 'utf8'));
    return fs.readFileSync(file, 'utf8');
  }

  // Clicking the row, never Enter, which can win against the filter and take another entry. What an extension offers comes
  // a while after the window, hence the second try.
  private async pick(key: string, prefix: string, text: string): Promise<void> {
    const box = this.page.locator('.quick-input-widget:visible input').first();
    const row = this.page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: text }).first();
    await until(`${key} offers ${text}`, async () => {
      await this.page.keyboard.press(key);
      const offered = await box
        .waitFor({ timeout: 3_000 })
        .then(() => box.fill(prefix + text))
        .then(() => row.waitFor({ timeout: 3_000 }))
        .then(() => true, () => false);
      if (!offered) {
        await this.page.keyboard.press('Escape');
      }
      return offered;
    });
    await row.click();
  }
}

// A run that is interrupted ends what it started: that happens at the process's exit, which a signal alone would skip.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(1));
}

/** Polls until `holds`; a deadline passes with what was being waited for, and what is there instead. */
export async function until(what: string, holds: () => Promise<boolean>, instead: () => unknown = () => ''): Promise<void> {
  const end = Date.now() + DEADLINE_MS;
  while (!(await holds())) {
    if (Date.now() > end) {
      throw new Error(`waited in vain: ${what}; ${String(instead())}`);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** Like the locator's own count, but waited for. */
export function untilCount(what: string, locator: Locator, count: number): Promise<void> {
  return until(what, async () => (await locator.count()) === count, () => `expected ${count}`);
}

export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A person's machine, without what this machine's user has set; `mark` tells our processes from others. */
function environment(home: string, mark: string, more: Record<string, string>): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env };
  for (const name of Object.keys(env)) {
    if (/^(VSCODE_|ELECTRON_|VETLINE_|NODE_|npm_)/.test(name)) {
      delete env[name];
    }
  }
  const xdg = ['CONFIG', 'DATA', 'STATE', 'CACHE'].map((kind) => [`XDG_${kind}_HOME`, path.join(home, kind.toLowerCase())]);
  return { ...env, HOME: home, ...Object.fromEntries(xdg), VETLINE_MARK: mark, EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...more };
}

function commandLine(pid: string): string {
  return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
}

/** 0 for a process that has ended. */
function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): void {
  try {
    process.kill(-(child.pid ?? 0), signal);
  } catch {
    return; // it has ended
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
    server.on('error', reject);
  });
}
