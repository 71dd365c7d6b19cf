/// <reference lib="dom" />
/** Measures what the extension costs and how soon it answers, as seen in the browser: `make bench-vscode`. */
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import type { Page } from 'playwright-core';
import { SAMPLE } from './sample.ts';
import { VSIX, Window } from './window.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 40);
/** Besides what we measure, nothing is to pop up while keys are pressed. */
const STILL = { 'editor.quickSuggestions': 'off', 'editor.wordBasedSuggestions': 'off', 'editor.parameterHints.enabled': false, 'editor.autoClosingBrackets': 'never' };
const RISKY = 'import yaml\n\n\ndef read(file):\n    return yaml.load(file, Loader=yaml.Loade)';

interface Figure {
  what: string;
  value: string;
}

async function main(): Promise<void> {
  const figures: Figure[] = [...sizes()];
  const bare = await memoryWithout();
  const files = { 'first.py': SAMPLE, 'second.py': SAMPLE, 'typed.py': `${RISKY}\n` };
  const window = await Window.open({ files, settings: STILL, open: 'first.py' });
  try {
    await window.squiggles('error').first().waitFor();
    await window.ready();
    figures.push({ what: 'cold window: from the navigation to the first squiggle', value: `${Math.round(await sinceNavigation(window.page))} ms` });
    figures.push({ what: 'warm window: from opening a file to its first squiggle', value: `${Math.round(await opening(window))} ms` });
    figures.push(...(await typing(window)));
    figures.push({ what: 'activation of the extension, as VS Code measures it', value: await activation(window) });
    figures.push({ what: 'memory of the extension host (proportional set)', value: `${memory(window, /extensionHost/)} MB; ${bare} MB without the extension` });
    figures.push({ what: 'memory of the server (proportional set)', value: `${memory(window, /vetline\S* server/)} MB` });
  } finally {
    await window.close();
  }
  const width = Math.max(...figures.map(({ what }) => what.length));
  figures.forEach(({ what, value }) => console.log(`${what.padEnd(width)}  ${value}`));
}

function sizes(): Figure[] {
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  const wheel = execFileSync('python3', ['-c', 'import sys, zipfile; print(sum(e.compress_size for e in zipfile.ZipFile(sys.argv[1]).infolist() if e.filename.endswith(".whl")))', VSIX], {
    encoding: 'utf8',
  });
  const whole = fs.statSync(VSIX).size;
  return [{ what: 'size of the .vsix', value: `${kilobytes(whole)}, of which the server's wheel ${kilobytes(Number(wheel))}` }];
}

async function memoryWithout(): Promise<number> {
  const window = await Window.open({ files: { 'first.py': SAMPLE }, settings: STILL, open: 'first.py', withoutExtension: true });
  try {
    await window.page.locator('.monaco-editor .view-line').first().waitFor();
    await window.page.locator('.statusbar-item[id="status.editor.mode"]').filter({ hasText: 'Python' }).waitFor();
    return memory(window, /extensionHost/);
  } finally {
    await window.close();
  }
}

/** Of all processes of the window whose command line matches, in megabytes. */
function memory(window: Window, pattern: RegExp): number {
  const kilobytes = window.processes(pattern).map((pid) => Number(/^Pss:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0));
  return Math.round(kilobytes.reduce((sum, one) => sum + one, 0) / 1024);
}

/** The squiggle stands already; a reload measures it again with an observer from the start. */
async function sinceNavigation(page: Page): Promise<number> {
  await page.addInitScript(() => {
    const look = () => {
      const found = document.querySelector('.squiggly-error');
      if (found === null) {
        requestAnimationFrame(look);
      } else {
        (globalThis as { firstSquiggle?: number }).firstSquiggle = performance.now();
      }
    };
    requestAnimationFrame(look);
  });
  await page.reload({ waitUntil: 'domcontentloaded' });
  await page.locator('.squiggly-error').first().waitFor();
  await page.waitForFunction(() => (globalThis as { firstSquiggle?: number }).firstSquiggle !== undefined);
  return page.evaluate(() => (globalThis as { firstSquiggle?: number }).firstSquiggle ?? 0);
}

async function opening(window: Window): Promise<number> {
  const times: number[] = [];
  for (const name of ['second.py', 'first.py', 'second.py', 'first.py', 'second.py']) {
    await window.command('View: Close All Editors');
    await window.squiggles('error').first().waitFor({ state: 'detached' });
    await window.page.keyboard.press('Control+P');
    const box = window.page.locator('.quick-input-widget:visible input').first();
    await box.fill(name);
    const row = window.page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: name }).first();
    await row.waitFor();
    await window.page.evaluate(watchFor, ['mousedown', '.squiggly-error', true] as const);
    await row.click();
    times.push(await measured(window.page));
  }
  return percentile(times, 50);
}

async function typing(window: Window): Promise<Figure[]> {
  await window.openFile('typed.py');
  await window.ready();
  await window.goTo(5, (RISKY.split('\n')[4] ?? '').length);
  const appears: number[] = [];
  const goes: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await window.page.evaluate(watchFor, ['keydown', '.squiggly-error', true] as const);
    await window.press('r');
    appears.push(await measured(window.page));
    await window.page.evaluate(watchFor, ['keydown', '.squiggly-error', false] as const);
    await window.press('Backspace');
    goes.push(await measured(window.page));
  }
  const shown = (times: number[]) => `p50 ${Math.round(percentile(times, 50))} ms, p95 ${Math.round(percentile(times, 95))} ms (${times.length} rounds)`;
  return [
    { what: 'from the key that makes a line risky to its squiggle', value: shown(appears) },
    { what: 'from the key that mends it to no squiggle', value: shown(goes) },
  ];
}

/** In the page: from the first `event` on, until `selector` is there (or is not). Frames are what a person sees. */
function watchFor([event, selector, present]: readonly [string, string, boolean]): void {
  const page = globalThis as { measured?: number };
  delete page.measured;
  addEventListener(
    event,
    () => {
      const start = performance.now();
      const look = () => {
        if ((document.querySelector(`.monaco-editor ${selector}`) !== null) === present) {
          page.measured = performance.now() - start;
        } else {
          requestAnimationFrame(look);
        }
      };
      look();
    },
    { capture: true, once: true },
  );
}

async function measured(page: Page): Promise<number> {
  await page.waitForFunction(() => (globalThis as { measured?: number }).measured !== undefined);
  return page.evaluate(() => (globalThis as { measured?: number }).measured ?? 0);
}

async function activation(window: Window): Promise<string> {
  await window.command('Developer: Show Running Extensions');
  const row = window.page.locator('.runtime-extensions-editor .monaco-list-row').filter({ hasText: /^\s*Vetline/ }).first();
  await row.waitFor();
  return /Activation: [^\n]*?(\d+ ?ms)/.exec((await row.innerText()).replaceAll('\u00a0', ' '))?.[1] ?? 'not shown';
}

function percentile(values: number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}

await main();
