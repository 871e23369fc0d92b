import type { Diagnostic, Position, Severity } from "../diagnostics/diagnostic.ts";
import { excerpt } from "../diagnostics/excerpt.ts";
import { isFaint } from "../page/contrast.ts";
import { counted } from "../text/counted.ts";
import { isFileName } from "../text/is-file-name.ts";
import type { AccessFinding } from "./account.ts";
import type { Looked, Scheme } from "./look-at-slides.ts";

/** Where a slide comes from. */
export interface Origin {
  address: string;
  file: string;
  position?: Position | undefined;
  sourceLine?: string | undefined;
}

/** A finding without its place. */
interface Fault extends Pick<Diagnostic, "code" | "message"> {
  severity?: Severity;
  hint: string;
  criteria: string[];
  no: number;
  /** What it is about, where that may have the same fault in both schemes. */
  about?: string;
}

/** Pixels of a canvas 980 px wide: smaller text is not read from the back row. Aids to find the way may be smaller. */
const LEAST_SIZE = { text: 20, aid: 12 };
/** So many letters of a text are enough to find it in its element, which is cut. */
const START = 20;

/** Texts of links that say nothing of where they lead, in the languages that Lectern knows. */
const VAGUE =
  /^(?:(?:click |see )?here|this|link|(?:read |learn )?more|details|hier|mehr|weiter|ici|cliquez ici|lien|plus|en savoir plus|aqu[ií]|enlace|m[aá]s|leer m[aá]s|这里|此处|链接|点击这里|更多)[.…!]?$/i;
/** Alternative texts that stand for one that nobody wrote (WCAG 2.2, F30). */
const PLACEHOLDER =
  /^(?:(?:the )?(?:image|picture|figure|fig|photo|plot|graph|chart|diagram|screenshot|alt|alt text|placeholder|todo|tbd|bild|abbildung|figura|imagen|图|图片)\.?(?: ?\d+[a-z]?)?|untitled.*)\.?$/i;

/**
 * What of the slides keeps somebody out, or may.
 *
 * @param originOf where a slide comes from, by its number
 */
