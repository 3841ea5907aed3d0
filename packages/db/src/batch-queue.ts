import type { PGlite } from '@electric-sql/pglite';

type Waiting = {
  handlerId: number;
  message: Uint8Array;
  onData: (data: Uint8Array) => void;
  resolve: (bytes: number) => void;
  reject: (error: unknown) => void;
};

/** Types of messages after which the server answers "ready": Query, Function call, Sync, Terminate. */
const ENDS_BATCH: ReadonlySet<number> = new Set([...'QFSX'].map((letter) => letter.charCodeAt(0)));

/** Whether a connection's next message may be another's: start-up messages have no type, their length begins with 0. */
function endsBatch(message: Uint8Array): boolean {
  const type = message[0] ?? 0;
  return type === 0 || ENDS_BATCH.has(type);
}

/**
 * The order in which messages of several connections reach the one session of the embedded database. A
 * connection keeps the session from its first message to the end of its batch (Parse … Sync) and to the end of
 * its transaction. pglite-socket's own queue keeps it only within transactions, so that batches of two connections
 * mix ("portal does not exist"), and stands still for ever after one error (electric-sql/pglite issue 1046).
 */
export class BatchQueue {
  readonly #db: PGlite;
  #waiting: Waiting[] = [];
  #owner: number | null = null;
  #isRunning = false;

  constructor(db: PGlite) {
    this.#db = db;
  }

  /** Sends one message when it is the connection's turn; answers how many bytes came back. */
  enqueue(handlerId: number, message: Uint8Array, onData: (data: Uint8Array) => void): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ handlerId, message, onData, resolve, reject });
      void this.#run();
    });
  }

  getQueueLength(): number {
    return this.#waiting.length;
  }

  /** Forgets the messages of a connection that is gone. */
  clearQueueForHandler(handlerId: number): void {
    const gone = this.#waiting.filter((one) => one.handlerId === handlerId);
    this.#waiting = this.#waiting.filter((one) => one.handlerId !== handlerId);
    for (const one of gone) one.reject(new Error('The connection is closed.'));
  }

  /** Gives the session back when the connection that held it is gone, in the middle of whatever it was doing. */
  async clearTransactionIfNeeded(handlerId: number): Promise<void> {
    if (this.#owner !== handlerId) return;
    // Ends a half-sent batch as well.
    await this.#db.exec('ROLLBACK').catch(() => undefined);
    this.#owner = null;
    void this.#run();
  }

  #take(): Waiting | undefined {
    if (this.#owner === null) return this.#waiting.shift();
    const index = this.#waiting.findIndex((one) => one.handlerId === this.#owner);
    return index === -1 ? undefined : this.#waiting.splice(index, 1)[0];
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    for (let next = this.#take(); next !== undefined; next = this.#take()) {
      this.#owner = next.handlerId;
      await this.#send(next);
    }
    this.#isRunning = false;
  }

  async #send({ message, onData, resolve, reject }: Waiting): Promise<void> {
    let bytes = 0;
    function onRawData(data: Uint8Array): void {
      bytes += data.length;
      onData(data);
    }
    try {
      await this.#db.runExclusive(() => this.#db.execProtocolRawStream(message, { onRawData }));
      if (endsBatch(message) && !this.#db.isInTransaction()) this.#owner = null;
      resolve(bytes);
    } catch (error) {
      this.#owner = null;
      reject(error);
    }
  }
}
