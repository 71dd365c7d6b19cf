#!/usr/bin/env node
import { spawn } from 'node:child_process';
import http from 'node:http';
import { createHmac, timingSafeEqual } from 'node:crypto';

const secret = process.env.HOOK_SECRET;

function verified(body, header) {
  const expected = Buffer.from(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`);
  const given = Buffer.from(header ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function deploy(branch) {
  const child = spawn(`git fetch origin && git checkout ${branch} && npm ci && npm run build`, { // flaw: CWE-78
    shell: true,
    cwd: '/srv/app',
    stdio: 'inherit',
  });
  child.on('error', (err) => console.error(err));
}

http
  .createServer((req, res) => {
    const chunks = [];
    req.on('data', (c) => chunks.push(c));
    req.on('end', () => {
      const body = Buffer.concat(chunks);
      if (!verified(body, req.headers['x-hub-signature-256'])) {
        res.writeHead(401).end();
        return;
      }
      const { ref } = JSON.parse(body);
      deploy(ref.replace('refs/heads/', ''));
      res.writeHead(202).end();
    });
  })
  .listen(9000);
