import type { ServerResponse } from "node:http";

export interface StreamOptions {
  /** How often silent streams are sent a sign of life, in milliseconds, and which. */
  signMs: number;
  sign: string;
  /** How much a page may lag behind, in bytes: one that sleeps would have all of it kept here, and comes back by itself. */
  mostBytes: number;
  /** How many there may be; with one more the oldest ends. */
  most?: number;
}

/** Pages that listen to what happens: server-sent events, each with JSON. */
export class EventStreams<T> implements Disposable {
  readonly #streams = new Set<ServerResponse>();
  readonly #options: StreamOptions;
  readonly #timer: NodeJS.Timeout;

  constructor(options: StreamOptions) {
    this.#options = options;
    this.#timer = setInterval(() => this.#write(options.sign), options.signMs).unref();
  }

  /** @param first what the page is told at once */
  add(response: ServerResponse, first?: T): void {
    const { most = Number.POSITIVE_INFINITY } = this.#options;
    const [oldest] = this.#streams;
    if (oldest && this.#streams.size >= most) this.#end(oldest);
    response.writeHead(200, { "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store" });
    response.write(`retry: 1000\n\n${first === undefined ? "" : toEvent(first)}`);
    this.#streams.add(response);
    response.on("close", () => this.#streams.delete(response));
  }

  readonly tell = (event: T): void => this.#write(toEvent(event));

  /** Ends all streams, with a last word. */
  end(last = ""): void {
    this.#write(last);
    for (const stream of this.#streams) this.#end(stream);
  }

  #end(stream: ServerResponse): void {
    this.#streams.delete(stream);
    stream.end();
  }

  #write(text: string): void {
    for (const stream of this.#streams) {
      stream.write(text);
      if (stream.writableLength > this.#options.mostBytes) stream.destroy();
    }
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
    this.end();
  }
}

const toEvent = (event: unknown) => `data: ${JSON.stringify(event)}\n\n`;
