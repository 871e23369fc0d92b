import { readFileSync } from "node:fs";
import { createRequire, stripTypeScriptTypes } from "node:module";
import { dirname, join } from "node:path";
import type { Browser, Page, Route } from "playwright-core";
import { pickFaces } from "../../../setup/fonts/pick-faces.ts";
import { toEnvironmentError } from "../../diagnostics/environment-error.ts";
import { ROOT } from "../../paths/root.ts";
import { keepDrawing } from "./drawing-cache.ts";

/** What became of a diagram: drawings for the light scheme and the dark one as JSON, or why there are none. */
export interface Drawn {
  drawing?: string;
  error?: string;
}

export interface DrawingRoomOptions {
  browser: Browser;
  /** The deck's text, for the fonts that it needs. */
  markdown: string;
  /** BCP 47 tag of the deck. */
  language: string;
  /** Whether diagrams are drawn for the dark scheme too, which a printed deck does not need. */
  withDark: boolean;
}

/** How long a page may take on the slowest machine; it is waited for, not slept. */
const TIMEOUT_MS = 300_000;

/** Nobody serves it: every request is answered from files. */
const ORIGIN = "http://drawing.invalid/";

const require = createRequire(import.meta.url);
const MERMAID = dirname(require.resolve("mermaid/dist/mermaid.esm.min.mjs"));
const RESET = require.resolve("@unocss/reset/tailwind.css");

/** A page in which Mermaid draws as it does in a deck: with the same fonts, colours and styles. */
export class DrawingRoom implements AsyncDisposable {
  readonly #options: DrawingRoomOptions;
  #page: Promise<Page> | undefined;

  constructor(options: DrawingRoomOptions) {
    this.#options = options;
  }

  /**
   * @param code Mermaid's source
   * @param options a JavaScript object of Slidev's options for this diagram, or nothing
   */
  async draw(code: string, options: string): Promise<Drawn> {
    const { browser, language, withDark } = this.#options;
    const schemes = withDark ? ["light", "dark"] : ["light"];
    try {
      const drawings = await Promise.all(
        schemes.map((scheme) =>
          keepDrawing([code, options, scheme, language, browser.version()], async () => {
            this.#page ??= this.#open();
            return (await this.#page).evaluate(drawInPage, { code, options, scheme });
          }),
        ),
      );
      return { drawing: JSON.stringify(drawings[0] === drawings[1] ? [drawings[0]] : drawings) };
    } catch (error) {
      // What happens to the browser is no fault of the diagram's.
      const fault = toEnvironmentError(error);
      if (fault) throw fault;
      const message = String((error as Error).message ?? error);
      return { error: message.replace(/^page\.evaluate: (?:Error: )?/, "").replace(/\n {4}at [\s\S]*$/, "") };
    }
  }

  async #open(): Promise<Page> {
    const { browser, markdown, language } = this.#options;
    const context = await browser.newContext({ colorScheme: "light" });
    const page = await context.newPage();
    page.setDefaultTimeout(TIMEOUT_MS);
    await page.route("**", (route) => answer(route, htmlOf(markdown, language)));
    await page.goto(ORIGIN);
    await page.waitForFunction(() => "lecternRender" in window);
    return page;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await (await this.#page?.catch(() => undefined))?.context().close();
  }
}

declare global {
  interface Window {
    lecternRender: (code: string, options: Record<string, unknown>) => Promise<string>;
  }
}

/** Runs in the page. Drawings come one after the other, since Mermaid and the colour scheme are the page's. */
function drawInPage({ code, options, scheme }: { code: string; options: string; scheme: string }): Promise<string> {
  const draw = async () => {
    document.documentElement.className = scheme;
    // The deck's own words, as they are in its Markdown.
    const { scale, ...rest } = options === "" ? {} : new Function(`return ${options}`)();
    const svg = await window.lecternRender(code.trim(), rest);
    if (scale === undefined) return svg;
    const template = document.createElement("template");
    template.innerHTML = svg;
    const drawing = template.content.querySelector("svg");
    const height = Number(drawing?.getAttribute("viewBox")?.split(/[ ,]+/)[3]);
    drawing?.setAttribute("height", String(height * scale));
    drawing?.removeAttribute("style");
    return template.innerHTML;
  };
  const state = window as { lecternQueue?: Promise<unknown> };
  const drawn = (state.lecternQueue ?? Promise.resolve()).then(draw, draw);
  state.lecternQueue = drawn;
  return drawn;
}

function htmlOf(markdown: string, language: string): string {
  const styles = [
    readFileSync(RESET, "utf8"),
    pickFaces(markdown, language).replaceAll("url(", `url(${ORIGIN}package/`),
    readFileSync(join(ROOT, "styles/tokens.css"), "utf8"),
    // A deck's body sets its type so.
    "html { line-height: 1.5 } body { font-family: var(--lt-sans) }",
  ];
  const imports = {
    "@slidev/types": `${ORIGIN}types.js`,
    "mermaid/dist/mermaid.esm.mjs": `${ORIGIN}mermaid/mermaid.esm.min.mjs`,
  };
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><style>${styles.join("\n")}</style>
<script type="importmap">${JSON.stringify({ imports })}</script>
<body><div id="mermaid-rendering-container"></div>
<script type="module">
import setup from "${ORIGIN}setup/mermaid-renderer.ts";
window.lecternRender = await setup();
</script>`;
}

async function answer(route: Route, html: string): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const path = decodeURIComponent(pathname.slice(1));
  const script = (body: string) => route.fulfill({ contentType: "text/javascript", body });
  if (path === "") return route.fulfill({ contentType: "text/html", body: html });
  if (path === "types.js") return script("export const defineMermaidRendererSetup = (setup) => setup;");
  if (path.startsWith("mermaid/")) return route.fulfill({ path: join(MERMAID, path.slice("mermaid/".length)) });
  if (path.startsWith("package/")) return route.fulfill({ path: require.resolve(path.slice("package/".length)) });
  if (/^(?:setup|scripts\/(?:design|slidev))\//.test(path))
    return script(stripTypes(readFileSync(join(ROOT, path), "utf8")));
  return route.abort();
}

/** What Node does to every module of Lectern, without its word that this is new. */
function stripTypes(code: string): string {
  const { emitWarning } = process;
  try {
    process.emitWarning = () => {};
    return stripTypeScriptTypes(code);
  } finally {
    process.emitWarning = emitWarning;
  }
}
