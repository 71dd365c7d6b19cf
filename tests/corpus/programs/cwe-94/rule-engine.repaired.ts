import { Router } from 'express';
import { requireAuth } from '../auth';
import { contacts } from '../repositories/contacts';
import { z } from 'zod';

export const segments = Router();

const Filter = z.object({
  field: z.enum(['city', 'plan', 'age']),
  op: z.enum(['eq', 'gt', 'lt']),
  value: z.union([z.string().max(100), z.number()]),
});

const compile = (filter: z.infer<typeof Filter>) => (contact: any) => {
  const actual = contact[filter.field];
  if (filter.op === 'eq') return actual === filter.value;
  return filter.op === 'gt' ? actual > filter.value : actual < filter.value;
};

segments.post('/segments/preview', requireAuth, async (req, res, next) => {
  try {
    const matches = compile(Filter.parse(req.body.filter));
    const all = await contacts.forOwner(req.user!.id);
    res.json({ count: all.filter((contact) => matches(contact)).length });
  } catch (err) {
    next(err);
  }
});
