/// <reference types="vite/types/importMeta.d.ts" />
import { ref, watch } from "vue";
import { isAsSeen, type Seen, type StageCommand, type StageReport } from "../scripts/stage/remote-types.ts";

/** How far apart what a page tells is, in milliseconds. */
const APART_MS = 100;

/** The longest texts that are told: the server believes none that are much longer, and a phone shows no more. */
const MOST = { title: 300, nextTitle: 300, notes: 20_000, pace: 100, clock: 100 };

function clip(report: StageReport): StageReport {
  const texts = Object.entries(MOST).map(([name, most]) => [name, report[name as keyof typeof MOST]?.slice(0, most)]);
  return { ...report, ...Object.fromEntries(texts) };
}

/** What a person does in a window that they use. */
const USES = ["pointerdown", "keydown", "focus"] as const;

/**
 * Lets a phone see where the talk is, and go through it. While the deck is not served by `lectern dev --remote`, nobody
 * asks and nothing is told.
 *
 * @param report where the talk is; it is called again whenever what it reads has changed. Nothing on a page without slides
 * @param act does what a person pressed
 */
export function connectRemote(report: () => StageReport | undefined, act: (command: StageCommand) => void): void {
  // Vite looks for these very words.
  const hot = import.meta.hot;
  // A small slide in another page is no window of the talk.
  if (!hot || window.top !== window) return;
  const isOn = ref(false);
  let isUsed = false;
  let told = "";
  let toldAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!isOn.value) return;
    const at = report();
    const now = at ? clip(at) : null;
    const text = JSON.stringify(now);
    if (text === told && !isUsed) return;
    hot.send("lectern:stage-report", { report: now, isUsed });
    told = text;
    toldAt = performance.now();
    isUsed = false;
  };
  // The first of several changes is told at once; the last, when it is time.
  const later = () => {
    const wait = toldAt + APART_MS - performance.now();
    if (wait <= 0) tell();
    else timer ??= setTimeout(tell, wait);
  };
  watch(() => (isOn.value ? JSON.stringify(report()) : ""), later, { flush: "post" });
  for (const use of USES)
    window.addEventListener(
      use,
      () => {
        isUsed = true;
        later();
      },
      { capture: true, passive: true },
    );
  hot.on("lectern:stage-on", () => {
    isOn.value = true;
    told = "";
    tell();
  });
  hot.on("lectern:stage-command", ({ command, seen }: { command: StageCommand; seen: Seen }) => {
    const now = report();
    if (now && isAsSeen(command, now, seen)) act(command);
    later();
  });
  hot.send("lectern:stage-ask");
}
