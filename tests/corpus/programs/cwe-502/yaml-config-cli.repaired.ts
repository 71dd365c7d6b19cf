import yaml from 'js-yaml';
import { readFileSync } from 'node:fs';

const [, , file] = process.argv;
if (!file) {
  console.error('usage: load-config FILE');
  process.exit(1);
}

const config = yaml.load(readFileSync(file, 'utf8'), { schema: yaml.JSON_SCHEMA });
console.log(JSON.stringify(config, null, 2));
