#!/usr/bin/env node
import { processIo } from './io.js';
import { runCli } from './run.js';

const code = await runCli(process.argv.slice(2), processIo());
// Sockets of drivers may linger; what was to be written is written before the process ends.
if (code !== null) {
  process.exitCode = code;
  setTimeout(() => process.exit(code), 1000).unref();
}
