import { S3Client } from '@aws-sdk/client-s3';
import { sendChecksums } from './s3-integrity.js';
import type { S3Location } from './s3-url.js';

const Second = { ms: 1000 };
/** A store that says nothing for so long is gone: a call or transfer must not hang on it. */
const connectMs = 5 * Second.ms;
const silenceMs = 30 * Second.ms;

// Its versions are pinned and raised together with Node's: an operator can do nothing about the notice at each start.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

/** Credentials that the location does not name come from the environment, a profile or the machine's role. */
export function createS3Client(location: S3Location): S3Client {
  const checksums = location.checksums ? 'WHEN_SUPPORTED' : 'WHEN_REQUIRED';
  const client = new S3Client({
    region: location.region,
    forcePathStyle: location.pathStyle,
    requestChecksumCalculation: checksums,
    responseChecksumValidation: checksums,
    requestHandler: { connectionTimeout: connectMs, socketTimeout: silenceMs },
    ...(location.endpoint === null ? {} : { endpoint: location.endpoint }),
    ...(location.credentials === null ? {} : { credentials: location.credentials.reveal() }),
  });
  sendChecksums(client);
  return client;
}
