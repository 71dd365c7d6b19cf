import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentSelector, isOurs, languages } from '../../src/languages.ts';

const MANIFEST = { activationEvents: ['onLanguage:python', 'onLanguage:typescript', 'onView:x'] };

test('the languages are those that activate the extension', () => {
  assert.deepEqual(languages(MANIFEST), ['python', 'typescript']);
  assert.deepEqual(documentSelector(MANIFEST)[1], { scheme: 'untitled', language: 'python' });
});

test('the old side of a diff is not ours', () => {
  const document = (scheme: string, languageId: string) => ({ languageId, uri: { scheme } }) as Parameters<typeof isOurs>[1];
  assert.equal(isOurs(MANIFEST, document('file', 'python')), true);
  assert.equal(isOurs(MANIFEST, document('git', 'python')), false);
  assert.equal(isOurs(MANIFEST, document('file', 'rust')), false);
});

test('cells of Python are ours, those of other languages are not', () => {
  const document = (scheme: string, languageId: string) => ({ languageId, uri: { scheme } }) as Parameters<typeof isOurs>[1];
  assert.equal(isOurs(MANIFEST, document('vscode-notebook-cell', 'python')), true);
  assert.equal(isOurs(MANIFEST, document('vscode-notebook-cell', 'typescript')), false);
  assert.deepEqual(
    documentSelector(MANIFEST).filter(({ scheme }) => scheme === 'vscode-notebook-cell'),
    [{ scheme: 'vscode-notebook-cell', language: 'python' }],
  );
});
