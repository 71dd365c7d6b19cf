import { PrismaClient } from '@prisma/client';
import { NextFunction, Request, Response, Router } from 'express';
import { z } from 'zod';

import { requireSession } from '../middleware/session';
import { toPublicAccount } from '../serializers/account';

const Changes = z
  .object({
    displayName: z.string().trim().min(1).max(80),
    locale: z.enum(['de', 'en', 'fr']),
    newsletter: z.boolean(),
  })
  .partial()
  .strict();

export class AccountsController {
  readonly router = Router();

  constructor(private readonly prisma: PrismaClient) {
    this.router.use(requireSession);
    this.router.get('/me', this.show);
    this.router.patch('/me', this.update);
  }

  private show = async (req: Request, res: Response, next: NextFunction) => {
    try {
      const account = await this.prisma.account.findUniqueOrThrow({ where: { id: req.session.accountId } });
      res.json(toPublicAccount(account));
    } catch (error) {
      next(error);
    }
  };

  private update = async (req: Request, res: Response, next: NextFunction) => {
    try {
      const changes = Changes.parse(req.body);
      const account = await this.prisma.account.update({
        where: { id: req.session.accountId },
        data: { ...changes, updatedAt: new Date() },
      });
      res.json(toPublicAccount(account));
    } catch (error) {
      next(error);
    }
  };
}
