import Joi from 'joi';
import { namesSeveral, parseHostsUrl } from '../hosts-url.js';
import { parseRedisUrl } from '../redis/redis-url.js';

/** An address of PostgreSQL: one server, as URLs are. */
export const postgresUrl = Joi.string().uri({ scheme: ['postgres', 'postgresql'] });

/** The same with several servers, one of which takes writes. */
export const postgresUrls = checked((text) => {
  const { url } = namesSeveral(text) ? parseHostsUrl(text, 5432) : { url: { href: text, searchParams: null } };
  const { error } = postgresUrl.validate(url.href, { errors: { label: false } });
  if (error !== undefined) throw new Error(error.message);
  const wanted = url.searchParams?.get('target_session_attrs') ?? 'read-write';
  if (!['read-write', 'primary'].includes(wanted))
    throw new Error('must have target_session_attrs=read-write: the application writes');
});

/** One Redis, the master behind sentinels, or a cluster. */
export const redisUrl = checked(parseRedisUrl);

/** Reasons are given without what was written: that has a password. */
function checked(check: (text: string) => unknown): Joi.StringSchema {
  return Joi.string().custom((text: string, helpers) => {
    try {
      check(text);
      return text;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      return helpers.message({ custom: code === 'ERR_INVALID_URL' ? 'is no address' : message });
    }
  });
}
