import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { CreateBucketCommand, HeadBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { parseS3Url } from '../../server/dist/platform/storage/s3-url.js';

/** Makes the bucket of STORAGE_URL when it is not there: for object storage that comes with the deployment. */
const patienceMs = 60_000;

const text = process.env.STORAGE_URL || readFileSync(process.env.STORAGE_URL_FILE ?? '', 'utf8').trim();
const { bucket, region, endpoint, pathStyle, credentials } = parseS3Url(text);
const client = new S3Client({
  region,
  forcePathStyle: pathStyle,
  ...(endpoint === null ? {} : { endpoint }),
  ...(credentials === null ? {} : { credentials: credentials.reveal() }),
});

async function ensureBucket() {
  try {
    await client.send(new HeadBucketCommand({ Bucket: bucket }));
    return;
  } catch (error) {
    if (error.$metadata?.httpStatusCode !== 404) throw error;
  }
  await client.send(new CreateBucketCommand({ Bucket: bucket })).catch((error) => {
    // Another one was faster.
    if (!['BucketAlreadyOwnedByYou', 'BucketAlreadyExists'].includes(error.name)) throw error;
  });
}

for (const until = Date.now() + patienceMs; ; await sleep(1000)) {
  try {
    await ensureBucket();
    console.log(`Bucket ${bucket} is there.`);
    break;
  } catch (error) {
    if (Date.now() < until) continue;
    console.error(`Bucket ${bucket} cannot be made: ${error.name}: ${error.message}`);
    process.exit(1);
  }
}
