import { createHash } from "node:crypto";
import { COLORS } from "../../design/tokens.ts";

const inBoth = (name: "ground" | "ink" | "accent" | "onHue") =>
  `light-dark(${COLORS[name].light}, ${COLORS[name].dark})`;

/** The look of pages that hold a few words; they are for who has no key to a file yet. */
const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 12vh 24px 24px; font: 19px/1.5 system-ui, sans-serif; background: ${inBoth("ground")}; color: ${inBoth("ink")}; }
main { max-width: 30em; margin: auto; }
h1 { font-size: 28px; margin: 0 0 12px; }
button { width: 100%; min-height: 72px; margin-top: 24px; border: 0; border-radius: 12px; font: 600 21px/1.3 system-ui, sans-serif; background: ${inBoth("accent")}; color: ${inBoth("onHue")}; }
button:focus-visible { outline: 3px solid ${inBoth("ink")}; outline-offset: 3px; }
`;
const STYLE_DIGEST = createHash("sha256").update(STYLE).digest("base64");

/** What pages of a few words may do: send their own form. They have no script. */
export const WORDS_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_DIGEST}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;

/** What the remote control itself may do. */
export const CLICKER_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

const HEAD = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>Clicker</title>`;

const words = (body: string) =>
  `<!doctype html><html lang="en"><head>${HEAD}<style>${STYLE}</style></head><body><main>${body}</main></body></html>\n`;

/** The code is taken by a press: what messengers and browsers load ahead of a person presses nothing. */
export const INVITE = words(
  `<h1>Clicker</h1><p>This phone can go through the slides and show the notes. The code works once; another phone needs a new one.</p><form method="post"><button>Connect this phone</button></form>`,
);

export const OVER = words(
  `<h1>This code is over</h1><p>It was used already, or a newer one was made. Press <kbd>c</kbd> and Enter in the terminal that serves the slides, and scan the new code.</p>`,
);

/** The remote control: `scripts/page/clicker.ts` fills it. */
export const CLICKER = `<!doctype html><html lang="en"><head>${HEAD}<link rel="stylesheet" href="/clicker.css"><script type="module" src="/clicker.js"></script></head><body>
<main>
<div id="stage">
<p id="count"><span id="place"></span> <span id="clicks"></span><span id="clock"></span></p>
<p id="pace" hidden></p>
<h1 id="title" dir="auto">Clicker</h1>
<p id="after" hidden><span>Next:</span> <bdi id="nextTitle"></bdi></p>
<p id="state" role="status">Connecting …</p>
<div id="notes" role="region" aria-label="Notes" tabindex="0" hidden></div>
</div>
<div id="keys">
<button type="button" id="next">Next</button>
<button type="button" id="back">Back</button>
<button type="button" id="pause" hidden>Pause</button>
<button type="button" id="black" aria-pressed="false">Black</button>
</div>
</main>
<p id="heard" role="status"></p>
</body></html>
`;
