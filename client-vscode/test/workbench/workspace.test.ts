/** Beyond one file: the findings view, the scan, settings and rules that change while the window is open, the walkthrough. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import { SAMPLE } from './sample.ts';
import { until, untilCount, Window } from './window.ts';

const TEAM_RULE = `rules:
  - id: team-print
    languages: [python]
    severity: WARNING
    message: Write to the log instead.
    pattern: print(...)
`;

const FILES = {
  'app/answers.py': SAMPLE,
  'app/settings.py': 'import yaml\n\n\ndef load(file):\n    return yaml.load(file, Loader=yaml.Loader)\n',
  'main.py': 'import pickle\n\n\ndef main(path):\n    with open(path, "rb") as file:\n        print(pickle.load(file))\n',
};

test('the scan and the findings view', async () => {
  await Window.with('scan', { files: FILES }, async (window) => {
    // Nothing is open: the view starts the extension, the scan the server.
    await window.page.locator('.activitybar .action-item a[aria-label^="Vetline"]').click();
    await window.page.locator('.welcome-view-content').filter({ hasText: 'Scan Workspace' }).waitFor();
    await window.picture('view-empty');
    await window.page.locator('.welcome-view-content .monaco-button').filter({ hasText: 'Scan Workspace' }).click();
    await window.notification(/Scanned 3 files: \d+ findings\./).waitFor();
    await window.picture('scanned');
    await window.command('Notifications: Clear All Notifications');
    await until('all stand in the tree', async () => (await window.findings(/.*/).count()) >= 11);
    await window.showProblems();
    await window.problems('answers.py').first().waitFor();
    await window.picture('scan');

    // By rule, and by file.
    await window.groupBy('Rule');
    await window.findings('yaml-load-unsafe').first().waitFor();
    await window.groupBy('File');
    await window.findings('app/settings.py').first().waitFor();
    await window.picture('view-by-file');

    // A click goes to the place.
    await window.openFinding('settings.py:5', 'settings.py');
    await until('the cursor is there', async () => (await window.cursor()).includes('Ln 5'));

    // Inline actions: explain, ignore, fix; each on a file that may not be open yet.
    await window.act('settings.py:5', 'Explain Rule');
    await window.ruleInPreview('yaml-load-unsafe', /.+/);
    await window.picture('rule-beside');
    await window.act('settings.py:5', 'Fix');
    await until('it is fixed', async () => (await window.line('yaml.safe_load(file)').count()) > 0);
    await untilCount('and gone from the tree', window.findings('settings.py:5'), 0);
    await window.act('main.py:6', 'Ignore Finding');
    await window.line('# vetline: ignore[').first().waitFor();
    await untilCount('ignored', window.findings('main.py:6'), 0);
    await window.picture('view-acted');
  });
});

test('a scan is cancelled from its notification', async () => {
  const files = Object.fromEntries(Array.from({ length: 800 }, (_, number) => [`many/m${number}.py`, SAMPLE.repeat(4)]));
  await Window.with('cancel', { files }, async (window) => {
    await window.command('Vetline: Scan Workspace');
    const shown = window.notification('scanning the workspace');
    await shown.filter({ hasText: /\d of 800 files/ }).waitFor();
    await window.picture('scanning');
    await shown.getByRole('button', { name: 'Cancel' }).click();
    await window.notification(/Cancelled after \d+ files?/).waitFor();
    await untilCount('its progress is gone', shown, 0);
  });
});

test('settings, rules and configuration that change while the window is open', async () => {
  await Window.with('settings', { files: { ...FILES, 'rules/team.yaml': TEAM_RULE } }, async (window) => {
    await window.openFile('main.py');
    await window.showProblems();
    const pickle = window.problems('pickle-load');
    await pickle.first().waitFor();
    await untilCount('no rule of the team runs yet', window.problems('team-print'), 0);

    window.set({ 'vetline.severity': { 'pickle-load': 'info' } });
    await window.squiggles('info').first().waitFor();
    window.set({ 'vetline.severity': {}, 'vetline.ignore': ['model-loading'] });
    await untilCount('a category is switched off', pickle, 0);
    window.set({ 'vetline.ignore': [], 'vetline.rules': ['rules'] });
    await window.problems('team-print').first().waitFor();

    const rule = path.join(window.folder, 'rules/team.yaml');
    fs.writeFileSync(rule, TEAM_RULE.replace('Write to the log instead.', 'Say it to the logger.'));
    await window.problems('Say it to the logger.').first().waitFor();
    fs.writeFileSync(rule, TEAM_RULE.replace('print(...)', 'print(('));
    await window.problems('vetline-configuration').first().waitFor();
    await window.problems('team-print').first().waitFor();
    await window.picture('broken-rule');
    fs.writeFileSync(rule, TEAM_RULE.replace('WARNING', 'ERROR'));
    await untilCount('the rule is whole again', window.problems('vetline-configuration'), 0);

    window.set({ 'vetline.enable': false });
    await untilCount('all is silent', window.problems('vetline'), 0);
  });
});

test('commands: rules to choose from, doctor, report, menu, settings, walkthrough', async () => {
  await Window.with('commands', { files: FILES }, async (window) => {
    await window.page.locator('.activitybar .action-item a[aria-label^="Vetline"]').click();
    await window.openFile('main.py');
    await window.ready();
    await window.groupBy('Rule');
    await window.findings('pickle-load').first().waitFor();
    await window.goTo(1);
    await window.command('Vetline: Explain Rule');
    await window.page.locator('.quick-input-widget:visible input').first().fill('jwt-no-verify');
    await window.choose('jwt-no-verify');
    await window.ruleInPreview('jwt-no-verify', /.+/);
    await window.picture('chosen-rule');

    await window.openFile('main.py');
    await window.goTo(1);
    await window.command('Vetline: Switch Rule Off');
    await window.page.locator('.quick-input-widget:visible input').first().fill('pickle-load');
    await window.choose('pickle-load');
    await window.choose('For this workspace');
    await untilCount('it stands no longer', window.findings('pickle-load'), 0);
    const settings = JSON.parse(await window.text('.vscode/settings.json'));
    assert.deepEqual(settings, { 'vetline.ignore': ['pickle-load'] });

    await window.command('Vetline: Doctor');
    await window.line('instant tier').first().waitFor();
    await window.picture('doctor');
    await window.command('Vetline: Copy Diagnostics Report');
    await window.notification('The report is on the clipboard').waitFor();
    const report = await window.page.evaluate('navigator.clipboard.readText()');
    assert.match(String(report), /Vetline extension [\d.]+, [^]*"ignore":\["pickle-load"\][^]*instant tier/);

    await window.openFile('main.py');
    await window.status().click();
    await window.page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: 'Restart Server' }).waitFor();
    await window.picture('menu');
    const before = window.servers();
    await window.choose('Restart Server');
    await until('another server runs', () => Promise.resolve(window.servers().length === 1 && window.servers()[0] !== before[0]));
    await window.ready();

    await window.command('Vetline: Open Settings');
    await window.page.locator('.settings-editor .setting-item-contents').filter({ hasText: 'Vetline: Interpreter' }).first().waitFor();
    await window.picture('settings');

    await window.command('Vetline: Open a Sample File');
    await window.squiggles('error').first().waitFor();
    await window.command('Welcome: Open Walkthrough');
    await window.choose('Get started with Vetline');
    await window.page.locator('.gettingStartedContainer .step-title').filter({ hasText: 'See what it finds' }).first().waitFor();
    await window.picture('walkthrough');
  });
});
