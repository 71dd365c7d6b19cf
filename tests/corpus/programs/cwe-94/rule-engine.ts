import { Router } from 'express';
import { requireAuth } from '../auth';
import { contacts } from '../repositories/contacts';

export const segments = Router();

const compile = (expression: string) => new Function('contact', `return ${expression}`); // flaw: CWE-94

segments.post('/segments/preview', requireAuth, async (req, res, next) => {
  try {
    const matches = compile(req.body.filter);
    const all = await contacts.forOwner(req.user!.id);
    res.json({ count: all.filter((contact) => matches(contact)).length });
  } catch (err) {
    next(err);
  }
});
