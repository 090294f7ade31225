import { buffer } from 'node:stream/consumers';
import type { TableProfile } from '@datavizpro/contract';
import type { Storage } from '../../../platform/storage/storage.js';
import type { SourceTableRow } from '../source-table.entity.js';

/** What the engine counted per column when it wrote the table. */
export async function loadProfile(storage: Storage, table: SourceTableRow): Promise<TableProfile> {
  const bytes = await buffer(await storage.get(table.profileKey));
  const profile = JSON.parse(bytes.toString()) as TableProfile;
  return { ...profile, table: table.name };
}
