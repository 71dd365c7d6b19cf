import http from 'node:http';
import { loadIncidents, addIncident } from './incidents.mjs';
import escape from 'escape-html';

function layout(title, content) {
  return `<!doctype html><html><head><title>${title}</title></head><body>${content}</body></html>`;
}

function incidentList(incidents) {
  if (incidents.length === 0) return '<p>All systems operational.</p>';
  let html = '<ul>';
  for (const incident of incidents) {
    html += `<li class="${incident.severity === 'high' ? 'high' : 'low'}"><strong>${escape(incident.title)}</strong> ${escape(incident.description)}</li>`;
  }
  return html + '</ul>';
}

const server = http.createServer(async (req, res) => {
  try {
    if (req.method === 'GET' && req.url === '/') {
      res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      res.end(layout('Status', incidentList(await loadIncidents())));
      return;
    }
    if (req.method === 'POST' && req.url === '/report') {
      let size = 0;
      const chunks = [];
      for await (const chunk of req) {
        size += chunk.length;
        if (size > 10_000) {
          res.writeHead(413).end();
          return;
        }
        chunks.push(chunk);
      }
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      await addIncident({ title: form.get('title'), description: form.get('description'), severity: 'low' });
      res.writeHead(303, { location: '/' }).end();
      return;
    }
    res.writeHead(404).end();
  } catch (err) {
    console.error(err);
    if (!res.headersSent) res.writeHead(500);
    res.end();
  }
});

server.listen(8080);
