import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../src/platform/db/embedded/free-port.js';
import type { TestCertificates } from './certificates.js';
import { canConnect, startServerProcess } from './server-process.js';

export interface ClickHouse {
  /** Of its HTTP interface, and of the same over TLS where there are certificates. */
  readonly port: number;
  readonly tlsPort: number;
  /** Statements as the administrator, one after the other; answers the text of the last one. */
  admin(...statements: readonly string[]): Promise<string>;
  /** What a crash of the server looks like: every connection breaks at once, and it comes back. */
  crashAndRestart(): Promise<void>;
  stop(): Promise<void>;
}

export interface ClickHouseOptions {
  readonly tls?: TestCertificates['server'];
  /** Of the server: `UTC` unless a test wants another one. */
  readonly timezone?: string;
}

/**
 * People of every server, all with this password: `reader` (readonly=2: settings yes, writing no), `reader1`
 * (readonly=1: not even settings) and `writer`.
 */
export const clickHousePassword = `it's a "test" \\password`;

interface Ports {
  readonly http: number;
  readonly https: number;
  readonly tcp: number;
  readonly interserver: number;
}

/** One real clickhouse-server on free ports. */
export async function startClickHouse(options: ClickHouseOptions = {}): Promise<ClickHouse> {
  const ports = await freePorts();
  return start(ports, [ports.tcp], options);
}

/** Two servers as the two shards of the cluster `shards`, for tables of the engine Distributed. */
export async function startClickHouseCluster(
  options: ClickHouseOptions = {},
): Promise<readonly [ClickHouse, ClickHouse]> {
  const [first, second] = [await freePorts(), await freePorts()];
  const shards = [first.tcp, second.tcp];
  return Promise.all([start(first, shards, options), start(second, shards, options)]);
}

async function freePorts(): Promise<Ports> {
  const [http = 0, https = 0, tcp = 0, interserver = 0] = await Promise.all([1, 2, 3, 4].map(() => freePort()));
  return { http, https, tcp, interserver };
}

async function start(ports: Ports, shards: readonly number[], options: ClickHouseOptions): Promise<ClickHouse> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dvp-clickhouse-'));
  for (const name of ['data', 'tmp', 'user_files', 'format_schemas']) mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, 'config.xml'), configuration(folder, ports, shards, options));
  writeFileSync(path.join(folder, 'users.xml'), users);
  const binary = ['/usr/sbin/clickhouse-server', '/usr/bin/clickhouse-server'].find(existsSync) ?? 'clickhouse-server';
  const run = () => startServerProcess([binary, `--config-file=${folder}/config.xml`], { folder, port: ports.http });
  const started = [await run()];
  return {
    port: ports.http,
    tlsPort: ports.https,
    crashAndRestart: async () => {
      const last = started.at(-1);
      if (last) await crash(last.pid, ports.http);
      started.push(await run());
    },
    stop: async () => {
      for (const server of started) await server.stop();
    },
    admin: (...statements) => asAdmin(ports.http, statements),
  };
}

async function crash(pid: number, port: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  while (await canConnect(port)) await sleep(10);
}

async function asAdmin(port: number, statements: readonly string[]): Promise<string> {
  let text = '';
  for (const statement of statements) {
    const answer = await fetch(`http://127.0.0.1:${String(port)}/?insert_distributed_sync=1`, {
      method: 'POST',
      body: statement,
    });
    text = await answer.text();
    if (!answer.ok) throw new Error(text);
  }
  return text;
}

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function configuration(folder: string, ports: Ports, shards: readonly number[], options: ClickHouseOptions): string {
  const shard = (port: number) =>
    `<shard><replica><host>127.0.0.1</host><port>${String(port)}</port></replica></shard>`;
  return `<yandex>
  <logger><level>warning</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger>
  <http_port>${String(ports.http)}</http_port>${encryption(folder, ports, options.tls)}
  <tcp_port>${String(ports.tcp)}</tcp_port><interserver_http_port>${String(ports.interserver)}</interserver_http_port>
  <listen_host>127.0.0.1</listen_host><max_concurrent_queries>50</max_concurrent_queries>
  <mark_cache_size>67108864</mark_cache_size><timezone>${xml(options.timezone ?? 'UTC')}</timezone>
  <path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path><user_files_path>${folder}/user_files/</user_files_path>
  <format_schema_path>${folder}/format_schemas/</format_schema_path><users_config>${folder}/users.xml</users_config>
  <default_profile>default</default_profile><default_database>default</default_database>
  <mlock_executable>false</mlock_executable>
  <remote_servers><shards>${shards.map(shard).join('')}</shards></remote_servers>
  <query_log><database>system</database><table>query_log</table><flush_interval_milliseconds>200</flush_interval_milliseconds></query_log>
</yandex>`;
}

function encryption(folder: string, ports: Ports, tls: ClickHouseOptions['tls']): string {
  if (!tls) return '';
  writeFileSync(path.join(folder, 'server.crt'), tls.certificate);
  writeFileSync(path.join(folder, 'server.key'), tls.key, { mode: 0o600 });
  return `<https_port>${String(ports.https)}</https_port><openSSL><server>
    <certificateFile>${folder}/server.crt</certificateFile><privateKeyFile>${folder}/server.key</privateKeyFile>
    <verificationMode>none</verificationMode><loadDefaultCAFile>false</loadDefaultCAFile>
  </server></openSSL>`;
}

const user = (name: string, profile: string, password: string): string =>
  `<${name}><password>${xml(password)}</password><networks><ip>127.0.0.1</ip></networks><profile>${profile}</profile><quota>default</quota></${name}>`;

/** Small ones: what is stopped is stopped between two blocks, and tests want to see that soon. */
const blocks = '<max_block_size>100</max_block_size>';

const users = `<yandex>
  <profiles>
    <default><max_memory_usage>2000000000</max_memory_usage><log_queries>1</log_queries></default>
    <readonly1>${blocks}<readonly>1</readonly><max_execution_time>30</max_execution_time><join_use_nulls>1</join_use_nulls></readonly1>
    <readonly1_bare>${blocks}<readonly>1</readonly></readonly1_bare>
    <readonly2>${blocks}<readonly>2</readonly><log_queries>1</log_queries></readonly2>
  </profiles>
  <users>${user('default', 'default', '')}${user('reader', 'readonly2', clickHousePassword)}${user('reader1', 'readonly1', clickHousePassword)}${user('reader1_bare', 'readonly1_bare', clickHousePassword)}${user('writer', 'default', clickHousePassword)}</users>
  <quotas><default><interval><duration>3600</duration><queries>0</queries><errors>0</errors><result_rows>0</result_rows><read_rows>0</read_rows><execution_time>0</execution_time></interval></default></quotas>
</yandex>`;
