/**
 * Which `vetline` to start: a pure decision over what the caller has gathered. Knows nothing of VS Code.
 *
 * The order: the setting, the selected Python environment, PATH, and else the copy that the extension carries. In a folder
 * that is not trusted only the user's own setting and the carried copy count, for the other two may lead into the folder.
 */
import * as path from 'node:path';

export interface Surroundings {
  /** `vetline.path` as it is set; in an untrusted folder VS Code has left out what the folder says. */
  setting: string;
  trusted: boolean;
  /** The first workspace folder. */
  folder: string | undefined;
  home: string;
  /** The interpreter of the selected environment, or of the setting that names one. */
  interpreter: string | undefined;
  /** The PATH variable. */
  searchPath: string;
  platform: NodeJS.Platform;
  isProgram(file: string): boolean;
}

export type Source = 'setting' | 'environment' | 'PATH';

/** `tried` tells a person, line by line, how the decision came about. */
export type Location =
  | { kind: 'found'; source: Source; command: string; tried: string[] }
  | { kind: 'carried'; tried: string[] }
  | { kind: 'wrong'; message: string; tried: string[] };

export function locate(around: Surroundings): Location {
  const tried: string[] = [];
  const setting = around.setting.trim();
  if (setting !== '') {
    const command = namedBySetting(setting, around);
    if (command !== undefined) {
      tried.push(`vetline.path: ${command}`);
      return { kind: 'found', source: 'setting', command, tried };
    }
    tried.push(`vetline.path: there is no program at ${setting}`);
    return { kind: 'wrong', message: `The setting vetline.path names ${setting}, and there is no program.`, tried };
  }
  tried.push('vetline.path: not set');
  if (!around.trusted) {
    tried.push('the selected environment and PATH: left out, because this folder is not trusted');
    return { kind: 'carried', tried };
  }
  if (around.interpreter === undefined) {
    tried.push('the selected Python environment: none is known');
  } else {
    const command = besideInterpreter(around.interpreter, around).find(around.isProgram);
    if (command !== undefined) {
      tried.push(`the environment of ${around.interpreter}: ${command}`);
      return { kind: 'found', source: 'environment', command, tried };
    }
    tried.push(`the environment of ${around.interpreter}: has no vetline`);
  }
  const command = onSearchPath(programName(around.platform, 'vetline'), around);
  if (command !== undefined) {
    tried.push(`PATH: ${command}`);
    return { kind: 'found', source: 'PATH', command, tried };
  }
  tried.push('PATH: has no vetline');
  return { kind: 'carried', tried };
}

/** Interpreters with which the carried copy can be installed, the likeliest first; each is still to be asked its version. */
export function interpreters(around: Surroundings): string[] {
  const names = around.platform === 'win32' ? ['python.exe', 'python3.exe', 'py.exe'] : ['python3', 'python', ...LATER_PYTHONS];
  const found = names.flatMap((name) => everyOnSearchPath(name, around));
  const chosen = around.interpreter === undefined ? [] : [around.interpreter];
  return [...new Set([...chosen, ...found])];
}

const LATER_PYTHONS = ['python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10'];

function namedBySetting(setting: string, around: Surroundings): string | undefined {
  const flavour = flavourOf(around);
  let named = setting.replace(/^~(?=[/\\]|$)/, () => around.home);
  named = named.replaceAll('${userHome}', () => around.home);
  named = named.replaceAll('${workspaceFolder}', () => around.folder ?? '');
  if (!/[/\\]/.test(named)) {
    return onSearchPath(named, around);
  }
  if (!flavour.isAbsolute(named) && around.folder !== undefined) {
    named = flavour.join(around.folder, named);
  }
  return flavour.isAbsolute(named) && around.isProgram(named) ? named : undefined;
}

function besideInterpreter(interpreter: string, around: Surroundings): string[] {
  const flavour = flavourOf(around);
  const folder = flavour.dirname(interpreter);
  const name = programName(around.platform, 'vetline');
  const places = [flavour.join(folder, name)];
  if (around.platform === 'win32') {
    places.push(flavour.join(folder, 'Scripts', name)); // of an installation that is no virtual environment
  }
  return places;
}

function onSearchPath(name: string, around: Surroundings): string | undefined {
  return everyOnSearchPath(name, around)[0];
}

/** Relative entries are passed over: they would mean whatever folder the editor happens to stand in. */
function everyOnSearchPath(name: string, around: Surroundings): string[] {
  const flavour = flavourOf(around);
  const folders = around.searchPath.split(flavour.delimiter).filter((folder) => flavour.isAbsolute(folder));
  const allowed = folders.filter((folder) => around.trusted || around.folder === undefined || !isBelow(folder, around.folder, flavour));
  return allowed.map((folder) => flavour.join(folder, name)).filter(around.isProgram);
}

function isBelow(inner: string, outer: string, flavour: path.PlatformPath): boolean {
  const relative = flavour.relative(outer, inner);
  return !relative.startsWith('..') && !flavour.isAbsolute(relative);
}

function programName(platform: NodeJS.Platform, name: string): string {
  return platform === 'win32' ? `${name}.exe` : name;
}

function flavourOf(around: Surroundings): path.PlatformPath {
  return around.platform === 'win32' ? path.win32 : path.posix;
}
