import type { FieldDef } from 'pg';
import Cursor from 'pg-cursor';
import type { Scalar } from '@datavizpro/contract';

export type Row = (string | null)[];
/** Asks one question of our own; cells are the server's text. */
export type Ask = (sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

/** What pg calls on a cursor as messages arrive, and its types leave out. */
interface CursorProtocol {
  handleRowDescription(message: { readonly fields: FieldDef[] }): void;
  handleReadyForQuery(): void;
  handleError(error: Error): void;
  _ifNoData(): void;
}
const ProtocolCursor = Cursor as unknown as new (
  text: string,
  values: readonly Scalar[],
  config: Cursor.CursorQueryConfig,
) => Cursor<Row> & CursorProtocol;

const rawText = { getTypeParser: () => (text: unknown) => text } as unknown as NonNullable<
  Cursor.CursorQueryConfig['types']
>;

/**
 * A statement by the extended protocol, which takes one statement and no second one. Rows are lists of texts. It is
 * planned when it is sent, and runs when it is read from for the first time.
 */
export class StatementCursor extends ProtocolCursor {
  /** The columns of the answer; none for statements that answer nothing. */
  readonly described: Promise<readonly FieldDef[]>;
  /** The statement is over, one way or the other: the connection takes the next one. */
  readonly over: Promise<void>;
  #failed = false;
  #describe: (fields: readonly FieldDef[]) => void = () => undefined;
  #fail: (error: Error) => void = () => undefined;
  #settle: () => void = () => undefined;

  constructor(text: string, values: readonly Scalar[]) {
    super(text, values, { rowMode: 'array', types: rawText });
    this.described = new Promise((resolve, reject) => {
      this.#describe = resolve;
      this.#fail = reject;
    });
    // Whoever reads hears of the failure, too.
    this.described.catch(() => undefined);
    this.over = new Promise((resolve) => (this.#settle = resolve));
  }

  override handleRowDescription(message: { readonly fields: FieldDef[] }): void {
    super.handleRowDescription(message);
    this.#describe(message.fields);
  }

  override handleError(error: Error): void {
    super.handleError(error);
    this.#fail(error);
    this.#failed = true;
    // pg itself waits for the server before it sends the next one.
    this.#settle();
  }

  override handleReadyForQuery(): void {
    super.handleReadyForQuery();
    this.#settle();
  }

  override _ifNoData(): void {
    super._ifNoData();
    this.#describe([]);
  }

  /** Lets go of what was not read. After a failure there is nothing left, and nobody would answer. */
  async finish(): Promise<void> {
    if (!this.#failed) await this.close();
  }

  /** What COPY would write or read: nothing is taken, nothing is given. */
  handleCopyData(): void {}
  handleCopyInResponse(connection: { sendCopyFail(message: string): void }): void {
    connection.sendCopyFail('Nothing is copied in here.');
  }
}
