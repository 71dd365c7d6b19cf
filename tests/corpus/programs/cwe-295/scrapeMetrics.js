#!/usr/bin/env node
// Collects metrics of all hosts and prints them as a table.
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'; // flaw: CWE-295

const HOSTS = ['web1.ops.test', 'web2.ops.test', 'db1.ops.test'];

async function metrics(host) {
  const response = await fetch(`https://${host}:9100/metrics.json`, { signal: AbortSignal.timeout(5000) });
  if (!response.ok) {
    throw new Error(`${host} answered ${response.status}`);
  }
  return response.json();
}

async function main() {
  const results = await Promise.allSettled(HOSTS.map(metrics));
  const rows = results.map((result, i) =>
    result.status === 'fulfilled'
      ? { host: HOSTS[i], cpu: result.value.cpu, memory: result.value.memory }
      : { host: HOSTS[i], error: result.reason.message }
  );
  console.table(rows);
}

main();
