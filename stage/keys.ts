/** What a key does; `lines` is how the list of keys says it. */
export interface KeyRow {
  keys: string;
  does: string;
}

/** All keys, as the list that `?` opens has them. */
export const KEY_ROWS: readonly { name: string; rows: readonly KeyRow[] }[] = [
  {
    name: "Going on",
    rows: [
      { keys: "→ · Space · Enter · Page Down · a click on the right half", does: "on, by a click" },
      { keys: "← · Shift Space · Page Up · a click on the left half", does: "back, by a click" },
      { keys: "↓ · ↑", does: "next slide, previous slide" },
      { keys: "Home · End", does: "first slide, last slide of the talk" },
      { keys: "g", does: "find a slide by number, words or id" },
      { keys: "o", does: "all slides" },
    ],
  },
  {
    name: "Time",
    rows: [
      { keys: "p", does: "pause the clock, for questions, and let it go on" },
      { keys: "l", does: "what could be left out" },
      { keys: "m", does: "on to the next slide that has to be told" },
    ],
  },
  {
    name: "Screen",
    rows: [
      { keys: "b · .", does: "black, and the slide again" },
      { keys: "w · ,", does: "white, and the slide again" },
      { keys: "f", does: "fill the screen" },
      { keys: "d", does: "dark or light" },
      { keys: "+ · −", does: "larger or smaller notes, in the speaker's view" },
      { keys: "?", does: "this list" },
    ],
  },
];

export type Action =
  | "next"
  | "back"
  | "first"
  | "last"
  | "find"
  | "pause"
  | "leave-out"
  | "next-must"
  | "black"
  | "white"
  | "larger"
  | "smaller"
  | "print"
  | "keys";

/** What keys do that Slidev has nothing for, by the character or name that a browser gives. */
const ACTIONS: Record<string, Action> = {
  Enter: "next",
  Home: "first",
  End: "last",
  g: "find",
  p: "pause",
  l: "leave-out",
  m: "next-must",
  b: "black",
  ".": "black",
  w: "white",
  ",": "white",
  "+": "larger",
  "=": "larger",
  "-": "smaller",
  "?": "keys",
};

/** Keys that Slidev has, but not while a button has the focus, as clickers send them. */
const CLICKER: Record<string, Action> = { PageDown: "next", PageUp: "back" };

/** Where the focus is when a key is pressed. */
export interface KeyContext {
  /** On a button or a link, which Enter presses. */
  isOnControl: boolean;
  /** Slidev takes letters for its pens. */
  isDrawing: boolean;
}

/** What a key that is held does again and again. */
export const REPEATED: ReadonlySet<Action> = new Set(["next", "back", "larger", "smaller"]);

/** What has a use of its own for keys: where one writes, chooses, plays or edits. */
const KEY_USERS = "select, textarea, input, [contenteditable], video, audio, iframe, .monaco-editor, [role=slider]";

/** Whether keys are for what has the focus. */
export const takesKeys = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(KEY_USERS) !== null;

/** Whether Enter presses what has the focus. */
export const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("button, a[href], summary, [role=button]") !== null;

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

/** What a key is for; nothing for those of Slidev and the browser. */
export function actionOf({ key, ctrlKey, metaKey, altKey }: Pressed, context: KeyContext): Action | undefined {
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === "p") return "print";
  if (ctrlKey || metaKey || altKey) return undefined;
  if (context.isOnControl && key in CLICKER) return CLICKER[key];
  if (context.isOnControl && key === "Enter") return undefined;
  const isLetter = /^[a-z]$/i.test(key);
  if (context.isDrawing && isLetter) return undefined;
  const name = isLetter ? key.toLowerCase() : key;
  return Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
}
