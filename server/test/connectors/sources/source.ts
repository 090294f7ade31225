import type { ConnectedType } from '@datavizpro/contract';
import type { Driver } from '../../../src/query/connectors/database/driver.js';
import type { ConnectedSource } from '../../../src/query/connectors/database/provider.js';

/** A real server of one kind, with what the tests of faults have to know about it. */
export interface SourceUnderTest {
  readonly type: ConnectedType;
  readonly driver: Driver;
  readonly host: string;
  readonly port: number;
  /** How to reach it through another port, with a password that may be wrong. */
  settings(port: number, options?: { readonly password?: string; readonly id?: string }): ConnectedSource;
  /** Statements. `many`: 10^8 rows at next to no cost each; `endless`: works for hours before its first row. */
  readonly sql: { readonly one: string; readonly many: string; readonly endless: string; rows(count: number): string };
  /** Runs something as its administrator. */
  admin(sql: string): Promise<void>;
  /** Statements that run at this moment and carry this text. */
  running(text: string): Promise<number>;
  /** Ends the sessions of the user that queries run as, or the server itself, and has it take new ones again. */
  restart(): Promise<void>;
  close(): Promise<void>;
}
