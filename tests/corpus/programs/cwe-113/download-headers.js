const http = require('http');
const { getDocument } = require('./store');

/**
 * GET /download?id=..&name=report.pdf
 * Streams a document with the file name that the client asks for.
 */
const server = http.createServer(async (req, res) => {
  const url = new URL(req.url, `http://${req.headers.host}`);
  if (url.pathname !== '/download') {
    res.writeHead(404);
    return res.end();
  }
  const name = url.searchParams.get('name') || 'document.pdf';
  try {
    const doc = await getDocument(url.searchParams.get('id'));
    if (!doc) {
      res.writeHead(404);
      return res.end('Not found');
    }
    res.writeHead(200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'attachment; filename="' + name + '"', // flaw: CWE-113
    });
    res.end(doc.data);
  } catch (err) {
    console.error(err);
    res.writeHead(500);
    res.end('Internal error');
  }
});

server.listen(3000);
