import type { HotPayload, Plugin, Update, UpdatePayload } from "vite";

/** In milliseconds: styles are sent when nothing was added to them for so long, and at the latest after so long. */
const [QUIET_MS, LONGEST_MS] = [120, 1000];

/** Whether a message to pages is of UnoCSS's styles only, which its plugin sends with each file that has other classes. */
export const isOfStyles = (payload: HotPayload): payload is UpdatePayload =>
  payload.type === "update" && payload.updates.length > 0 && payload.updates.every(({ path }) => /\/__uno/.test(path));

/**
 * Sends UnoCSS's styles once where many files come close upon one another. As a page loads, its modules come one by one;
 * with each some the page was told to fetch all styles anew, twenty times until it was there, a third of its time.
 */
export function holdStyles(): Plugin {
  return {
    name: "lectern:hold-styles",
    configureServer({ ws }) {
      const send = ws.send.bind(ws) as (...message: unknown[]) => void;
      const held = new Map<string, Update>();
      let [first, timer]: [number, NodeJS.Timeout | undefined] = [0, undefined];
      const release = () => {
        const updates = [...held.values()];
        held.clear();
        send({ type: "update", updates });
      };
      ws.send = (...message: unknown[]) => {
        const payload = message[0] as HotPayload | string;
        if (typeof payload === "string" || !isOfStyles(payload)) return send(...message);
        if (held.size === 0) first = performance.now();
        for (const update of payload.updates) held.set(update.path, update);
        clearTimeout(timer);
        timer = setTimeout(release, Math.min(QUIET_MS, Math.max(0, first + LONGEST_MS - performance.now())));
      };
    },
  };
}
