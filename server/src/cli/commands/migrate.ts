import { readMigrationState, runMigrations, withClient } from '../../platform/db/index.js';
import { loadEnv } from '../../platform/environment/index.js';
import { CliError } from '../cli-error.js';
import { answering, newCommand, type CommandContext, type Outcome } from '../command.js';
import { readVariables } from '../environment.js';
import { commandLog, persistence, withServer } from '../with-database.js';

/** `datavizpro migrate`: what every start does too, for those who want it done before. */
export function migrateCommand(context: CommandContext) {
  const command = newCommand('migrate', 'Bring the database up to date with this version. Starting does the same.');
  const log = commandLog(context.io);
  return answering(command, context, () =>
    withServer(loadEnv(readVariables(context.io, command)), log, async ({ connection }) => {
      const { unknown } = await withClient(connection, (client) => readMigrationState(client, persistence));
      if (unknown.length > 0)
        throw new CliError(
          `A newer version wrote this database (${unknown.at(-1) ?? ''}): use that version, or restore a backup from before.`,
        );
      return describe(await runMigrations({ connection, persistence, log }));
    }),
  );
}

function describe(done: readonly string[]): Outcome {
  const lines =
    done.length === 0
      ? ['The database is up to date: nothing to do.']
      : [`The database is up to date: ${done.length} migrations ran.`, ...done.map((name) => `  ${name}`)];
  return { ok: true, lines, json: { migrations: done } };
}
