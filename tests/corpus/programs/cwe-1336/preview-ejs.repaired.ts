import Koa from 'koa';
import Router from '@koa/router';
import bodyParser from 'koa-bodyparser';
import ejs from 'ejs';

const app = new Koa();
const router = new Router();

const PAGE = '<h1><%= heading %></h1><p><%= text %></p>';

router.post('/preview', async (ctx) => {
  const { heading, text } = ctx.request.body as { heading: string; text: string };
  const html = ejs.render(PAGE, { heading, text });
  ctx.type = 'html';
  ctx.body = html;
});

app.use(bodyParser());
app.use(router.routes());
app.listen(3000);
