export { emptyDatabase, testDatabase, type TestDatabase } from './database.js';
export { testEnv } from './env.js';
export { testClock, testPlatform, type TestClock, type TestPlatform, type TestPlatformOptions } from './platform.js';
export { testRedis, type TestRedis } from './redis.js';
export { testS3, type TestS3 } from './s3.js';
