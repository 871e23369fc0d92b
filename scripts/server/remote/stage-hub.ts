import { PAGE_GONE } from "../../slidev/server-addresses.ts";
import type { StageReport } from "../../stage/remote-types.ts";
import { isAsSeen } from "../../stage/remote-types.ts";
import { FROM_PAGE, type PhoneRequest } from "./protocol.ts";

/** A page of the deck that has Vite's socket open. */
interface PageClient {
  send(event: string, data?: unknown): void;
}

/** The part of Vite's socket that is used. */
export interface PageSocket {
  on(event: string, listener: (data: unknown, client: PageClient) => void): void;
  send(event: string, data?: unknown): void;
}

interface OpenPage {
  report: StageReport;
  /** The higher, the later a person did something in it. */
  used: number;
}

/** What became of a button that was pressed: the talk is elsewhere by now, or no page shows slides. */
export type Outcome = "sent" | "elsewhere" | "nobody";

/**
 * The pages of a deck that show slides, of which one is asked and told: the speaker's that was used last, else the
 * audience's that was. Windows keep each other in step by themselves.
 */
export class StageHub {
  #pages = new Map<PageClient, OpenPage>();
  #uses = 0;
  readonly #onChange: (view: StageReport | undefined) => void;
  #told = "null";

  /** @param onChange told where the talk is, and when no page shows it any more */
  constructor(onChange: (view: StageReport | undefined) => void) {
    this.#onChange = onChange;
  }

  /** Where the talk is; nothing when no page shows slides. */
  get view(): StageReport | undefined {
    return this.#leader()?.[1].report;
  }

  /** Listens to the pages of a server of Slidev's; those of an earlier one are gone. */
  attach(socket: PageSocket): void {
    const pages = new Map<PageClient, OpenPage>();
    this.#pages = pages;
    // A page says nothing before it knows that somebody listens.
    socket.on("lectern:stage-ask", (_, client) => client.send("lectern:stage-on"));
    socket.on("lectern:stage-report", (data, client) => {
      const said = FROM_PAGE.safeParse(data);
      if (!said.success || pages !== this.#pages) return;
      const { report, isUsed } = said.data;
      if (report === null) pages.delete(client);
      else {
        const used = isUsed ? ++this.#uses : (pages.get(client)?.used ?? ++this.#uses);
        pages.set(client, { report, used });
      }
      this.#tell();
    });
    socket.on(PAGE_GONE, (_, client) => {
      if (pages.delete(client)) this.#tell();
    });
    socket.send("lectern:stage-on");
    this.#tell();
  }

  /** Hands a command to one page, which looks once more whether the talk is where it was. */
  ask({ command, seen }: PhoneRequest): Outcome {
    const leader = this.#leader();
    if (!leader) return "nobody";
    const [client, { report }] = leader;
    if (!isAsSeen(command, report, seen)) return "elsewhere";
    client.send("lectern:stage-command", { command, seen });
    return "sent";
  }

  #leader(): [PageClient, OpenPage] | undefined {
    const rank = ({ report, used }: OpenPage) => (report.isSpeaker ? 1e9 : 0) + used;
    let leader: [PageClient, OpenPage] | undefined;
    for (const page of this.#pages) if (!leader || rank(page[1]) > rank(leader[1])) leader = page;
    return leader;
  }

  #tell(): void {
    const { view } = this;
    const text = JSON.stringify(view ?? null);
    // Each of several windows tells the same.
    if (text === this.#told) return;
    this.#told = text;
    this.#onChange(view);
  }
}
