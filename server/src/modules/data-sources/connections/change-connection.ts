import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import {
  changedBinding,
  type Access,
  type ConnectedType,
  type ConnectionInput,
  type ConnectorForm,
  type FieldError,
} from '@datavizpro/contract';
import { AppError } from '../../../platform/app-error.js';
import { updateVersioned } from '../../../platform/db/index.js';
import type { Secret } from '../../../platform/secret.js';
import type { ConnectedSource } from '../../../query/index.js';
import { dataSourceEntity, type DataSourceRow } from '../data-source.entity.js';
import { checkConfiguration, type CheckedConfiguration } from './check-configuration.js';
import { connectionEntity } from './connection.entity.js';
import { formOf, type ConnectionDeps } from './deps.js';
import { destinationOf } from './destination.js';
import { lookOnce } from './look.js';
import { storeLook } from './store-look.js';
import { configurationOf } from './stored-connections.js';

/** A connection, and what the person who changes it may do with it. */
interface Connected {
  readonly row: DataSourceRow;
  readonly access: Access;
}

/** Settings that somebody wants to have, put together from what was sent and the secrets that are stored. */
export interface ProposedConnection {
  readonly source: ConnectedSource;
  readonly checked: CheckedConfiguration;
  /** Stored secrets that have no place any more. */
  readonly dropped: readonly string[];
}

/**
 * Checks a whole new configuration. Secrets that were left out stay, as long as it leads to the same place; an empty
 * text takes one away. Throws `secrets_required` with the names of those that have to be sent again. An editor is held
 * to more than the owner, whose login it is: see `bindsSecrets`.
 */
export async function proposeChange(
  { connections, kinds, db }: ConnectionDeps,
  { row, access }: Connected,
  input: ConnectionInput,
): Promise<ProposedConnection> {
  const type = row.type as ConnectedType;
  const form = formOf(kinds, type);
  const names = await connections.secrets.names(db.manager, row.id);
  const stored = new Set(names.filter((name) => input[name] !== ''));
  const checked = checkConfiguration(form, input, stored);
  const kept = [...stored].filter((name) => checked.secretFields.has(name) && !checked.secrets.has(name));
  const before = configurationOf(row);
  const moved = changedBinding(form, { ...before }, { ...checked.configuration }, access === 'owner');
  if (moved.length > 0 && kept.length > 0) throw secretsRequired(form, moved, kept);
  const opened: Readonly<Record<string, Secret<string>>> =
    kept.length === 0 ? {} : await connections.secrets.open(db.manager, row.id, destinationOf(type, before));
  const secrets = Object.fromEntries([
    ...kept.flatMap((name) => (opened[name] === undefined ? [] : [[name, opened[name]] as const])),
    ...checked.secrets,
  ]);
  const settings = { dataSourceId: row.id, revision: randomUUID(), configuration: checked.configuration, secrets };
  return { source: { type, settings }, checked, dropped: names.filter((name) => !(name in secrets)) };
}

function secretsRequired(form: ConnectorForm, moved: readonly string[], kept: readonly string[]): AppError {
  const title = (name: string): string => form.fields.find((field) => field.name === name)?.title ?? name;
  const errors = kept.map((name): FieldError => ({
    path: `configuration.${name}`,
    message: `${title(name)} has to be sent again.`,
  }));
  const detail = `With another ${moved.map(title).join(', ')} these have to be sent again: ${kept.map(title).join(', ')}.`;
  return new AppError('secrets_required', detail, { errors });
}

export interface ConnectionChange {
  readonly name?: string;
  readonly configuration?: ConnectionInput;
  readonly freshnessSeconds?: number;
}

/** Saves over the version that the caller has read. A new configuration is connected with before it is stored. */
export async function changeConnection(
  deps: ConnectionDeps,
  connected: Connected,
  change: ConnectionChange,
  expectedVersion: number,
  signal: AbortSignal,
): Promise<void> {
  const { row } = connected;
  const { name, configuration: input, freshnessSeconds } = change;
  const proposed = input === undefined ? null : await proposeChange(deps, connected, input);
  const look = proposed === null ? null : await lookOnce(deps, proposed.source, signal);
  const at = deps.clock.now();
  await deps.db.transaction(async (manager) => {
    const changes = {
      ...(name !== undefined && { name: name.trim() }),
      ...(proposed !== null && { configuration: proposed.checked.configuration }),
      updatedAt: at,
    };
    await updateVersioned(manager, dataSourceEntity, { id: row.id, expectedVersion }, changes);
    if (freshnessSeconds !== undefined)
      await manager.update(connectionEntity, { dataSourceId: row.id }, { freshnessSeconds });
    if (proposed === null || look === null) return;
    await storeProposed(deps, manager, row.id, proposed);
    const { revision } = proposed.source.settings;
    await storeLook(manager, row.id, look, { at, revision, mode: 'asked' });
  });
  if (proposed !== null || freshnessSeconds !== undefined) await deps.onChanged(row.id);
}

/** All secrets are sealed anew: they may lead elsewhere now. */
async function storeProposed(
  { connections }: ConnectionDeps,
  manager: EntityManager,
  dataSourceId: string,
  { source, dropped }: ProposedConnection,
): Promise<void> {
  const { type, settings } = source;
  const { revision, configuration, secrets } = settings;
  await manager.update(connectionEntity, { dataSourceId }, { revision });
  await connections.secrets.remove(manager, dataSourceId, dropped);
  const present = Object.entries(secrets).flatMap(([name, secret]) =>
    secret === undefined ? [] : [[name, secret] as const],
  );
  await connections.secrets.put(manager, dataSourceId, destinationOf(type, configuration), new Map(present));
}
