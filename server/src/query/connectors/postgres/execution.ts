import type { Connection, FieldDef, Submittable } from 'pg';
import type { Scalar } from '@datavizpro/contract';

export type Row = readonly (string | null)[];
/** Asks one question of our own; cells are the server's text. */
export type Ask = (sql: string, values?: readonly Scalar[]) => Promise<readonly Row[]>;

/** Rows that are here and not taken yet: at so many bytes of them the server is made to wait. */
const heldBytes = 8 * 2 ** 20;

interface Waiting {
  readonly rows: number;
  readonly wake: () => void;
}

/**
 * A statement by the extended protocol, which takes one statement and no second one. It is planned when it is sent,
 * and runs when the first rows are taken: all at once, as PostgreSQL runs nothing in parallel whose rows are fetched
 * in portions. So the socket makes it wait: nothing is read while there are rows that nobody took.
 */
export class Execution implements Submittable {
  /** The columns of the answer; none for statements that answer nothing. */
  readonly described: Promise<readonly FieldDef[]>;
  /** The statement is over, one way or the other: the connection takes the next one. */
  readonly over: Promise<void>;
  static #count = 0;
  /** Redshift describes no portal without a name; a transaction may have several. They end with it. */
  readonly #portal = `answer_${String((Execution.#count += 1))}`;
  readonly #text: string;
  readonly #values: readonly (string | null)[];
  readonly #afterwards: readonly string[];
  #connection: Connection | null = null;
  #state: 'planning' | 'planned' | 'running' | 'left' | 'over' = 'planning';
  #rows: Row[] = [];
  #bytes = 0;
  #completed = 0;
  #failure: Error | null = null;
  #waiting: Waiting | null = null;
  #describe: (fields: readonly FieldDef[]) => void = () => undefined;
  #refuse: (error: Error) => void = () => undefined;
  #settle: () => void = () => undefined;
  readonly #onNoData = () => this.#planned([]);

  /** `afterwards`: statements that the server does by itself when this one has succeeded: nobody waits for them. */
  constructor(text: string, values: readonly Scalar[], afterwards: readonly string[]) {
    this.#text = text;
    this.#afterwards = afterwards;
    this.#values = values.map((value) => (value === null ? null : String(value)));
    this.described = new Promise((resolve, reject) => {
      this.#describe = resolve;
      this.#refuse = reject;
    });
    // Whoever takes rows hears of the failure, too.
    this.described.catch(() => undefined);
    this.over = new Promise((resolve) => (this.#settle = resolve));
  }

  /** Only cancelling it makes the server stop. */
  get isRunning(): boolean {
    return this.#state === 'running';
  }

  /** It has succeeded, and so have those that were to be done afterwards. */
  get isDone(): boolean {
    return this.#state === 'over' && this.#completed > this.#afterwards.length;
  }

  /** At most so many rows, fewer where they are long; none after the last one. */
  async take(rows: number): Promise<readonly Row[]> {
    if (this.#state === 'planned') this.#start();
    if (!this.#has(rows)) {
      this.#connection?.stream.resume();
      await new Promise<void>((wake) => (this.#waiting = { rows, wake }));
    }
    if (this.#failure) throw this.#failure;
    const taken = this.#rows.splice(0, rows);
    if (this.#rows.length === 0) this.#bytes = 0;
    return taken;
  }

  /** Nobody takes more rows: those that still come are dropped, until it is over. */
  leave(): void {
    this.#syncUnlessRunning();
    if (this.#state !== 'over') this.#state = 'left';
    this.#rows = [];
    this.#connection?.stream.resume();
  }

  /** What follows is called by pg as messages arrive. */
  submit(connection: Connection): void {
    this.#connection = connection;
    connection.once('noData', this.#onNoData);
    connection.stream.cork();
    connection.parse({ name: '', text: this.#text, types: [] }, true);
    connection.bind({ portal: this.#portal, values: [...this.#values] }, true);
    connection.describe({ type: 'P', name: this.#portal }, true);
    connection.flush();
    connection.stream.uncork();
  }

  handleRowDescription({ fields }: { readonly fields: readonly FieldDef[] }): void {
    this.#planned(fields);
  }

  handleDataRow({ fields, length }: { readonly fields: Row; readonly length: number }): void {
    if (this.#state !== 'running' || this.#completed > 0) return;
    this.#rows.push(fields);
    this.#bytes += length;
    if (!this.#has(this.#waiting?.rows ?? 0)) return;
    this.#connection?.stream.pause();
    this.#wake();
  }

  handleCommandComplete(): void {
    this.#completed += 1;
  }

  handleReadyForQuery(): void {
    if (this.#state === 'running' && this.#completed === 0)
      this.#failure = new Error('The answer ended before its end.');
    this.#end();
  }

  handleError(error: Error): void {
    this.#failure = error;
    this.#refuse(error);
    this.#syncUnlessRunning();
    // pg itself waits for the server before it sends the next one.
    this.#end();
  }

  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
  /** What COPY would write or read: nothing is taken, nothing is given. */
  handleCopyData(): void {}
  handleCopyInResponse(connection: { sendCopyFail(message: string): void }): void {
    connection.sendCopyFail('Nothing is copied in here.');
  }

  #planned(fields: readonly FieldDef[]): void {
    if (this.#state !== 'planning') return;
    this.#connection?.off('noData', this.#onNoData);
    this.#state = 'planned';
    this.#describe(fields);
  }

  /** Without a number of rows. */
  #start(): void {
    this.#state = 'running';
    this.#connection?.stream.cork();
    this.#connection?.execute({ portal: this.#portal }, true);
    for (const text of this.#afterwards) {
      this.#connection?.parse({ name: '', text, types: [] }, true);
      this.#connection?.bind({}, true);
      this.#connection?.execute({}, true);
    }
    this.#connection?.sync();
    this.#connection?.stream.uncork();
  }

  /** The server goes on after an error, and says that it is over, when it is told that no more belongs to this. */
  #syncUnlessRunning(): void {
    if (this.#state === 'planning' || this.#state === 'planned') this.#connection?.sync();
  }

  #has(rows: number): boolean {
    return this.#state === 'over' || this.#rows.length >= rows || this.#bytes >= heldBytes;
  }

  #end(): void {
    this.#state = 'over';
    this.#connection?.off('noData', this.#onNoData);
    this.#connection?.stream.resume();
    this.#wake();
    this.#settle();
  }

  #wake(): void {
    this.#waiting?.wake();
    this.#waiting = null;
  }
}
