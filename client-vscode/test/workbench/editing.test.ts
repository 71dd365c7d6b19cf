/** What a person meets first: findings in the code, why they are ones, and what can be done about each. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import { lineOf, SAMPLE } from './sample.ts';
import { until, untilCount, Window } from './window.ts';

/** Where the editor stands above the panel. */
const EDITOR = { x: 352, y: 36, width: 928, height: 470 };

test('a file that an assistant wrote: findings, explanations, fixes, undo', async () => {
  await Window.with('editing', { files: { 'answers.py': SAMPLE } }, async (window) => {
    await window.openFile('answers.py');
    await window.squiggles('error').first().waitFor();
    await window.showProblems();
    for (const rule of ['yaml-load-unsafe', 'requests-verify-false', 'torch-load-unsafe', 'hf-trust-remote-code', 'shell-true', 'eval-exec']) {
      await window.problems(rule).first().waitFor();
    }
    await until('the status bar counts what the panel counts', async () => {
      const counted = /Vetline (\d+)/.exec(await window.status().innerText())?.[1];
      const panel = await window.page.locator('.panel .composite.title .action-item').filter({ hasText: 'Problems' }).innerText();
      return counted !== undefined && panel.includes(counted);
    });
    await window.picture('problems');

    // Why, beside the code.
    const torch = lineOf('torch.load(');
    await window.hover(torch, 20, /A \.pt, \.pth or \.ckpt file is a pickle[^]*Instead:/);
    await window.picture('hover', EDITOR);
    await window.openRuleFromHover('torch-load-unsafe');
    await window.ruleInPreview('torch-load-unsafe', /restricted unpickler/);
    await window.picture('rule-page');
    await window.command('View: Close Editor');
    await window.page.locator('.tab.active[data-resource-name="answers.py"]').waitFor();

    // A fix that needs an import brings it.
    await window.goTo(lineOf('eval(expression)'), 18);
    const menu = await window.fixMenu();
    await window.picture('fixes', EDITOR);
    await menu.filter({ hasText: 'ast.literal_eval' }).first().click();
    await window.savedAs('answers.py', (content) => content.includes('ast.literal_eval(expression)') && /^import ast$/m.test(content));
    await untilCount('its row is gone', window.problems('eval-exec'), 0);

    // All safe ones at once; the unsafe ones stay.
    await window.command('Vetline: Fix All in File');
    const fixed = await window.savedAs('answers.py', (content) => content.includes('yaml.safe_load(file)'));
    assert.doesNotMatch(fixed, /verify=False/);
    assert.match(fixed, /torch\.load\(settings\["checkpoint"\], map_location="cpu"\)/, 'what may change behaviour is left to the person');
    await untilCount('their rows are gone', window.problems(/yaml-load-unsafe|requests-verify-false/), 0);

    // Undone in one step, it is found again.
    await window.goTo(1);
    await window.press('Control+Z');
    await window.problems('yaml-load-unsafe').first().waitFor();
    await window.savedAs('answers.py', (content) => content.includes('verify=False') && content.includes('ast.literal_eval'));

    // Ignored, with a reason that stands beside the code.
    await window.goTo(lineOf('subprocess.run', await window.text('answers.py')), 20);
    await window.fix('Ignore shell-true here, with a reason');
    await window.savedAs('answers.py', (content) => /shell=True\) {2}# vetline: ignore\[shell-true\] reason/.test(content));
    await untilCount('it is silent', window.problems('shell-true'), 0);
    await window.picture('ignored');

    // Switched off for the project: the server writes its file, and all follows.
    await window.goTo(lineOf('hashlib.md5', await window.text('answers.py')), 20);
    await window.fix('Switch weak-hash off in this project');
    await untilCount('the rule is off', window.problems('weak-hash'), 0);
    const own = path.join(window.folder, 'vetline.toml');
    await window.command('File: Save All');
    await until('the project says so', () => Promise.resolve(fs.existsSync(own) && fs.readFileSync(own, 'utf8').includes('weak-hash')));
  });
});

test('typing: a risky line is told as it stands, and no longer when it is mended; unsaved buffers too', async () => {
  await Window.with('typing', { files: { 'typed.py': 'import yaml\n\n\ndef read(file):\n    pass\n' } }, async (window) => {
    await window.openFile('typed.py');
    await window.ready();
    await window.goTo(5, 5);
    await window.press('Shift+End');
    await window.type('return yaml.load(file, Loader=yaml.Loader');
    await window.squiggles('error').first().waitFor();
    await window.picture('typed');
    await window.press('Control+Backspace');
    await window.type('SafeLoader');
    await untilCount('the squiggle is gone', window.squiggles('error'), 0);

    await window.command('File: New Untitled Text File');
    await window.command('Change Language Mode');
    await window.page.locator('.quick-input-widget:visible input').first().fill('Python');
    await window.choose('(python)');
    await window.type('eval(input())');
    await window.squiggles('error').first().waitFor();
    await window.picture('untitled');
  });
});

const TYPESCRIPT = `import https from "node:https";

const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: false });

export function show(element: HTMLElement, name: string): void {
  element.innerHTML = \`Hello \${name}\`;
}

export const codeFor = (sum: string): number => eval(sum);
export { agent };
`;

test('a TypeScript file: findings, explanations, fixes, typing', async () => {
  await Window.with('typescript', { files: { 'page.ts': TYPESCRIPT } }, async (window) => {
    await window.openFile('page.ts');
    await window.squiggles('error').first().waitFor();
    await window.showProblems();
    for (const rule of ['reject-unauthorized-false', 'inner-html', 'eval-call']) {
      await window.problems(rule).first().waitFor();
    }
    await window.hover(lineOf('innerHTML', TYPESCRIPT), 14, /Instead:/);
    await window.picture('typescript');

    await window.goTo(lineOf('innerHTML', TYPESCRIPT), 14);
    await window.fix('Set textContent, for there is no markup in it');
    await window.savedAs('page.ts', (content) => content.includes('element.textContent = `Hello ${name}`;'));
    await untilCount('its row is gone', window.problems('inner-html'), 0);

    await window.command('Vetline: Fix All in File');
    await window.savedAs('page.ts', (content) => content.includes('rejectUnauthorized: true'));
    await untilCount('its row is gone', window.problems('reject-unauthorized-false'), 0);

    await window.goTo(lineOf('export { agent }', TYPESCRIPT), 1);
    await window.type('document.write(location.hash);');
    await window.problems('dom-xss-from-url').first().waitFor();
  });
});
