import https from 'node:https';
import { readFileSync } from 'node:fs';

const agent = new https.Agent({ keepAlive: true, ca: readFileSync(process.env.PARTNER_CA_FILE) });

export function getJson(path) {
  return new Promise((resolve, reject) => {
    const req = https.get(
      { host: 'partner.internal.example.com', path, agent, timeout: 8000, headers: { Accept: 'application/json' } },
      (res) => {
        let data = '';
        res.setEncoding('utf8');
        res.on('data', (chunk) => (data += chunk));
        res.on('error', reject);
        res.on('end', () => {
          try {
            resolve(JSON.parse(data));
          } catch (err) {
            reject(err);
          }
        });
      },
    );
    req.on('timeout', () => req.destroy(new Error('timeout')));
    req.on('error', reject);
  });
}
