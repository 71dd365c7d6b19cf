/**
 * Runs within the extension host, beside the extension, and asks VS Code's own interface what a person would not see.
 * The outcome goes to a file, for the browser gets an exit code alone.
 */
const assert = require('node:assert/strict');
const fs = require('node:fs');
const vscode = require('vscode');

const DEADLINE_MS = 60_000;

async function until(what, holds) {
  const end = Date.now() + DEADLINE_MS;
  for (;;) {
    const value = await holds();
    if (value) {
      return value;
    }
    if (Date.now() > end) {
      throw new Error(`waited in vain: ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const ours = (uri) => vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === 'vetline');
const uriOf = (name) => vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, name);

async function shown(name) {
  const document = await vscode.workspace.openTextDocument(uriOf(name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Code actions of a range. VS Code cancels a request, or answers with none, when the document's state changes meanwhile; an editor asks again. */
function actions(uri, range, ...more) {
  return until('code actions', async () => {
    try {
      const found = await vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, ...more);
      return found.length > 0 && found;
    } catch (error) {
      assert.match(String(error), /Canceled/);
      return false;
    }
  });
}

const CASES = {
  async 'is activated by a Python file, and by nothing before'() {
    const extension = vscode.extensions.getExtension('vetline.vetline');
    assert.equal(extension.isActive, false);
    await shown('answers.py');
    await until('active', () => extension.isActive);
    assert.equal(extension.extensionKind, vscode.ExtensionKind.Workspace);
  },

  async 'a finding is a diagnostic with a severity, a rule and a page'() {
    const found = await until('findings', () => ours(uriOf('answers.py')).length >= 9 && ours(uriOf('answers.py')));
    const shell = found.find((diagnostic) => diagnostic.code.value === 'shell-true');
    assert.equal(shell.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(shell.code.target.toString(), 'vetline-rule:/shell-true.md');
    const page = await vscode.workspace.openTextDocument(shell.code.target);
    assert.match(page.getText(), /^# shell-true\n[^]*## Why[^]*## Instead/);
  },

  async 'code actions: one safe fix is preferred, and fix all is a source action'() {
    const document = await shown('answers.py');
    const [yaml] = ours(document.uri).filter((diagnostic) => diagnostic.code.value === 'yaml-load-unsafe');
    const fixes = await actions(document.uri, yaml.range, 'quickfix');
    assert.deepEqual(fixes.filter((action) => action.isPreferred).map((action) => action.title), ['Use yaml.safe_load (yaml-load-unsafe)']);
    const all = await actions(document.uri, yaml.range, 'source.fixAll', 10);
    assert.deepEqual(all.map((action) => action.kind.value), ['source.fixAll.vetline']);
  },

  async 'safe fixes are applied with each save where a person wants that'() {
    const document = await shown('saved.py');
    await until('its finding', () => ours(document.uri).some((diagnostic) => diagnostic.code.value === 'yaml-load-unsafe'));
    const settings = vscode.workspace.getConfiguration('editor', document.uri);
    await settings.update('codeActionsOnSave', { 'source.fixAll.vetline': 'explicit' }, vscode.ConfigurationTarget.Workspace);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(document.lineCount, 0), '# edited\n');
    await vscode.workspace.applyEdit(edit);
    await document.save();
    assert.match(fs.readFileSync(document.uri.fsPath, 'utf8'), /yaml\.safe_load\(file\)\n# edited\n$/);
    await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
  },

  async 'what is no text of a person is left alone'() {
    const content = 'eval(input())\n';
    const plain = await vscode.workspace.openTextDocument({ content, language: 'plaintext' });
    const python = await vscode.workspace.openTextDocument({ content, language: 'python' });
    await until('the unsaved buffer is looked at', () => ours(python.uri).length > 0);
    assert.deepEqual(ours(plain.uri), []);
  },
};

exports.run = async () => {
  const outcome = [];
  for (const [name, check] of Object.entries(CASES)) {
    try {
      await check();
      outcome.push({ name, error: '' });
    } catch (error) {
      outcome.push({ name, error: String(error.stack ?? error) });
    }
  }
  fs.writeFileSync(process.env.VETLINE_INSIDE_RESULT, JSON.stringify(outcome));
};
