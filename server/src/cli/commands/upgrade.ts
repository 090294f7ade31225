import { existsSync } from 'node:fs';
import { readMigrationState, withClient, type MigrationState } from '../../platform/db/index.js';
import { checkSpace } from '../../roles/checks/machine.js';
import { installation } from '../../roles/installation.js';
import { answering, newCommand, type CommandContext, type Outcome } from '../command.js';
import { readExistingEnv } from '../environment.js';
import { commandLog, persistence, withServer } from '../with-database.js';

/** `datavizpro upgrade --check`: what starting this version on this data would do. Changes nothing. */
export function upgradeCommand(context: CommandContext) {
  const command = newCommand(
    'upgrade',
    'Say what starting this version on this data would do. Nothing is changed: starting it is the upgrade.',
  ).option('--check', 'what it does anyway; spelt out in scripts');
  return answering(command, context, async () => {
    const env = readExistingEnv(context.io, command);
    const state = await withServer(env, commandLog(context.io), ({ connection }) =>
      withClient(connection, async (client) => {
        const migrations = await readMigrationState(client, persistence);
        const { rows } = await client.query<{ size: string; server: string }>(
          `SELECT pg_size_pretty(pg_database_size(current_database())) AS size, current_setting('server_version') AS server`,
        );
        return { migrations, size: rows[0]?.size ?? '?', server: rows[0]?.server ?? '?' };
      }),
    );
    const space = existsSync(env.dataDir) ? await checkSpace(env.dataDir) : null;
    return describe(state.migrations, state, space?.state === 'failed' ? space.detail : null);
  });
}

function describe(
  migrations: MigrationState,
  facts: { size: string; server: string },
  noSpace: string | null,
): Outcome {
  const { applied, pending, unknown, supported } = migrations;
  const { version } = installation;
  const ok = supported && noSpace === null;
  return {
    ok,
    lines: [
      `This is version ${version}; the database (PostgreSQL ${facts.server}, ${facts.size}) has ${applied.length} migrations.`,
      ...(unknown.length > 0 ? newer(unknown, supported) : []),
      ...(noSpace === null ? [] : [`${noSpace} Make room first.`]),
      ...(ok && unknown.length === 0 ? nextSteps(pending) : []),
    ],
    json: { version, ...facts, migrations, canStart: ok },
  };
}

const newer = (unknown: readonly string[], supported: boolean): string[] => [
  `A newer version wrote it: ${unknown.join(', ')} ${unknown.length === 1 ? 'is' : 'are'} not known here.`,
  supported
    ? 'It says that this version works on it, too: start this one to take the upgrade back.'
    : 'This version refuses to start on it. Use the newer one, or restore the backup from before its upgrade.',
];

function nextSteps(pending: readonly string[]): string[] {
  if (pending.length === 0)
    return ['Nothing is pending: this version can be started on it, and back to the one before.'];
  return [
    `${pending.length} migrations are pending:`,
    ...pending.map((name) => `  ${name}`),
    '1. Back up: datavizpro backup --to <folder> --keys-to <file elsewhere>.',
    '2. Start this version, one instance after the other; the first one migrates. The version before goes on working beside it.',
    '3. To go back afterwards, start the version before: it works on this schema, too. The backup is for the worst case.',
  ];
}
