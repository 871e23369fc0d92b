import type { ServerResponse } from "node:http";
import type { BoardEvent } from "./protocol.ts";

/** How often a silent stream says that it lives, in milliseconds. */
const SIGN_MS = 20_000;

/** How much a page may lag behind. */
const MOST_BYTES = 50_000_000;

/** Pages that listen to what happens: server-sent events. */
export class EventStreams implements Disposable {
  readonly #streams = new Set<ServerResponse>();
  readonly #onPage: () => void;
  readonly #timer: NodeJS.Timeout;

  /** @param onPage told when a page begins to listen */
  constructor(onPage: () => void) {
    this.#onPage = onPage;
    this.#timer = setInterval(() => this.#write(": here\n\n"), SIGN_MS).unref();
  }

  add(response: ServerResponse): void {
    response.writeHead(200, { "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store" });
    response.write("retry: 1000\n\n");
    this.#streams.add(response);
    response.on("close", () => this.#streams.delete(response));
    this.#onPage();
  }

  readonly tell = (event: BoardEvent): void => this.#write(`data: ${JSON.stringify(event)}\n\n`);

  #write(text: string): void {
    for (const stream of this.#streams) {
      stream.write(text);
      // A page that sleeps would have all of it kept here; it comes back by itself.
      if (stream.writableLength > MOST_BYTES) stream.destroy();
    }
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
    for (const stream of this.#streams) stream.end();
    this.#streams.clear();
  }
}
