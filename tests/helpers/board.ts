import { request } from "node:http";
import type { BoardEvent, EditAnswer, OpenAnswer } from "../../scripts/board/protocol.ts";
import type { Run } from "./cli.ts";
import { startLectern, until } from "./cli.ts";

/** What the board answered. */
interface Answer<T = unknown> {
  status: number;
  body: T;
}

/** A board that is served, with one of its pages: it has the cookie, and says where it is from. */
export interface StartedBoard {
  run: Run;
  /** With the key. */
  address: string;
  origin: string;
  call: <T = unknown>(name: string, body: unknown, headers?: Record<string, string>) => Promise<Answer<T>>;
  get: (path: string, headers?: Record<string, string>) => Promise<Answer<string>>;
  open: (recipe: string) => Promise<OpenAnswer>;
  edit: (board: Pick<OpenAnswer, "recipe" | "text">, edit: unknown, accepted?: string[]) => Promise<EditAnswer>;
  /** All that happens from now on. */
  listen: () => { events: BoardEvent[]; close: () => void };
  /** Ends it as Ctrl-C does, or kills it. */
  stop: (signal?: NodeJS.Signals) => Promise<Run>;
}

/** Starts `lectern board` in a folder. */
export async function startBoard(cwd: string, ...args: string[]): Promise<StartedBoard> {
  const session = startLectern(["board", "--no-open", ...args], { cwd });
  const { run } = session;
  const find = () => /Board: (http:\S+)/.exec(run.err)?.[1];
  await until(`the address: ${run.err}`, () => find() !== undefined || run.code !== null);
  const address = find() ?? "";
  const { origin } = new URL(address);
  const welcome = await ask(address, { headers: { accept: "text/html", "sec-fetch-site": "none" } });
  const cookie = (welcome.cookie ?? "").split(";")[0] ?? "";
  const own = { cookie, origin, "sec-fetch-site": "same-origin", "sec-fetch-mode": "cors", "sec-fetch-dest": "empty" };
  const call: StartedBoard["call"] = async (name, body, headers = {}) => {
    const type = { "content-type": "application/json" };
    const asked = await ask(`${origin}/api/${name}`, {
      method: "POST",
      headers: { ...own, ...type, ...headers },
      body,
    });
    return { status: asked.status, body: asked.text.startsWith("{") ? JSON.parse(asked.text) : asked.text };
  };
  return {
    ...{ run, address, origin, call },
    async get(path, headers = {}) {
      const { status, text } = await ask(origin + path, { headers: { ...own, ...headers } });
      return { status, body: text };
    },
    open: async (recipe) => (await call<OpenAnswer>("open", { recipe })).body,
    async edit({ recipe, text }, edit, accepted = []) {
      const { status, body } = await call<EditAnswer & { message?: string }>("lecture", {
        recipe,
        text,
        accepted,
        edit,
      });
      if (status !== 200) throw new Error(body.message);
      return body;
    },
    listen() {
      const events: BoardEvent[] = [];
      const asked = request(`${origin}/api/events`, { headers: own }, (response) => {
        let rest = "";
        response.setEncoding("utf8").on("data", (text: string) => {
          const parts = (rest + text).split("\n\n");
          rest = parts.pop() ?? "";
          for (const part of parts) if (part.startsWith("data: ")) events.push(JSON.parse(part.slice(6)));
        });
      });
      asked.on("error", () => {});
      asked.end();
      return { events, close: () => void asked.destroy() };
    },
    stop(signal = "SIGINT") {
      session.child.kill(signal);
      return session.ended;
    },
  };
}

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

/** A request with any headers, which `fetch` would not send. */
export function ask(
  url: string,
  { method = "GET", headers = {}, body }: Asked,
): Promise<{ status: number; text: string; cookie?: string }> {
  return new Promise((done, fail) => {
    const asked = request(url, { method, headers }, async (response) => {
      let text = "";
      for await (const part of response.setEncoding("utf8")) text += part;
      const [cookie] = response.headers["set-cookie"] ?? [];
      done({ status: response.statusCode ?? 0, text, ...(cookie === undefined ? {} : { cookie }) });
    });
    asked.on("error", fail);
    asked.end(body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body));
  });
}
