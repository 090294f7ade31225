import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

/**
 * node scripts/deploy/smoke.mjs https://charts.example.org [1.2.3]: is what was deployed there, and does it answer?
 * Nothing is changed and nobody signs in. `patienceMs` lets a balancer notice new instances.
 */
export async function smoke(url, version, patienceMs = 60_000) {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      return await look(url.replace(/\/$/, ''), version);
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(2000);
    }
  }
}

async function look(url, version) {
  const ready = await ask(`${url}/health/ready`);
  expect((await ready.json()).status === 'ready', 'It is not ready.');
  const page = await (await ask(`${url}/`, { accept: 'text/html' })).text();
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1];
  expect(script !== undefined, 'The page names no script.');
  await ask(url + script);
  const { info } = await (await ask(`${url}/api/openapi.json`)).json();
  expect(version === undefined || info.version === version, `It is version ${info.version}, not ${version}.`);
  const closed = await fetch(`${url}/api/dashboards`, { signal: AbortSignal.timeout(10_000) });
  expect(closed.status === 401, `Without signing in, dashboards answer ${closed.status}.`);
  return info.version;
}

async function ask(url, headers = {}) {
  const answer = await fetch(url, { headers, signal: AbortSignal.timeout(10_000) });
  expect(answer.ok, `${url} answers ${answer.status}.`);
  return answer;
}

function expect(condition, message) {
  if (!condition) throw new Error(message);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [url, version] = process.argv.slice(2);
  try {
    console.log(
      `${url} is well: version ${await smoke(url, version, Number(process.env.SMOKE_PATIENCE_MS ?? 60_000))}.`,
    );
  } catch (error) {
    console.error(`${url} is not well. ${error.cause?.message ?? error.message}`);
    process.exitCode = 1;
  }
}