export function judgeSlides(looked: Looked, originOf: (no: number) => Origin): AccessFinding[] {
  const faults = [
    ...looked.schemes.flatMap(({ scheme, axe, texts, faint }) => [
      ...fromAxe(axe, scheme),
      ...fromFaint(faint, axe, scheme),
      ...fromTexts(texts, scheme),
    ]),
    ...looked.named.flatMap(fromNamed),
    ...fromHeadings(looked.named),
    ...looked.order.map(
      ({ no, first, next }): Fault => ({
        ...{ no, severity: "warning", code: "reading-order-is-seen", criteria: ["1.3.2"] },
        message: `“${first}” is read before “${next}”, which stands above it or at its left`,
        hint: "look whether the slide can be understood when it is read in this order",
      }),
    ),
  ];
  const seen = new Set<string>();
  return faults.flatMap(({ no, severity = "error", message, about = message, ...fault }): AccessFinding[] => {
    const key = `${no} ${fault.code} ${about}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const { address, file, position, sourceLine } = originOf(no);
    const place = { file, ...(position ? { position } : {}), ...(sourceLine === undefined ? {} : { sourceLine }) };
    if (no === 0) return [{ ...fault, severity, file, message }];
    return [{ ...fault, severity, slide: no, ...place, message: `slide ${no} (/${address}): ${message}` }];
  });
}

const inScheme = (scheme: Scheme) => (scheme === "dark" ? " in the dark scheme" : "");

const fromAxe = (found: Looked["schemes"][number]["axe"], scheme: Scheme): Fault[] =>
  found.map(({ no, rule, criteria, help, why, html, isSure }) => ({
    ...{ no, criteria, code: `axe-${rule}`, about: html, severity: isSure ? "error" : "warning" },
    message: `${help}${inScheme(scheme)}: ${excerpt(why || html)} (\`${excerpt(html)}\`)`,
    hint: isSure ? `https://dequeuniversity.com/rules/axe/latest/${rule}` : "axe-core is not sure: look at it",
  }));

/** Faint texts of which axe-core is not sure, since something lies near them. */
function fromFaint(
  found: Looked["schemes"][number]["faint"],
  axe: Looked["schemes"][number]["axe"],
  scheme: Scheme,
): Fault[] {
  const told = axe.filter(({ rule }) => rule === "color-contrast");
  return found
    .filter(({ no, text }) => !told.some((each) => each.no === no && each.html.includes(text.slice(0, START))))
    .map(({ no, text, ratio, needed }) => ({
      ...{ no, code: "text-has-contrast", criteria: ["1.4.3"], about: text },
      message: `“${excerpt(text)}” has a contrast of ${tell(ratio)}${inScheme(scheme)}, ${needed} are needed`,
      hint: "set it in another colour, or on another ground",
    }));
}

function fromTexts(texts: Looked["schemes"][number]["texts"], scheme: Scheme): Fault[] {
  const small = texts.filter(({ size, isAid }) => size < (isAid ? LEAST_SIZE.aid : LEAST_SIZE.text));
  const slides = scheme === "light" ? [...Map.groupBy(small, ({ no }) => no)] : [];
  return [
    ...slides.map(([no, [first, ...others]]): Fault => {
      const more = others.length > 0 ? `, and ${counted(others.length, "other text")} of it` : "";
      return {
        ...{ no, severity: "warning", code: "text-is-large", criteria: [] },
        message: `“${excerpt(first?.text ?? "")}” is ${first?.size} px large${more}: that is not read from the back row`,
        hint: `set it at ${LEAST_SIZE.text} px at least, or say less on the slide`,
      };
    }),
    ...texts.flatMap(({ no, text, contrast, needed = 0 }): Fault[] =>
      contrast !== undefined && isFaint(contrast, needed)
        ? [
            {
              ...{ no, code: "drawing-has-contrast", criteria: ["1.4.3"], about: text },
              message: `“${excerpt(text)}” in a diagram has a contrast of ${tell(contrast)}${inScheme(scheme)}, ${needed} are needed`,
              hint: "change the colours of the diagram, or leave them to Lectern",
            },
          ]
        : [],
    ),
  ];
}

/** Rounded down: what is too little does not look enough. */
const tell = (contrast: number) => (Math.floor(contrast * 10) / 10).toFixed(1);

/** What a caption says behind `Figure 1.`, whatever marks it ends with. */
const wordsOf = (text: string): string =>
  text
    .replace(/^\p{L}{2,14}\.?[\s\u00a0]\d{1,3}[a-z]?[.:]\s+/u, "")
    .trim()
    .replace(/[.…]$/, "")
    .toLowerCase();

function fromNamed({ no, pictures, links, recordings, foreign }: Looked["named"][number]): Fault[] {
  return [
    ...pictures.flatMap(({ alt, file, caption, isMoving }): Fault[] => [
      ...(alt !== "" && (isFileName(alt) || alt === file || alt === file.replace(/\.\w+$/, ""))
        ? [saysNothing(no, `the alternative text of a picture is the name of its file: “${alt}”`)]
        : PLACEHOLDER.test(alt)
          ? [saysNothing(no, `the alternative text “${alt}” of ${file || "a picture"} says nothing of it`)]
          : alt !== "" && wordsOf(alt) === wordsOf(caption)
            ? [
                {
                  ...saysNothing(
                    no,
                    `the alternative text of ${file || "a picture"} is its caption again: “${excerpt(alt)}”`,
                  ),
                  severity: "warning" as const,
                },
              ]
            : []),
      ...(isMoving
        ? [
            {
              ...{ no, severity: "warning" as const, code: "picture-stands-still", criteria: ["2.2.2"] },
              message: `the picture “${excerpt(alt || file)}” moves by itself, and can't be stopped`,
              hint: "show it as `media:`, which has a button, or a still picture of it; five seconds are allowed",
            },
          ]
        : []),
    ]),
    ...links.flatMap(({ text, href }): Fault[] =>
      VAGUE.test(text)
        ? [
            {
              ...{ no, severity: "warning", code: "link-says-where", criteria: ["2.4.4"] },
              message: `the link “${text}” does not say where it leads (${excerpt(href)})`,
              hint: "make words of it that say so",
            },
          ]
        : [],
    ),
    ...recordings.flatMap(({ kind, hasCaptions, isMuted }): Fault[] =>
      hasCaptions || isMuted
        ? []
        : [
            {
              ...{ no, severity: "warning", code: "recording-has-captions" },
              criteria: kind === "video" ? ["1.2.2"] : ["1.2.1"],
              message: `nothing tells whether the ${kind === "video" ? "video has captions" : "recording has a transcript"}`,
              hint: "if words are said in it, show them in the picture, or hand out a text; if it has no sound, say `muted: true`",
            },
          ],
    ),
    ...foreign.map(
      ({ text, language }): Fault => ({
        ...{ no, severity: "warning", code: "language-is-said", criteria: ["3.1.2"] },
        message: `“${excerpt(text)}” is read as if it were in the language \`${language}\``,
        hint: "say it in the talk's language, too: an outline can't name the language of a part",
      }),
    ),
  ];
}

const saysNothing = (no: number, message: string): Fault => ({
  ...{ no, code: "alternative-says-something", criteria: ["1.1.1"], message },
  hint: "say in `alt` what the picture shows: what one would tell somebody on the telephone",
});

/**
 * A translation that lacks texts: these are shown in the original's language, and read aloud as if they were in the
 * translation's.
 *
 * @param untranslated how many texts of slides are not translated, of so many
 */
export function judgeTranslation(
  { untranslated, all }: { untranslated: number; all: number },
  { file, language }: { file: string; language: string },
): AccessFinding[] {
  if (untranslated === 0) return [];
  return [
    {
      ...{ severity: "error", code: "language-is-said", file, criteria: ["3.1.2"] },
      message: `${untranslated} of ${counted(all, "text")} ${untranslated === 1 ? "is" : "are"} in the original's language, and read aloud as if in \`${language}\``,
      hint: "translate them, or hand out the talk in its own language",
    },
  ];
}

/** Who hears slides finds them by their headings. */
function fromHeadings(slides: Looked["named"]): Fault[] {
  const first = new Map<string, number>();
  return slides.flatMap(({ no, headings }): Fault[] => {
    const [heading] = headings;
    const about = { no, severity: "warning" as const, criteria: ["2.4.6"] };
    if (heading === undefined)
      return [
        {
          ...{ ...about, code: "slide-has-title", message: "it has no title, by which who hears slides finds it" },
          hint: "give it a heading of the first level",
        },
      ];
    const before = first.get(heading);
    if (before === undefined) first.set(heading, no);
    return before === undefined
      ? []
      : [
          {
            ...{
              ...about,
              code: "title-is-its-own",
              message: `it has the title of slide ${before}, “${excerpt(heading)}”`,
            },
            hint: "give each slide a title of its own",
          },
        ];
  });
}
