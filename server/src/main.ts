import type { Env } from './platform/env.js';
import { EnvError, loadEnv } from './platform/environment/index.js';
import { serve } from './roles/serve.js';

function readEnv(): Env {
  try {
    return loadEnv(process.env);
  } catch (error) {
    // No stack: this is for the operator, and there is no log yet.
    process.stderr.write(`${error instanceof EnvError ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

await serve(readEnv());
