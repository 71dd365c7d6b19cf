import Router from '@koa/router';
import { Address } from '../models/address.js';
import { authenticate } from '../middleware/authenticate.js';

const router = new Router({ prefix: '/addresses' });
router.use(authenticate);

router.get('/', async (ctx) => {
  ctx.body = await Address.find({ owner: ctx.state.user.id }).limit(100).lean();
});

router.put('/:addressId', async (ctx) => {
  const { street, city, zip } = ctx.request.body;
  if (![street, city, zip].every((v) => typeof v === 'string' && v.length < 200)) {
    ctx.throw(400, 'street, city and zip are required');
  }
  const address = await Address.findOneAndUpdate(
    { _id: ctx.params.addressId, owner: ctx.state.user.id },
    { $set: { street, city, zip } },
    { new: true },
  );
  if (!address) ctx.throw(404, 'No such address');
  ctx.body = address;
});

export default router;
