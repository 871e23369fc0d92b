import type { Seen, StageCommand, StageReport } from "../stage/remote-types.ts";
import { make } from "./dom.ts";

/**
 * Runs on a phone: the remote control of `lectern dev --remote`. Whatever a deck says is set as text.
 */

/** How long without a word the computer may be, in milliseconds; it says one every five seconds. */
const SILENT_MS = 12_000;
/** A second press so soon is the same one. */
const BOUNCE_MS = 300;
/** How long a press waits for the slides to move before the next one counts. */
const MOVE_MS = 1500;

const find = (id: string) => document.getElementById(id) as HTMLElement;
const [place, clicks, clock, pace] = [find("place"), find("clicks"), find("clock"), find("pace")];
const [title, after, nextTitle, notes] = [find("title"), find("after"), find("nextTitle"), find("notes")];
const [state, heard, pauseButton, blackButton] = [find("state"), find("heard"), find("pause"), find("black")];

let view: StageReport | null = null;
/** What keeps the buttons from doing something, in words; nothing while all is well. */
let trouble = "Connecting …";
let isOver = false;

/** Sets a text only where it is another one: what is set is read out. */
function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

const isTimed = ({ clock, status }: StageReport) => clock !== "" || status !== "ready";

function draw(): void {
  write(state, trouble);
  state.hidden = trouble === "";
  for (const button of document.querySelectorAll("button"))
    button.setAttribute("aria-disabled", String(trouble !== ""));
  notes.parentElement?.classList.toggle("empty", view === null);
  if (view === null) {
    write(title, "Clicker");
    return;
  }
  const { no, total, screen, status } = view;
  const left = view.clicksTotal - view.clicks;
  write(place, `${no} / ${total}`);
  write(clicks, left > 0 ? `${left} ${left === 1 ? "click" : "clicks"} left` : "");
  write(clock, view.clock);
  const words = { ready: "", running: "", paused: "paused", over: "over" }[status];
  const covered = screen === null ? "" : `the screen is ${screen}`;
  write(pace, [view.pace, words, covered].filter((part) => part !== "").join(" · "));
  pace.hidden = pace.textContent === "";
  const name = view.title || `Slide ${no}`;
  write(title, name);
  write(nextTitle, view.nextTitle ?? "");
  after.hidden = !view.nextTitle;
  if (notes.dataset.text !== view.notes) drawNotes(view.notes);
  pauseButton.hidden = !isTimed(view) || status === "over";
  write(pauseButton, { ready: "Start", running: "Pause", paused: "Go on", over: "" }[status]);
  blackButton.setAttribute("aria-pressed", String(screen !== null));
  write(heard, `Slide ${no} of ${total}: ${name}`);
}

/** Notes as paragraphs of plain text. */
function drawNotes(text: string): void {
  notes.dataset.text = text;
  notes.hidden = text === "";
  const paragraphs = text.split("\n\n").map((part) => {
    const paragraph = make("p", "", part);
    paragraph.dir = "auto";
    return paragraph;
  });
  notes.replaceChildren(...paragraphs);
  notes.scrollTop = 0;
}

function fail(words: string): void {
  trouble = words;
  draw();
}

function end(): void {
  isOver = true;
  // The notes are not this phone's any more.
  view = null;
  drawNotes("");
  source?.close();
  fail(
    "This phone is not connected any more: a new code was made. Press c and Enter in the terminal, and scan the code.",
  );
}

const LOST = "Connection lost, trying again …";

let source: EventSource | undefined;
let lastWord = 0;

/** Listens to where the talk is; what is lost is sent anew as a whole. */
function listen(): void {
  source?.close();
  lastWord = performance.now();
  const stream = new EventSource("/events");
  source = stream;
  const hear = (event: string, act: (data: string) => void) =>
    stream.addEventListener(event, ({ data }: MessageEvent<string>) => {
      if (source !== stream) return;
      lastWord = performance.now();
      act(data);
    });
  hear("message", (data) => {
    view = JSON.parse(data) as StageReport | null;
    trouble = view === null ? "No window shows the slides. Open them on the computer." : "";
    draw();
  });
  hear("alive", () => {});
  hear("over", end);
  stream.addEventListener("error", () => {
    if (source !== stream || isOver) return;
    fail(LOST);
    // Some browsers give up by themselves, and all do when they are refused.
    if (stream.readyState === EventSource.CLOSED) void ask();
  });
}

/** Finds out whether this phone is refused, or the computer is out of reach. */
async function ask(): Promise<void> {
  const answer = await fetch("/", { signal: AbortSignal.timeout(4000) }).catch(() => undefined);
  if (isOver) return;
  if (answer && (answer.status === 403 || answer.status === 410)) return end();
  setTimeout(listen, 1000);
}

setInterval(() => {
  if (isOver || performance.now() - lastWord < SILENT_MS) return;
  fail(LOST);
  listen();
}, 2000);

/** The last press that moves the slides: where they were, and when. */
let moved = { from: "", at: Number.NEGATIVE_INFINITY };

async function press(command: StageCommand, at: number): Promise<void> {
  if (trouble !== "" || view === null) return;
  const { no, clicks, status, screen } = view;
  if (command === "next" || command === "back") {
    const from = `${no}.${clicks}`;
    const since = at - moved.at;
    if (since < BOUNCE_MS || (from === moved.from && since < MOVE_MS)) return;
    moved = { from, at };
  }
  navigator.vibrate?.(12);
  void stayAwake();
  const seen: Seen = { no, clicks, status, screen };
  const request = {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ command, seen }),
    signal: AbortSignal.timeout(4000),
  };
  const answer = await fetch("/do", request).catch(() => undefined);
  if (isOver) return;
  if (answer?.status === 403) end();
  else if (!answer) {
    fail(LOST);
    listen();
  }
}

const COMMANDS: Record<string, () => StageCommand> = {
  next: () => "next",
  back: () => "back",
  pause: () => (view?.status === "running" ? "pause" : "start"),
  black: () => "black",
};
for (const [id, command] of Object.entries(COMMANDS))
  find(id).addEventListener("click", (event) => void press(command(), event.timeStamp));

let lock: WakeLockSentinel | undefined;

/** Keeps the screen on, where the browser allows that: over plain HTTP none does. */
async function stayAwake(): Promise<void> {
  if (document.visibilityState !== "visible" || (lock && !lock.released)) return;
  lock = await navigator.wakeLock?.request("screen").catch(() => undefined);
}

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState !== "visible" || isOver) return;
  void stayAwake();
  // While a phone sleeps its connections die without a word.
  listen();
});
draw();
listen();
