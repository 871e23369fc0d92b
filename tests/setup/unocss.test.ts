import { createRequire } from "node:module";
import fc from "fast-check";
import { parse } from "postcss";
import { createGenerator, mergeConfigs, type UserConfig } from "unocss";
import { describe, expect, it } from "vitest";
import setup from "../../setup/unocss.ts";
import config from "../../vite.config.ts";

interface Minifier {
  transform(options: { filename: string; code: Uint8Array; minify: boolean }): {
    code: Uint8Array;
  };
}
/** Vite's own. */
const { transform }: Minifier = createRequire(import.meta.resolve("vite"))("lightningcss");

// What Slidev gives to UnoCSS, with ours behind it.
const { default: slidev } = await import("@slidev/client/uno.config.ts");
const uno = await createGenerator(mergeConfigs([slidev, setup() as UserConfig]));

const cssOf = async (text: string) =>
  (await uno.generate(text, { preflights: false, safelist: false })).css.replace(/^\/\*.*\*\/\n?/gm, "");

/** A rule behind the others, which is lost when one of them does not end. */
const LAST = ".lectern-last{top:77px}";

/** What a build does with CSS: it is read, and made small. */
function build(css: string): string {
  parse(css);
  const code = Buffer.from(`${css}\n${LAST}`);
  return Buffer.from(
    transform({ filename: "uno.css", code, minify: true, ...config.css?.lightningcss }).code,
  ).toString();
}

const OPENERS = [
  ...["", "w-", "text-", "bg-", "content-", "before:content-", "hover:w-", "grid-cols-", "font-", "data-", "aria-"],
  ...["not-", "has-", "min-", "max-", "group-", "peer-", "supports-", "m-", "op", "from-", "shadow-", "animate-"],
];
const INNER = [..."()!\"'`:-_&@#.,/*=<>~+$%^|?xa10[]é{};\\", "px", "calc(", "var(--", "media", "a:b", "&:", "@media_"];

const classes = fc
  .tuple(
    fc.constantFrom(...OPENERS),
    fc.array(fc.constantFrom(...INNER), { minLength: 1, maxLength: 6 }),
    fc.constantFrom("", "", ":p-1", ":w-[2]", "/x", "!"),
  )
  .map(([opener, inner, end]) => `${opener}[${inner.join("")}]${end}`);

describe("text that looks like classes", () => {
  it.each([
    "Sampling and [sic!]",
    "On [a:b]",
    "The [(x]",
    "[!NOTE] x",
    "[@media_(x]:p-1",
    "w-[calc(1]",
    "not-[`'`]:p-1",
    "bg-[url(./x)]",
    "[--x:a!]",
  ])("%s in a title or a sentence makes no CSS that stops a build", async (text) => {
    for (const page of [text, `<meta content="${text}">`]) expect(build(await cssOf(page))).toContain(LAST);
  });

  it("whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(classes, { minLength: 20, maxLength: 40 }), async (words) => {
        const metas = words.map((word) => `<meta content="${word.replaceAll('"', "&quot;")}">`);
        expect(build(await cssOf([...words, ...metas].join("\n")))).toContain(LAST);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it("leaves real classes alone", async () => {
    const real = [
      "hover:bg-red-500",
      "md:grid-cols-2",
      "[&>p]:mt-2",
      "bg-[#121212]",
      'before:content-["x"]',
      "@md:p-1",
    ];
    for (const name of real) expect(await cssOf(name), name).not.toBe("");
  });
});
