import type { ServerResponse } from "node:http";
import type { StageReport } from "../../stage/remote-types.ts";

/** How often a silent stream says that it lives, in milliseconds. */
const SIGN_MS = 5000;

/** Tabs of the one phone that may listen; with one more the oldest ends. */
const MOST_STREAMS = 4;

/** How much a phone may lag behind: each event has all that it shows, so nothing is lost. */
const MOST_BYTES = 500_000;

/** Pages of the remote control that listen to where the talk is: server-sent events. */
export class PhoneStreams implements Disposable {
  readonly #streams = new Set<ServerResponse>();
  readonly #timer: NodeJS.Timeout;

  constructor() {
    this.#timer = setInterval(() => this.#write("event: alive\ndata: 1\n\n"), SIGN_MS).unref();
  }

  add(response: ServerResponse, view: StageReport | undefined): void {
    const [oldest] = this.#streams;
    if (oldest && this.#streams.size >= MOST_STREAMS) this.#end(oldest);
    response.writeHead(200, { "Content-Type": "text/event-stream; charset=utf-8" });
    response.write(`retry: 1000\n\n${toEvent(view)}`);
    this.#streams.add(response);
    response.on("close", () => this.#streams.delete(response));
  }

  tell(view: StageReport | undefined): void {
    this.#write(toEvent(view));
  }

  /** Says that the session is over, and ends. */
  end(): void {
    this.#write("event: over\ndata: 1\n\n");
    for (const stream of this.#streams) this.#end(stream);
  }

  #end(stream: ServerResponse): void {
    this.#streams.delete(stream);
    stream.end();
  }

  #write(text: string): void {
    for (const stream of this.#streams) {
      stream.write(text);
      // A phone that sleeps comes back by itself.
      if (stream.writableLength > MOST_BYTES) stream.destroy();
    }
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
    for (const stream of this.#streams) this.#end(stream);
  }
}

const toEvent = (view: StageReport | undefined) => `data: ${JSON.stringify(view ?? null)}\n\n`;
