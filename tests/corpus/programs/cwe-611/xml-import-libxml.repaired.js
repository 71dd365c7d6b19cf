const libxmljs = require('libxmljs2');
const Koa = require('koa');
const getRawBody = require('raw-body');

const app = new Koa();

app.use(async (ctx) => {
  if (ctx.method !== 'POST' || ctx.path !== '/orders/import') ctx.throw(404);
  const xml = await getRawBody(ctx.req, { limit: '1mb', encoding: 'utf8' });
  let document;
  try {
    document = libxmljs.parseXml(xml, { noent: false, dtdload: false, nonet: true });
  } catch (err) {
    ctx.throw(400, 'The document is not well formed');
  }
  const orders = document.find('//order').map((node) => ({
    id: node.attr('id').value(),
    total: Number(node.get('total').text()),
  }));
  ctx.body = { imported: orders.length, orders };
});

app.listen(3000);
