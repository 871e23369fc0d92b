import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Browser, Page, Route } from "playwright-core";
import { pickFaces } from "../../../setup/fonts/pick-faces.ts";
import { toEnvironmentError } from "../../diagnostics/environment-error.ts";
import type { Diagram } from "../../page/diagrams.ts";
import { pageScript } from "../../page/node/page-script.ts";
import { ROOT } from "../../paths/root.ts";
import { decodeAddress } from "../../text/decode-address.ts";
import { keepDrawing } from "./drawing-cache.ts";

/** What became of a diagram: drawings for the light scheme and the dark one as JSON, or why there are none. */
export interface Drawn {
  drawing?: string;
  error?: string;
}

export interface DiagramPageOptions {
  browser: Browser;
  /** The deck's text, for the fonts that it needs. */
  markdown: string;
  /** BCP 47 tag of the deck. */
  language: string;
  /** The deck's brand as style sheet; empty without one. */
  brand: string;
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
export class DiagramPage implements AsyncDisposable {
  readonly #options: DiagramPageOptions;
  #page: Promise<Page> | undefined;

  constructor(options: DiagramPageOptions) {
    this.#options = options;
  }

  /**
   * @param code Mermaid's source
   * @param options a JavaScript object of Slidev's options for this diagram, or nothing
   */
  async draw(code: string, options: string): Promise<Drawn> {
    const { browser, language, withDark, brand } = this.#options;
    const schemes: Diagram["scheme"][] = withDark ? ["light", "dark"] : ["light"];
    try {
      const drawings = await Promise.all(
        schemes.map((scheme) =>
          keepDrawing([code, options, scheme, language, brand, browser.version()], async () => {
            this.#page ??= this.#open();
            const page = await this.#page;
            // The deck's own words, as they are in its Markdown.
            const given = options === "" ? {} : await page.evaluate<Diagram["options"]>(`(${options}\n)`);
            return page.evaluate((diagram) => window.drawDiagram(diagram), { code, options: given, scheme });
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
    const { browser } = this.#options;
    const context = await browser.newContext({ colorScheme: "light" });
    const page = await context.newPage();
    page.setDefaultTimeout(TIMEOUT_MS);
    const own: Answers = new Map([
      ["", { contentType: "text/html", body: htmlOf(this.#options) }],
      ["diagrams.js", { contentType: "text/javascript", body: await pageScript("diagrams") }],
    ]);
    await page.route("**", (route) => answer(route, own));
    await page.goto(ORIGIN);
    await page.waitForFunction(() => "drawDiagram" in window);
    return page;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await (await this.#page?.catch(() => undefined))?.context().close();
  }
}

function htmlOf({ markdown, language, brand }: DiagramPageOptions): string {
  const styles = [
    readFileSync(RESET, "utf8"),
    pickFaces(markdown, language).replaceAll("url(", `url(${ORIGIN}package/`),
    readFileSync(join(ROOT, "styles/tokens.css"), "utf8"),
    brand,
    // A deck's body sets its type so.
    "html { line-height: 1.5 } body { font-family: var(--lt-sans) }",
  ];
  const imports = { "mermaid/dist/mermaid.esm.mjs": `${ORIGIN}mermaid/mermaid.esm.min.mjs` };
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><style>${styles.join("\n")}</style>
<script type="importmap">${JSON.stringify({ imports })}</script>
<body><div id="mermaid-rendering-container"></div>
<script type="module" src="${ORIGIN}diagrams.js"></script>`;
}

/** What is made for the page, by its path. */
type Answers = ReadonlyMap<string, { contentType: string; body: string }>;

async function answer(route: Route, own: Answers): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const path = decodeAddress(pathname.slice(1));
  const made = own.get(path);
  if (made) return route.fulfill(made);
  const file = findFile(path);
  return file !== undefined && existsSync(file) ? route.fulfill({ path: file }) : route.abort();
}

/** A diagram may ask for anything, which must not end the process, nor lead out of the packages. */
function findFile(path: string): string | undefined {
  const [room, ...rest] = path.split("/");
  if (rest.some((part) => part === ".." || part.includes("\\"))) return undefined;
  if (room === "mermaid") return join(MERMAID, ...rest);
  try {
    return room === "package" ? require.resolve(rest.join("/")) : undefined;
  } catch {
    return undefined;
  }
}
