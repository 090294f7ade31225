import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import { requestContext } from '../log/request-context.js';

const header = 'X-Request-Id';
const wellFormed = /^[\w.:-]{8,100}$/;

/** Takes a well-formed id from the caller (so that clients can name a query to cancel it), else makes one. */
export function requestId(): RequestHandler {
  return (req, res, next) => {
    const given = req.get(header);
    const requestId = given !== undefined && wellFormed.test(given) ? given : randomUUID();
    res.setHeader(header, requestId);
    requestContext.run({ requestId }, next);
  };
}

export const requestIdOf = (res: Response): string => String(res.getHeader(header) ?? '');
