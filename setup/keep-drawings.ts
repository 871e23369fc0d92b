/// <reference types="vite/types/importMeta.d.ts" />
import { useDrawings } from "@slidev/client/composables/useDrawings.ts";
import { useNav } from "@slidev/client/composables/useNav.ts";
import type { ViteHotContext } from "vite/types/hot.d.ts";
import { watch } from "vue";
import { findRenamed } from "../scripts/deck/find-renamed.ts";

/** Lectern's own door for them (`scripts/server/drawings-door.ts`). */
const DOOR = "/@lectern/drawings";

/** So long after the last move of the pen a drawing is kept, in milliseconds; slides are asked for as soon after a change. */
const QUIET_MS = 300;

/** So long after another window told what it drew, the server may not have it yet. */
const ON_ITS_WAY_MS = 10 * QUIET_MS;

/** As often the server is asked again whose slides are not yet, or no more, those of this page. */
const MOST_TRIES = 20;

/** What the server knows: the names of all slides in their order, and what is drawn on those of these names. */
interface Kept {
  names: string[];
  drawings: Record<string, string>;
}

/**
 * Keeps beside the deck what is drawn in `dev`. Slidev knows drawings by the numbers of slides, which change while a deck is
 * written; here they go by names. Only what is drawn in this very window is sent: what another one drew, that one sends.
 */
export function keepDrawings(hot: ViteHotContext): void {
  const { slides, currentSlideNo, isPrintMode } = useNav();
  const { drauu, drawingState } = useDrawings();
  if (isPrintMode.value) return;
  /** Names of the slides by which numbers stand now; none while that is not known. */
  let names: string[] | undefined;
  let lastNames: string[] = [];
  /** Of what was sent: what is on the screen, and the same as the server wrote it. */
  const sent = new Map<string, { shown: string; kept: string }>();
  /** What was drawn here and is not sent yet, by numbers. */
  const drawn = new Map<number, string>();

  let isLoading = false;
  const load = drauu.load.bind(drauu);
  drauu.load = (svg) => {
    // Slidev would fail on pages on which nobody can draw.
    if (!drauu.mounted) return;
    isLoading = true;
    load(svg);
    isLoading = false;
  };
  drauu.on("changed", () => {
    const no = currentSlideNo.value;
    const svg = drawingState[no];
    // Slidev has taken over what a hand did, and nothing else.
    if (isLoading || svg === undefined || svg !== drauu.dump()) return;
    drawn.set(no, svg);
    sendSoon();
  });

  /** When another window told what it drew, by numbers, in milliseconds of this page; it sends that to the server soon after. */
  const heard = new Map<number, number>();
  drawingState.$onPatch?.((patch: object) => {
    for (const no of Object.keys(patch)) heard.set(Number(no), performance.now());
  });
  const isOnItsWay = (no: number) => performance.now() - (heard.get(no) ?? Number.NEGATIVE_INFINITY) < ON_ITS_WAY_MS;

  /** One thing at a time: what is asked later must not be overtaken. */
  let queue = Promise.resolve();
  const enqueue = (work: () => Promise<void>) => {
    // Where the server is gone, its page loads itself anew when it is back.
    queue = queue.then(work).catch(() => {});
  };
  const sendSoon = afterQuiet(() => enqueue(send));

  async function send(): Promise<void> {
    // Its end asks again.
    if (drauu.drawing) return;
    // After a change of the slides, nobody knows yet which one a number means.
    if (!names) return arrange();
    for (const [no, svg] of drawn) {
      drawn.delete(no);
      const name = names[no - 1];
      // What was sent before may not be what is there: another window draws, too.
      if (name === undefined) continue;
      const said = await post({ name, svg });
      if (said) sent.set(name, { shown: svg, kept: said.svg ?? "" });
      else sent.delete(name);
    }
  }

  /** Puts each drawing on its slide, wherever that stands now. */
  async function arrange(tries = 0): Promise<void> {
    const kept = await ask();
    if (kept.names.length !== slides.value.length || drauu.drawing) {
      // This page is on its way to the same slides.
      if (tries < MOST_TRIES) setTimeout(() => enqueue(() => arrange(tries + 1)), QUIET_MS);
      return;
    }
    const renamed = findRenamed(lastNames, kept.names);
    // What was heard is of other slides then.
    if (kept.names.join("/") !== lastNames.join("/")) heard.clear();
    for (const { from, name } of renamed) await post({ name, from });
    const { drawings } = renamed.length > 0 ? await ask() : kept;
    const syncUp = drawingState.$syncUp;
    // Each window does this for itself; what one sends another would take for a drawing by its own numbers.
    drawingState.$syncUp = false;
    for (const [index, name] of kept.names.entries()) {
      const no = index + 1;
      const now = drawings[name] ?? "";
      const before = drawingState[no] ?? "";
      const last = sent.get(name);
      // It says the same, and what was drawn can be undone only as long as it stays.
      const isSame = before === now || (last?.shown === before && last.kept === now);
      if (isSame || drawn.has(no)) continue;
      // The server doesn't have it yet, and may never: then what it has is right.
      if (isOnItsWay(no)) arrangeSoon();
      else drawingState[no] = now;
    }
    drawingState.$syncUp = syncUp ?? true;
    names = kept.names;
    lastNames = kept.names;
    await send();
  }

  const arrangeSoon = afterQuiet(() => enqueue(arrange));
  const onChange = () => {
    names = undefined;
    arrangeSoon();
  };
  watch(() => slides.value.map(({ meta }) => meta.slide.frontmatter.routeAlias), onChange, { flush: "sync" });
  hot.on("vite:beforeUpdate", onChange);
  hot.on("vite:afterUpdate", onChange);
  hot.on("lectern:drawings", arrangeSoon);
  drauu.on("end", () => sendSoon());
  // A page that is left has said what it had to say.
  window.addEventListener("pagehide", () => {
    for (const [no, svg] of drawn)
      if (names?.[no - 1] !== undefined) post({ name: names[no - 1], svg }, true).catch(() => {});
  });
  enqueue(arrange);
  loadOnceAgain(drauu);
}

/** Says that a page was loaded again for {@link loadOnceAgain}. */
const AGAIN = "lectern:drawings-again";

/**
 * A page that is loaded while slides change may get Slidev's modules twice, as they were before and after, and its layer
 * for the pen be of the other ones. Nothing that is drawn there would be kept, so it is loaded once more.
 */
function loadOnceAgain(own: { readonly mounted: boolean }): void {
  const timer = setInterval(() => {
    if (!document.querySelector("#slide-content > svg")) return;
    clearInterval(timer);
    if (own.mounted) sessionStorage.removeItem(AGAIN);
    else if (sessionStorage.getItem(AGAIN) === null) {
      sessionStorage.setItem(AGAIN, "true");
      location.reload();
    }
  }, QUIET_MS);
}

/** Calls a function when nobody has asked for it for a while. */
function afterQuiet(call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(call, QUIET_MS);
  };
}

async function ask(): Promise<Kept> {
  const answer = await fetch(DOOR);
  if (!answer.ok) throw new Error(`${DOOR}: ${answer.status}`);
  return answer.json();
}

/** What the server made of it; nothing where it can't keep it, which it tells in its own way. */
async function post(said: object, keepalive = false): Promise<{ svg?: string } | undefined> {
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(DOOR, { method: "POST", headers, body: JSON.stringify(said), keepalive });
  return answer.ok ? answer.json() : undefined;
}
