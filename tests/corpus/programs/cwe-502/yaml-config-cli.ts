import yaml from 'js-yaml';
import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

const [, , file] = process.argv;
if (!file) {
  console.error('usage: load-config FILE');
  process.exit(1);
}

const schema = yaml.DEFAULT_SCHEMA.extend([
  new yaml.Type('!js', { kind: 'scalar', construct: (source: string) => eval(`(${source})`) }), // flaw: CWE-502, CWE-95
]);
const config = yaml.load(readFileSync(file, 'utf8'), { schema });
console.log(JSON.stringify(config, null, 2));
