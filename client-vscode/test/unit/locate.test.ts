import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interpreters, locate, type Surroundings } from '../../src/locate.ts';

function around(given: Partial<Surroundings> & { programs?: string[] } = {}): Surroundings {
  const { programs = [], ...rest } = given;
  return {
    setting: '',
    trusted: true,
    folder: '/code/project',
    home: '/home/ada',
    interpreter: undefined,
    searchPath: '/usr/local/bin:/usr/bin',
    platform: 'linux',
    isProgram: (file) => programs.includes(file),
    ...rest,
  };
}

const EVERYWHERE = ['/opt/vetline', '/code/project/.venv/bin/vetline', '/usr/bin/vetline'];

const CASES: [string, Surroundings, string | undefined][] = [
  ['the setting comes first', around({ setting: '/opt/vetline', interpreter: '/code/project/.venv/bin/python', programs: EVERYWHERE }), '/opt/vetline'],
  ['then the environment', around({ interpreter: '/code/project/.venv/bin/python', programs: EVERYWHERE }), '/code/project/.venv/bin/vetline'],
  ['then PATH', around({ interpreter: '/elsewhere/bin/python', programs: EVERYWHERE }), '/usr/bin/vetline'],
  ['then the carried copy', around(), undefined],
  ['a setting in the home', around({ setting: '~/bin/vetline', programs: ['/home/ada/bin/vetline'] }), '/home/ada/bin/vetline'],
  ['a setting in the folder', around({ setting: '${workspaceFolder}/bin/v', programs: ['/code/project/bin/v'] }), '/code/project/bin/v'],
  ['a relative setting', around({ setting: './bin/v', programs: ['/code/project/bin/v'] }), '/code/project/bin/v'],
  ['a bare name is looked for on PATH', around({ setting: 'vetline-dev', programs: ['/usr/bin/vetline-dev'] }), '/usr/bin/vetline-dev'],
  ['blanks are no setting', around({ setting: '  ', programs: ['/usr/bin/vetline'] }), '/usr/bin/vetline'],
  ['relative places on PATH do not count', around({ searchPath: '.:bin:/usr/bin', programs: ['vetline', 'bin/vetline', '/usr/bin/vetline'] }), '/usr/bin/vetline'],
  ['untrusted: neither the environment nor PATH', around({ trusted: false, interpreter: '/code/project/.venv/bin/python', programs: EVERYWHERE }), undefined],
  ["untrusted: the user's own setting", around({ trusted: false, setting: '/opt/vetline', programs: EVERYWHERE }), '/opt/vetline'],
  [
    'Windows: beside an interpreter that is no virtual environment',
    around({ platform: 'win32', interpreter: 'C:\\Python\\python.exe', searchPath: 'C:\\bin', programs: ['C:\\Python\\Scripts\\vetline.exe'] }),
    'C:\\Python\\Scripts\\vetline.exe',
  ],
  ['Windows: PATH', around({ platform: 'win32', searchPath: 'C:\\one;C:\\two', programs: ['C:\\two\\vetline.exe'] }), 'C:\\two\\vetline.exe'],
];

for (const [name, surroundings, expected] of CASES) {
  test(name, () => {
    const location = locate(surroundings);
    assert.equal(location.kind === 'found' ? location.command : undefined, expected);
    assert.equal(location.kind, expected === undefined ? 'carried' : 'found');
    assert.ok(location.tried.length > 0, 'the log is told');
  });
}

test('a setting that leads nowhere is told, and nothing else is started', () => {
  const location = locate(around({ setting: '/gone/vetline', programs: EVERYWHERE }));
  assert.equal(location.kind, 'wrong');
  assert.match(location.kind === 'wrong' ? location.message : '', /vetline\.path.*\/gone\/vetline/);
});

test('interpreters: the selected one first, each once', () => {
  const programs = ['/usr/bin/python3', '/usr/local/bin/python3', '/usr/bin/python3.12'];
  assert.deepEqual(interpreters(around({ interpreter: '/usr/bin/python3', programs })), [
    '/usr/bin/python3',
    '/usr/local/bin/python3',
    '/usr/bin/python3.12',
  ]);
});

test('interpreters: none from within an untrusted folder', () => {
  const programs = ['/code/project/bin/python3', '/usr/bin/python3'];
  const searchPath = '/code/project/bin:/usr/bin';
  assert.deepEqual(interpreters(around({ trusted: false, searchPath, programs })), ['/usr/bin/python3']);
  assert.deepEqual(interpreters(around({ trusted: true, searchPath, programs })), programs);
});
