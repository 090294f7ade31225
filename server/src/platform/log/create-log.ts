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
  /** Default: the process's standard output. */
  readonly output?: NodeJS.WritableStream;
}

export interface ClosableLog extends Log {
  /** Writes out what is still on its way, for a bounded time. */
  close(): Promise<void>;
}

const Mebibyte = { bytes: 1024 * 1024 };
const closingMs = 3000;

/** Console, and where configured a file and an HTTP collector. Lines are plain data before any of them sees them. */
export function createLog(options: LogOptions): ClosableLog {
  const sink = options.httpUrl === null ? null : openSink(options.httpUrl);
  const targets = [consoleTarget(options), ...fileTarget(options.file), ...sinkTarget(sink)];
  const logger = winston.createLogger({ level: options.level, transports: targets, exitOnError: false });
  for (const target of targets) target.on('error', tellOnce(target));
  logger.on('error', () => undefined);
  return { ...facade(logger, {}), close: () => closeLogger(logger, targets, sink) };
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

function consoleTarget({ format, output }: LogOptions): winston.transport {
  const stream = output ?? process.stdout;
  const colour = 'isTTY' in stream && stream.isTTY && process.env['NO_COLOR'] === undefined;
  const pretty = winston.format.printf((info) => formatPretty(asLine(info), colour));
  return new winston.transports.Stream({ stream, format: format === 'json' ? json : pretty });
}

/** Five files of 20 MiB, the newest always under the configured name. */
function fileTarget(filename: string | null): winston.transport[] {
  if (filename === null) return [];
  const maxsize = 20 * Mebibyte.bytes;
  return [new winston.transports.File({ filename, maxsize, maxFiles: 5, tailable: true, format: json })];
}

function openSink(url: Secret<string>): HttpSink {
  const sink = new HttpSink(url);
  let told = false;
  sink.on('sinkError', (error: Error) => {
    if (!told) process.stderr.write(`The log collector cannot be reached: ${error.message}\n`);
    told = true;
  });
  return sink;
}

const sinkTarget = (stream: HttpSink | null): winston.transport[] =>
  stream === null ? [] : [new winston.transports.Stream({ stream, format: json })];

/** A target that fails (disk full, collector away) must neither end the process nor fill the console. */
function tellOnce(target: winston.transport): (error: Error) => void {
  let told = false;
  return (error) => {
    if (!told) process.stderr.write(`A log target failed (${target.constructor.name}): ${error.message}\n`);
    told = true;
  };
}

/** The targets first, then the collector behind one of them. */
async function closeLogger(logger: winston.Logger, targets: winston.transport[], sink: HttpSink | null): Promise<void> {
  const flush = async () => {
    const flushed = Promise.all(targets.map((target) => once(target, 'finish')));
    logger.end();
    await flushed;
    sink?.end();
    if (sink !== null) await once(sink, 'finish');
  };
  const timeout = new Promise((resolve) => setTimeout(resolve, closingMs).unref());
  await Promise.race([flush().catch(() => undefined), timeout]);
}
