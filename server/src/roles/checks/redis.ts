import { probeRedis } from '../../platform/redis/index.js';
import type { Secret } from '../../platform/secret.js';
import { compareClocks } from './clock.js';
import { failed, fine, warning, type Finding } from './finding.js';

/** Redis only makes things faster, so its absence is a warning; a wrong password is a mistake that does not mend itself. */
export async function checkRedis(url: Secret<string>): Promise<readonly Finding[]> {
  const before = Date.now();
  const probe = await probeRedis(url);
  if (probe.ok)
    return [
      fine('redis', `Redis ${probe.version} answers${probe.found === '' ? '' : `: ${probe.found}`}.`),
      ...[compareClocks('Redis', { before, after: Date.now() }, probe.time)].filter(({ state }) => state !== 'ok'),
    ];
  if (/WRONGPASS|NOAUTH|invalid.*password|NOPERM/i.test(probe.reason))
    return [failed('redis', 'Redis refuses user or password.', 'Correct them in REDIS_URL.')];
  return [
    warning(
      'redis',
      `Redis does not answer (${probe.reason}).`,
      'Check REDIS_URL and that it runs; until then every instance uses its own memory.',
    ),
  ];
}
