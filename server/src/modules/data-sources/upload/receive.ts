import type { Request, Response } from 'express';
import multer, { MulterError } from 'multer';
import { uploadFieldsSchema, readingOptionsSchema, type UploadFields } from '@datavizpro/contract/schemas';
import type { ReadingOptions } from '@datavizpro/contract';
import { AppError } from '../../../platform/app-error.js';
import { parseStrictJson } from '../../../platform/http/strict-json.js';
import { validate } from '../../../platform/http/validate.js';
import { isGone, StorageWriteError, type StreamToStorage } from './stream-to-storage.js';
import { cleanFileName } from './file-name.js';
import { YoungGarbage } from './young-garbage.js';

export interface ReceivedFile {
  readonly storageKey: string;
  readonly fileName: string;
  readonly sizeBytes: number;
}
export interface ReceivedUpload {
  readonly files: readonly ReceivedFile[];
  readonly name: string | null;
  readonly options: ReadingOptions;
}
export interface ReceiveLimits {
  readonly maxBytes: number;
  readonly maxFiles: number;
  /** Milliseconds without a byte after which the sender is taken for gone. Default two minutes. */
  readonly idleMs?: number;
}

/** Boundaries, part headers and text fields beside the files' own bytes. */
const envelopeBytes = 2 << 20;
/** After a refusal the client may finish sending for this long, so that it can read why. */
const drainMs = 10_000;
const defaultIdleMs = 120_000;

/** Reads a multipart body: its files go to storage as they arrive, its text fields are checked. */
export async function receiveUpload(
  req: Request,
  res: Response,
  engine: StreamToStorage,
  limits: ReceiveLimits,
): Promise<ReceivedUpload> {
  if (!/^multipart\/form-data\b/i.test(req.headers['content-type'] ?? ''))
    throw new AppError('unsupported_type', 'Send the file as multipart/form-data, in a field called "file".');
  if (Number(req.headers['content-length'] ?? 0) > limits.maxBytes + envelopeBytes) {
    drain(req, res);
    throw tooLarge(limits.maxBytes);
  }
  await readParts(req, res, engine, limits);
  const files = (Array.isArray(req.files) ? req.files : []).map(presentFile);
  const [first] = files;
  if (first === undefined) throw badField('file', 'Attach at least one file in a field called "file".');
  const fields = textFields(req.body as object);
  return { files, name: fields.name?.trim() ?? null, options: parseOptions(fields.options) };
}

/** Joi drops an own `__proto__` silently; here every name that is not ours is refused. */
function textFields(body: object): UploadFields {
  if (Object.hasOwn(body, '__proto__')) throw badField('__proto__', 'The field "__proto__" is not allowed.');
  return validate({ ...body }, uploadFieldsSchema, 'body') as UploadFields;
}

function readParts(req: Request, res: Response, engine: StreamToStorage, limits: ReceiveLimits): Promise<void> {
  const parse = multer({
    storage: engine,
    defParamCharset: 'utf8',
    limits: {
      fileSize: limits.maxBytes,
      files: limits.maxFiles,
      parts: limits.maxFiles + 8,
      fields: 8,
      fieldSize: 1 << 20,
      fieldNameSize: 100,
      headerPairs: 50,
    },
  }).array('file', limits.maxFiles);
  let idle: NodeJS.Timeout | undefined;
  return new Promise<void>((resolve, reject) => {
    let received = 0;
    const garbage = new YoungGarbage();
    // A connection that died without a word would hold its place and its lease for ever.
    idle = setTimeout(() => {
      reject(new AppError('cancelled', 'The rest of the upload did not arrive.'));
      req.destroy();
    }, limits.idleMs ?? defaultIdleMs);
    const count = (chunk: Buffer): void => {
      idle?.refresh();
      received += chunk.length;
      garbage.passed(chunk.length);
      if (received <= limits.maxBytes + envelopeBytes) return;
      // multer would read a refused body to its end before it says so.
      req.off('data', count);
      reject(tooLarge(limits.maxBytes));
      drain(req, res);
    };
    req.on('data', count);
    void parse(req, res, (error: unknown) => {
      if (error === undefined || error === null) resolve();
      else void explain(error, req, engine).then((reason) => reject(toAppError(reason, limits)));
    });
  }).finally(() => clearTimeout(idle));
}

/** Lets the rest of a refused body pass for a while, then cuts the connection. */
function drain(req: Request, res: Response): void {
  res.setHeader('Connection', 'close');
  req.resume();
  const timer = setTimeout(() => req.destroy(), drainMs);
  timer.unref();
  req.once('close', () => clearTimeout(timer));
}

/** Whose fault it was: who went away, or sent too much, is not told of our disk. */
async function explain(error: unknown, req: Request, engine: StreamToStorage): Promise<unknown> {
  if (error instanceof MulterError || error instanceof StorageWriteError || isGone(req)) return error;
  return (await engine.ownFailure(error)) ?? error;
}

function toAppError(error: unknown, limits: ReceiveLimits): Error {
  if (error instanceof StorageWriteError) return error.cause instanceof AppError ? error.cause : error;
  if (!(error instanceof MulterError)) {
    const message = error instanceof Error ? error.message : '';
    if (/^Request (aborted|closed)|aborted/i.test(message))
      return new AppError('cancelled', undefined, { cause: error });
    return new AppError('malformed_request', 'The multipart body is damaged or incomplete.', { cause: error });
  }
  if (error.code === 'LIMIT_FILE_SIZE') return tooLarge(limits.maxBytes);
  if (error.code === 'LIMIT_FILE_COUNT' || (error.code === 'LIMIT_UNEXPECTED_FILE' && error.field === 'file'))
    return badField('file', `Send at most ${limits.maxFiles} files at once.`);
  return badField(error.field ?? 'body', `${error.message}.`);
}

function parseOptions(text: string | undefined): ReadingOptions {
  if (text === undefined) return {};
  try {
    return validate(parseStrictJson(text), readingOptionsSchema, 'body') as ReadingOptions;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const errors = (error.errors ?? []).map((e) => ({ ...e, path: `options.${e.path}` }));
    throw new AppError('malformed_request', `options: ${error.message}`, {
      errors: errors.length > 0 ? errors : [{ path: 'options', message: error.message }],
    });
  }
}

const presentFile = (file: Express.Multer.File): ReceivedFile => ({
  storageKey: file.path,
  fileName: cleanFileName(file.originalname),
  sizeBytes: file.size,
});

const badField = (path: string, message: string): AppError =>
  new AppError('malformed_request', message, { errors: [{ path, message }] });

const tooLarge = (maxBytes: number): AppError =>
  new AppError(
    'too_large',
    `An upload may have at most ${formatBytes(maxBytes)}. Compress the file (gzip or zip), split it, or ask the operator to raise MAX_UPLOAD_BYTES.`,
  );

function formatBytes(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const;
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  const value = bytes / 1024 ** power;
  return `${Number.isInteger(value) ? value : value.toFixed(1)} ${units[power] ?? 'bytes'}`;
}
