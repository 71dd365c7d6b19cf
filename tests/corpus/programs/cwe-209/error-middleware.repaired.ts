import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler } from 'express';
import { ZodError } from 'zod';

import { logger } from '../logger';
import { HttpProblem } from '../problems';
import { metrics } from '../telemetry';

interface ProblemBody {
  status: number;
  title: string;
  [extension: string]: unknown;
}

function describe(error: unknown): ProblemBody {
  if (error instanceof HttpProblem) {
    return { status: error.status, title: error.title };
  }
  if (error instanceof ZodError) {
    return { status: 400, title: 'Bad input', fields: error.flatten().fieldErrors };
  }
  return { status: 500, title: 'Internal error' };
}

export const errorMiddleware: ErrorRequestHandler = (error, req, res, next) => {
  if (res.headersSent) {
    next(error);
    return;
  }
  const body = { ...describe(error), instance: randomUUID() };
  metrics.increment('http.errors', { status: body.status });
  if (body.status === 500) {
    logger.error({ err: error, instance: body.instance }, 'unhandled');
  }
  res.status(body.status).json(body);
};
