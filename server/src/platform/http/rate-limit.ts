import { rateLimit, ipKeyGenerator, type Store } from 'express-rate-limit';
import type { Request, RequestHandler } from 'express';
import type { RedisGateway } from '../redis/redis.js';
import { AppError } from '../app-error.js';

const windowMs = 60_000;

/** A fixed window in Redis, shared by all instances; in this process's memory while Redis is away or not configured. */
function gatewayStore(redis: RedisGateway, prefix: string): Store {
  return {
    prefix,
    increment: async (key) => {
      const { count, resetMs } = await redis.hit(prefix + key, windowMs);
      return { totalHits: count, resetTime: new Date(Date.now() + resetMs) };
    },
    decrement: () => undefined,
    resetKey: () => undefined,
  };
}

/** Limits callers to `perMinute` requests; `keyOf` says who the caller is. Answers 429 with `Retry-After` and RateLimit headers. */
export function limitPerMinute(
  redis: RedisGateway,
  name: string,
  perMinute: number,
  keyOf: (req: Request) => string,
): RequestHandler {
  return rateLimit({
    windowMs,
    limit: perMinute,
    store: gatewayStore(redis, `limit:${name}:`),
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: keyOf,
    handler: (_req, res, next) => {
      const seconds = Number(res.getHeader('Retry-After') ?? windowMs / 1000);
      next(new AppError('rate_limited', `Too many requests: at most ${perMinute} a minute.`, { retryAfter: seconds }));
    },
  });
}

/** One address, with IPv6 taken by network so that a /64 does not count as 2^64 callers. */
export const addressOf = (req: Request): string => ipKeyGenerator(req.ip ?? 'unknown');
