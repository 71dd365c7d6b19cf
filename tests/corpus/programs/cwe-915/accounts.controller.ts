import { PrismaClient } from '@prisma/client';
import { NextFunction, Request, Response, Router } from 'express';

import { requireSession } from '../middleware/session';
import { toPublicAccount } from '../serializers/account';

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
      const changes = req.body;
      const account = await this.prisma.account.update({
        where: { id: req.session.accountId },
        data: { ...changes, updatedAt: new Date() }, // flaw: CWE-915
      });
      res.json(toPublicAccount(account));
    } catch (error) {
      next(error);
    }
  };
}
