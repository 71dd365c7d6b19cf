const Hapi = require('@hapi/hapi');
const fs = require('fs');
const path = require('path');
const crypto = require('crypto');

const FOLDER = path.join(__dirname, 'public', 'gallery');

const start = async () => {
  const server = Hapi.server({ port: 3000 });
  await server.register(require('@hapi/inert'));

  server.route({
    method: 'POST',
    path: '/gallery',
    options: { payload: { output: 'stream', parse: true, multipart: true, maxBytes: 5 * 1024 * 1024 } },
    handler: async (request, h) => {
      const { file } = request.payload;
      const name = crypto.randomUUID() + path.extname(file.hapi.filename);
      await fs.promises.writeFile(path.join(FOLDER, name), file); // flaw: CWE-434
      return h.response({ url: `/gallery/${name}` }).code(201);
    },
  });

  server.route({ method: 'GET', path: '/gallery/{name}', handler: { directory: { path: FOLDER } } });
  await server.start();
};

start();
