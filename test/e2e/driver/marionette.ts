/**
 * Marionette, Firefox's own remote protocol, over TCP: `length:json` packets, answers in the order of the questions.
 * Taken instead of WebDriver BiDi because that refuses extension pages, and because Debian has no geckodriver.
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** An error that Firefox answered with, e.g. `no such frame`. */
export class MarionetteError extends Error {
  override name = 'MarionetteError';
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
  /** Made when the command was sent, so that its stack names the test and not the socket. */
  failure: MarionetteError;
}

export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #received = Buffer.alloc(0);
  #lastId = 0;
  #queue: Promise<unknown> = Promise.resolve();

  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return new Marionette(socket);
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data) => this.#receive(data));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      for (const waiting of this.#waiting.values()) fail(waiting, 'Firefox closed the connection');
      this.#waiting.clear();
    });
  }

  /** Sends one command. The caller says what the answer is: the protocol is untyped. */
  send<T = unknown>(command: string, parameters: object = {}): Promise<T> {
    if (this.#socket.destroyed) return Promise.reject(new MarionetteError('no connection to Firefox'));
    this.#lastId += 1;
    const id = this.#lastId;
    const packet = JSON.stringify([0, id, command, parameters]);
    const failure = new MarionetteError(command);
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: (result) => resolve(result as T), reject, failure });
      this.#socket.write(`${Buffer.byteLength(packet)}:${packet}`);
    });
  }

  /** Several commands that belong together: the protocol has one current tab and frame for everybody. Does not nest. */
  exclusive<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => {});
    return result;
  }

  disconnect(): void {
    this.#socket.destroy();
  }

  #receive(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.toString('latin1', 0, colon));
      if (this.#received.length < end) return;
      this.#answer(JSON.parse(this.#received.toString('utf8', colon + 1, end)));
      this.#received = this.#received.subarray(end);
    }
  }

  #answer(packet: unknown): void {
    // The first packet is a greeting and no array; all others are [1, id, error, result].
    if (!Array.isArray(packet)) return;
    const [, id, error, result] = packet;
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (!waiting) return;
    if (error) fail(waiting, `${error.error}: ${error.message}`);
    else waiting.resolve(result !== null && typeof result === 'object' && 'value' in result ? result.value : result);
  }
}

function fail({ failure, reject }: Waiting, why: string): void {
  failure.stack = failure.stack?.replace(failure.message, why) ?? '';
  failure.message = `${failure.message}: ${why}`;
  reject(failure);
}
