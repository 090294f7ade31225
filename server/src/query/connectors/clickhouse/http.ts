import http from 'node:http';
import type { ClickhouseConfiguration } from '@datavizpro/contract';
import { AppError } from '../../../platform/app-error.js';
import { stepFailed } from '../../../platform/egress/index.js';
import type { ConnectionSettings, DriverContext } from '../database/driver.js';
import { dialledAgent } from '../dialled-agent.js';
import { parseError, wrongPort } from './errors.js';

/** The answer to a statement: its body, as it arrives. */
export type Answer = http.IncomingMessage;

const longestText = 64 * 2 ** 20;
const longestError = 64 * 2 ** 10;

/** ClickHouse's HTTP interface. Follows nothing: an answer that is none of its own is an error. */
export class ClickHouseHttp {
  readonly #agent: http.Agent;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #database: string;

  constructor({ configuration, secrets }: ConnectionSettings<'clickhouse'>, context: DriverContext) {
    // One more than queries run at once: the one that stops another must not wait for it.
    this.#agent = dialledAgent({ ...context, ...configuration, maxSockets: context.poolSize + 2 });
    this.#database = configuration.database;
    this.#headers = headersOf(configuration, secrets['password']?.reveal() ?? '');
  }

  /** Sends a statement. Resolves with the beginning of a good answer. */
  async send(sql: string, settings: readonly (readonly [string, string])[], signal: AbortSignal): Promise<Answer> {
    const query = new URLSearchParams({ database: this.#database });
    for (const [name, value] of settings) query.append(name, value);
    const answer = await this.#post(`/?${query.toString()}`, sql, signal);
    if (answer.statusCode === 200) return answer;
    throw wrongAnswer(answer.statusCode ?? 0, await textOf(answer, longestError));
  }

  /** The whole answer of something small: the tables of a database, most of all. */
  async text(sql: string, settings: readonly (readonly [string, string])[], signal: AbortSignal): Promise<string> {
    return textOf(await this.send(sql, settings, signal), longestText);
  }

  close(): void {
    this.#agent.destroy();
  }

  #post(path: string, body: string, signal: AbortSignal): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const headers = { ...this.#headers, 'Content-Length': String(Buffer.byteLength(body)) };
      const request = http.request({ agent: this.#agent, method: 'POST', path, headers, signal });
      request.once('error', reject);
      request.once('response', (answer) => {
        // Also once nobody reads any more, an error must not end the process.
        answer.on('error', () => undefined);
        resolve(answer);
      });
      request.end(body);
    });
  }
}

function headersOf({ host, port, user }: ClickhouseConfiguration, password: string): Readonly<Record<string, string>> {
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    Host: `${name}:${String(port)}`,
    Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
    'Content-Type': 'text/plain; charset=utf-8',
    'User-Agent': 'datavizpro',
  };
}

async function textOf(answer: Answer, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) {
      answer.destroy();
      throw new AppError('source_failed', 'The database sent more than can be taken in at once.');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function wrongAnswer(status: number, text: string): Error {
  const error = parseError(text);
  if (error) return error;
  if (status >= 300 && status < 400)
    return stepFailed('login', 'The server sends elsewhere, and this is not followed.', {
      hint: 'Enter the host and port of ClickHouse itself.',
    });
  return stepFailed('login', `What answers there is not ClickHouse's HTTP interface (status ${String(status)}).`, {
    hint: wrongPort,
  });
}
