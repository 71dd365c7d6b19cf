import Koa from 'koa';
import Router from '@koa/router';
import { products } from './products.js';

const router = new Router();
const escapeRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

router.get('/search', (ctx) => {
  const { q } = ctx.query;
  if (typeof q !== 'string' || q.length > 100) ctx.throw(400, 'q is required');
  const pattern = new RegExp(escapeRegExp(q), 'i');
  ctx.body = products.filter((product) => pattern.test(product.name)).slice(0, 50);
});

new Koa().use(router.routes()).listen(3000);
