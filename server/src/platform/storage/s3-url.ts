import { Secret } from '../secret.js';

export interface S3Location {
  readonly bucket: string;
  /** Empty, or ending with a slash. */
  readonly prefix: string;
  readonly region: string;
  /** Null: AWS itself. */
  readonly endpoint: string | null;
  readonly pathStyle: boolean;
  /** Null: from the environment, a profile or the machine's role, as the AWS SDK finds them. */
  readonly credentials: Secret<{ readonly accessKeyId: string; readonly secretAccessKey: string }> | null;
  /** False for older stores that do not know the newer checksums. */
  readonly checksums: boolean;
}

const known = ['endpoint', 'region', 'pathStyle', 'checksums'];

/** `s3://[key:secret@]bucket/prefix?endpoint=https://…&region=…&pathStyle=true&checksums=false` */
export function parseS3Url(text: string): S3Location {
  const url = new URL(text);
  const unknown = [...url.searchParams.keys()].filter((name) => !known.includes(name));
  if (url.protocol !== 's3:' || url.hostname === '') throw new Error('must look like s3://bucket/prefix');
  if (unknown.length > 0) throw new Error(`has unknown parameters: ${unknown.join(', ')} (known: ${known.join(', ')})`);
  const endpoint = url.searchParams.get('endpoint');
  const prefix = decoded(url.pathname).replace(/^\/+|\/+$/g, '');
  return {
    bucket: url.hostname,
    prefix: prefix === '' ? '' : `${prefix}/`,
    region: url.searchParams.get('region') ?? 'us-east-1',
    endpoint,
    pathStyle: flag(url, 'pathStyle', endpoint !== null),
    credentials: credentialsOf(url),
    checksums: flag(url, 'checksums', endpoint === null),
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new Error('has a prefix with a % that is not followed by two digits');
  }
}

function flag(url: URL, name: string, otherwise: boolean): boolean {
  const value = url.searchParams.get(name);
  return value === null ? otherwise : value === 'true';
}

function credentialsOf(url: URL): S3Location['credentials'] {
  if (url.username === '') return null;
  const accessKeyId = decodeURIComponent(url.username);
  return new Secret({ accessKeyId, secretAccessKey: decodeURIComponent(url.password) });
}
