import { parseArgs } from 'node:util';
import { canConnect } from '../server-process.js';
import { startCluster, type RedisKind } from './start-cluster.js';

/** `npm run cluster`: the whole cluster on this machine, until it is told to end. */
const { values } = parseArgs({
  options: {
    web: { type: 'string', default: '2' },
    workers: { type: 'string', default: '1' },
    redis: { type: 'string', default: 'alone' },
    synchronous: { type: 'boolean', default: false },
    port: { type: 'string', default: '8080' },
  },
});

function numberOf(name: 'web' | 'workers' | 'port', most: number): number {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  return refuse(`--${name} must be a number from 1 to ${most}.`);
}

function redisKind(): RedisKind {
  const { redis } = values;
  if (redis === 'alone' || redis === 'sentinel' || redis === 'cluster') return redis;
  return refuse('--redis must be alone, sentinel or cluster.');
}

function refuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

const port = numberOf('port', 65_535);
if (await canConnect(port)) refuse(`Somebody listens on port ${port} already: name another one by --port.`);

const tell = (line: string): void => void process.stdout.write(`${line}\n`);
const ending = new Promise<void>((resolve) => {
  // The terminal's Ctrl-C reaches the script that started us, which hands it on; without it nobody is left to.
  for (const event of ['SIGINT', 'SIGTERM', 'disconnect']) process.on(event, () => resolve());
});

const starting = startCluster({
  web: numberOf('web', 16),
  workers: numberOf('workers', 16),
  redis: redisKind(),
  synchronous: values.synchronous,
  port,
  // Whoever tries it makes the first account by the link.
  env: { DATAVIZPRO_ADMIN_EMAIL: '', DATAVIZPRO_ADMIN_PASSWORD: '' },
  tell: (what) => tell(`  starting ${what}`),
});
try {
  const cluster = await Promise.race([starting, ending.then(() => null)]);
  if (cluster !== null) {
    const members = [...cluster.web, ...cluster.workers];
    const link = members.map(({ instance }) => /http\S+\/setup\?token=\S+/.exec(instance.output())?.[0]).find(Boolean);
    tell(`\n  People come to   ${cluster.url}  (nginx)`);
    if (link !== undefined) tell(`  First account    ${link}`);
    for (const { role, url, instance } of members)
      tell(`  ${role.padEnd(15)}  ${url}  (process ${instance.process.pid ?? 0})`);
    tell(`  PostgreSQL       ${cluster.postgres.url}`);
    tell(`  its replica      ${cluster.replica.url}`);
    tell(`  Redis            ${cluster.redis.url}`);
    tell(`  Metrics          curl -H 'Authorization: Bearer ${cluster.metricsToken}' ${members[0]?.url ?? ''}/metrics`);
    tell('\n  Kill what you like. Ctrl-C stops everything and removes its data.\n');
    await ending;
  }
  tell('  stopping');
  await (await starting).stop();
  process.exit(0);
} catch (error) {
  process.stderr.write(`The cluster does not start: ${(error as Error).message}\n`);
  process.exit(1);
}
