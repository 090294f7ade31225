import { once } from 'node:events';
import winston from 'winston';
import type { Secret } from '../secret.js';
import { HttpSink } from './http-sink.js';
import type { Log, LogFields } from './log.js';
import { toPlain } from './plain.js';
import { formatPretty, type LogLine } from './pretty.js';
import { requestContext } from './request-context.js';

export interface LogOptions {
  readonly level: 'error' | 'warn' | 'info' | 'debug';
  readonly format: 'json' | 'pretty';
  readonly file: string | null;
  readonly httpUrl: Secret<string> | null;
}

export interface ClosableLog extends Log {
  /** Writes out what is still on its way, for a bounded time. */
  close(): Promise<void>;
}

const Mebibyte = { bytes: 1024 * 1024 };
const closingMs = 3000;

/** Console, and where configured a file and an HTTP collector. Lines are plain data before any of them sees them. */
export function createLog(options: LogOptions): ClosableLog {
  const targets = [consoleTarget(options), ...fileTarget(options.file), ...httpTarget(options.httpUrl)];
  const logger = winston.createLogger({ level: options.level, transports: targets, exitOnError: false });
  for (const target of targets) target.on('error', tellOnce(target));
  logger.on('error', () => undefined);
  return { ...facade(logger, {}), close: () => closeLogger(logger) };
}

function facade(logger: winston.Logger, bound: LogFields): Log {
  const write =
    (level: string) =>
    (message: string, fields: LogFields = {}) => {
      const context = requestContext.getStore();
      const plain = toPlain({ ...context, ...bound, ...fields }) as Record<string, unknown>;
      logger.log({ ...plain, level, message: String(toPlain(message)), time: new Date().toISOString() });
    };
  return {
    error: write('error'),
    warn: write('warn'),
    info: write('info'),
    debug: write('debug'),
    with: (fields) => facade(logger, { ...bound, ...fields }),
  };
}

const asLine = (info: winston.Logform.TransformableInfo): LogLine => {
  const { level, message, time, ...fields } = info;
  return { time: String(time), level, message: String(message), ...fields };
};
const json = winston.format.printf((info) => JSON.stringify(asLine(info)));

function consoleTarget({ format }: LogOptions): winston.transport {
  const colour = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
  const pretty = winston.format.printf((info) => formatPretty(asLine(info), colour));
  return new winston.transports.Console({ format: format === 'json' ? json : pretty });
}

/** Five files of 20 MiB, the newest always under the configured name. */
function fileTarget(filename: string | null): winston.transport[] {
  if (filename === null) return [];
  const maxsize = 20 * Mebibyte.bytes;
  return [new winston.transports.File({ filename, maxsize, maxFiles: 5, tailable: true, format: json })];
}

function httpTarget(url: Secret<string> | null): winston.transport[] {
  if (url === null) return [];
  const stream = new HttpSink(url);
  let told = false;
  stream.on('sinkError', (error: Error) => {
    if (!told) process.stderr.write(`The log collector cannot be reached: ${error.message}\n`);
    told = true;
  });
  return [new winston.transports.Stream({ stream, format: json })];
}

/** A target that fails (disk full, collector away) must neither end the process nor fill the console. */
function tellOnce(target: winston.transport): (error: Error) => void {
  let told = false;
  return (error) => {
    if (!told) process.stderr.write(`A log target failed (${target.constructor.name}): ${error.message}\n`);
    told = true;
  };
}

async function closeLogger(logger: winston.Logger): Promise<void> {
  const flushed = once(logger, 'finish').catch(() => undefined);
  logger.end();
  await Promise.race([flushed, new Promise((resolve) => setTimeout(resolve, closingMs).unref())]);
}
