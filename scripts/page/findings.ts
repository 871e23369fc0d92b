/// <reference types="vite/types/importMeta.d.ts" />
import { COLORS, type Color, FAMILIES } from "../design/tokens.ts";
import { make } from "./dom.ts";

/**
 * Runs in each page of a deck that `dev` serves: shows what is wrong with the outline over the last good slide, until it
 * is mended. All text is set as text, whatever stands in it.
 */

/** The parts of a finding that are shown. */
interface ShownFinding {
  severity?: string;
  code?: string;
  file?: string | undefined;
  position?: { line: number; column: number; length: number };
  sourceLine?: string | undefined;
  message: string;
  hint?: string | undefined;
}

/** Letters of a long line that are shown on each side of the fault. */
const AROUND = 60;

const inBoth = ({ light, dark }: Color) => `light-dark(${light}, ${dark})`;

const STYLE = `
  :host { position: fixed; inset: auto 0 0 0; z-index: 2147483647; display: block; direction: ltr; }
  :host([hidden]) { display: none; }
  @media print { :host { display: none; } }
  [role="alert"]:not(:empty) {
    --ground: ${inBoth(COLORS.ground)}; --ink: ${inBoth(COLORS.ink)}; --soft: ${inBoth(COLORS.soft)};
    --fault: light-dark(#9c1c2c, #ff9aa5); --tint: light-dark(#f6e3e3, #40232a);
    box-sizing: border-box; max-height: 45vh; overflow: auto; padding: 16px 24px 20px; background: var(--ground);
    color: var(--ink); border-top: 4px solid var(--fault); box-shadow: 0 -8px 32px rgb(0 0 0 / 0.25);
    font: 17px/1.45 "${FAMILIES.sans.name}", system-ui, sans-serif; text-align: start;
  }
  header { display: flex; gap: 24px; align-items: baseline; justify-content: space-between; }
  p { margin: 0; max-width: 90ch; overflow-wrap: anywhere; white-space: pre-line; }
  header p { font-weight: 650; color: var(--fault); }
  button { flex: none; font: inherit; color: inherit; background: none; border: 1px solid currentcolor; border-radius: 4px; padding: 2px 12px; cursor: pointer; }
  ol { list-style: none; margin: 0; padding: 0; }
  li { margin-top: 14px; }
  .place, pre { font-family: "${FAMILIES.mono.name}", ui-monospace, monospace; font-size: 15px; }
  .place, .hint { color: var(--soft); }
  pre { margin: 2px 0 4px; white-space: pre-wrap; overflow-wrap: anywhere; }
  mark { background: var(--tint); color: inherit; border-bottom: 2px solid var(--fault); }
`;

/** The panel, on the page from the start, for only what changes in it is read out. */
function makePanel(): { show: (findings: readonly ShownFinding[]) => void } {
  const host = document.createElement("lectern-findings");
  const shadow = host.attachShadow({ mode: "open" });
  const alert = make("div", "");
  alert.setAttribute("role", "alert");
  alert.lang = "en";
  shadow.append(make("style", "", STYLE), alert);
  // Slidev's shortcuts are for the slide.
  host.addEventListener("keydown", (event) => event.stopPropagation());
  const root = document.documentElement;
  const match = () => {
    host.style.colorScheme = root.classList.contains("dark") ? "dark" : "light";
  };
  match();
  new MutationObserver(match).observe(root, { attributeFilter: ["class"] });
  document.body.append(host);
  return {
    show(all) {
      // What can't be kept beside the deck is for who speaks, and not for the projector.
      const findings = all.filter(({ code }) => code !== "kept-beside-deck" || /\/presenter\//.test(location.pathname));
      host.hidden = false;
      if (findings.length === 0) return alert.replaceChildren();
      const count = findings.length === 1 ? "One thing is wrong" : `${findings.length} things are wrong`;
      const isBad = findings.some(({ severity }) => severity !== "warning");
      const button = make("button", "", "Hide");
      button.addEventListener("click", () => {
        host.hidden = true;
      });
      const list = make("ol", "", ...findings.map(makeItem));
      // What may have to be scrolled must be reached with the keyboard.
      alert.tabIndex = 0;
      alert.replaceChildren(
        make("header", "", make("p", "", isBad ? `${count}; these are the last good slides.` : `${count}.`), button),
        list,
      );
    },
  };
}

function makeItem({ file, position, sourceLine, message, hint }: ShownFinding): HTMLElement {
  const place = position ? `${file}:${position.line}:${position.column}` : file;
  const code = position && sourceLine !== undefined ? [makeCode(sourceLine, position)] : [];
  return make(
    "li",
    "",
    ...(place === undefined ? [] : [make("p", "place", place)]),
    ...code,
    make("p", "", message),
    ...(hint === undefined ? [] : [make("p", "hint", `Hint: ${hint}`)]),
  );
}

/** The line, with the fault marked. */
function makeCode(line: string, { column, length }: { column: number; length: number }): HTMLElement {
  const from = column - 1;
  const to = Math.min(from + length, from + AROUND);
  const start = Math.max(0, from - AROUND);
  return make(
    "pre",
    "",
    (start > 0 ? "…" : "") + line.slice(start, from),
    make("mark", "", line.slice(from, to) || " "),
    line.slice(to, to + AROUND) + (to + AROUND < line.length ? "…" : ""),
  );
}

if (import.meta.hot) {
  const { show } = makePanel();
  import.meta.hot.on("lectern:findings", show);
  import.meta.hot.send("lectern:ask");
}
