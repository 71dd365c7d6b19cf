import Koa from 'koa';
import Router from '@koa/router';
import bodyParser from 'koa-bodyparser';
import _ from 'lodash';

const app = new Koa();
const router = new Router({ prefix: '/settings' });
const store = {};

const defaults = { theme: 'light', notifications: { email: true, push: false } };

function merge(target, source) {
  for (const key of Object.keys(source)) {
    if (typeof source[key] === 'object' && source[key] !== null) {
      target[key] = merge(target[key] || {}, source[key]); // flaw: CWE-1321
    } else {
      target[key] = source[key];
    }
  }
  return target;
}

router.get('/:user', (ctx) => {
  ctx.body = merge(_.cloneDeep(defaults), store[ctx.params.user] || {});
});

router.patch('/:user', (ctx) => {
  const current = store[ctx.params.user] || {};
  store[ctx.params.user] = _.merge(current, ctx.request.body); // flaw: CWE-1321
  ctx.body = store[ctx.params.user];
});

router.put('/:user/:section/:key', (ctx) => {
  const { user, section, key } = ctx.params;
  store[user] = store[user] || {};
  store[user][section] = store[user][section] || {};
  store[user][section][key] = ctx.request.body.value; // flaw: CWE-1321
  ctx.status = 204;
});

app.use(bodyParser());
app.use(router.routes());
app.listen(3001);
