import type { Env } from '../../platform/env.js';
import { forgetPreviousKeys, renewEncryptionKey } from '../../platform/environment/index.js';
import { createVault } from '../../platform/vault/index.js';
import { rotateSecrets, type Rotation } from '../../modules/data-sources/index.js';
import { CliError } from '../cli-error.js';
import { answering, newCommand, type CommandContext, type Outcome } from '../command.js';
import { readExistingEnv, readVariables } from '../environment.js';
import { commandLog, withPool } from '../with-database.js';

interface Options {
  readonly generate?: true;
  readonly finish?: true;
}

const never = new AbortController().signal;

/** `datavizpro rotate-keys`: wraps the keys of stored credentials with today's ENCRYPTION_KEY while servers run. */
export function rotateKeysCommand(context: CommandContext) {
  const command = newCommand(
    'rotate-keys',
    'Wrap the keys of stored credentials with the current ENCRYPTION_KEY, while everything runs.',
  )
    .option('--generate', 'make a new key in secrets.json of the data folder; it counts from the next start on')
    .option('--finish', 'afterwards forget the previous keys in secrets.json, if nothing needs them any more');
  return answering(command, context, async () => {
    const { generate, finish } = command.opts<Options>();
    const env = readExistingEnv(context.io, command);
    if (generate === true) return generateKey(env, readVariables(context.io, command));
    const rotation = await withPool(env, commandLog(context.io), (db) =>
      rotateSecrets(db, createVault(env.encryptionKey, env.encryptionKeysPrevious), never),
    );
    const forgotten = finish === true && rotation.left === 0 ? forgetPreviousKeys(env.dataDir) : 0;
    return describe(env, rotation, forgotten);
  });
}

/** A server that runs knows nothing of the new key, so nothing is wrapped with it before the next start. */
function generateKey(env: Env, variables: Readonly<Record<string, string | undefined>>): Outcome {
  const isGiven = (variables['ENCRYPTION_KEY'] ?? variables['ENCRYPTION_KEY_FILE'] ?? '') !== '';
  if (isGiven)
    throw new CliError(
      'ENCRYPTION_KEY is set: make a new one with "openssl rand -base64 48", set it, and set ENCRYPTION_KEY_PREVIOUS to the old one.',
    );
  renewEncryptionKey(env.dataDir);
  return {
    ok: true,
    lines: [
      'secrets.json has a new key, and the old one beside it. Keep a copy of the file.',
      'Now restart the server, and then run "datavizpro rotate-keys --finish".',
    ],
    json: { generated: true },
  };
}

function describe(env: Env, rotation: Rotation, forgotten: number): Outcome {
  const { rewrapped, failed, left } = rotation;
  return {
    ok: left === 0,
    lines: [
      `${rewrapped} stored credentials were wrapped with the current key; ${left} need another one.`,
      ...(failed > 0 ? [`${failed} are damaged: their owners have to enter them again.`] : []),
      ...(left > failed ? ['Set ENCRYPTION_KEY_PREVIOUS to the key that sealed them, and run this again.'] : []),
      ...(left === 0 ? [nextStep(env, forgotten)] : []),
    ],
    json: { ...rotation, forgotten },
  };
}

function nextStep(env: Env, forgotten: number): string {
  const old = 'Backups from before still need the old key.';
  if (forgotten > 0) return `The previous keys were forgotten. ${old}`;
  if (env.encryptionKeysPrevious.length === 0) return 'No previous key is needed.';
  return `The previous keys are no longer needed: remove ENCRYPTION_KEY_PREVIOUS, or add --finish. ${old}`;
}
