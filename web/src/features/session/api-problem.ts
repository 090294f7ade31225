import axios from 'axios';
import { errorCatalogue, type ErrorCode, type FieldError, type Problem } from '@datavizpro/contract';

/** Besides the server's codes: what happens before an answer arrives. */
type ProblemCode = ErrorCode | 'unreachable';

interface ProblemParts {
  readonly code: ProblemCode;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly requestId?: string | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  readonly retryAfterSeconds?: number | undefined;
}

/** Why a request failed, in the server's own words (RFC 9457). Every call through `api` fails with this. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: ProblemCode;
  readonly title: string;
  /** Zero when no answer arrived. */
  readonly status: number;
  readonly detail: string;
  readonly requestId: string | undefined;
  readonly errors: readonly FieldError[];
  readonly retryAfterSeconds: number | undefined;

  constructor(parts: ProblemParts, cause?: unknown) {
    super(parts.detail || parts.title, { cause });
    this.code = parts.code;
    this.title = parts.title;
    this.status = parts.status;
    this.detail = parts.detail;
    this.requestId = parts.requestId;
    this.errors = parts.errors ?? [];
    this.retryAfterSeconds = parts.retryAfterSeconds;
  }

  /** What the person can do next. */
  get advice(): string {
    return this.code === 'unreachable'
      ? 'Check the connection, then try again. Nothing you typed is lost.'
      : errorCatalogue[this.code].advice;
  }

  /** One sentence for a small place: the detail when it says more than the title, else what to do. */
  get guidance(): string {
    const seconds = this.retryAfterSeconds;
    if (this.code === 'rate_limited' && seconds !== undefined) {
      return seconds <= 60 ? 'Try again in a minute.' : `Try again in ${Math.ceil(seconds / 60)} minutes.`;
    }
    return this.detail === '' || this.detail === this.title || this.code === 'invalid_credentials'
      ? this.advice
      : this.detail;
  }

  /** The message for one field of a form, by its dotted path. */
  fieldError(path: string): string | undefined {
    return this.errors.find((error) => error.path === path)?.message;
  }

  /** Whether the same request may well succeed a little later. */
  get passing(): boolean {
    return this.code === 'unreachable' || this.status === 503 || this.status === 502 || this.status === 504;
  }
}

const isCode = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(errorCatalogue, code);

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && isCode(body.code);

const codesOfStatus: Readonly<Record<number, ErrorCode>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  412: 'stale_version',
  413: 'too_large',
  415: 'unsupported_type',
  429: 'rate_limited',
  502: 'overloaded',
  503: 'overloaded',
  504: 'source_timeout',
};

/** An answer that is no problem document comes from something in between, such as a proxy. */
const codeForStatus = (status: number): ErrorCode =>
  codesOfStatus[status] ?? (status < 500 ? 'malformed_request' : 'internal');

/** Builds the problem from an answer's status, body and headers. */
export function problemFromAnswer(
  status: number,
  body: unknown,
  header: (name: string) => string | null | undefined,
  cause?: unknown,
): ApiProblem {
  const retryAfter = Number(header('retry-after') ?? Number.NaN);
  const common = {
    status,
    requestId: header('x-request-id') ?? undefined,
    retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : undefined,
  };
  if (isProblem(body)) {
    const { code, title, detail, errors, requestId } = body;
    return new ApiProblem({ ...common, code, title, detail, errors, requestId }, cause);
  }
  const code = codeForStatus(status);
  const { title } = errorCatalogue[code];
  return new ApiProblem({ ...common, code, title, detail: `The server answered with status ${status}.` }, cause);
}

export const unreachable = (cause?: unknown): ApiProblem =>
  new ApiProblem(
    { code: 'unreachable', title: 'The server cannot be reached', status: 0, detail: 'No answer arrived.' },
    cause,
  );

const cancelled = (cause: unknown): ApiProblem =>
  new ApiProblem({ code: 'cancelled', title: errorCatalogue.cancelled.title, status: 499, detail: '' }, cause);

/** A body asked for as bytes carries its problem as bytes, too. */
async function readBody(data: unknown): Promise<unknown> {
  const isBytes = data instanceof ArrayBuffer || ArrayBuffer.isView(data);
  if (!isBytes && !(data instanceof Blob)) return data;
  const text = isBytes ? new TextDecoder().decode(data) : await data.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Whatever was thrown, as a problem that can be shown. */
export async function toApiProblem(error: unknown): Promise<ApiProblem> {
  if (error instanceof ApiProblem) return error;
  if (axios.isCancel(error)) return cancelled(error);
  if (!axios.isAxiosError(error)) return asProblem(error);
  const { response } = error;
  if (response === undefined) return unreachable(error);
  const header = (name: string): string | undefined => {
    const value: unknown = response.headers[name];
    return typeof value === 'string' ? value : undefined;
  };
  return problemFromAnswer(response.status, await readBody(response.data), header, error);
}

/** For what is caught in the page itself: a programming error, shown without its innards. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  const title = 'Something went wrong on this page';
  return new ApiProblem({ code: 'internal', title, status: 0, detail: 'The page met an error.' }, error);
}
