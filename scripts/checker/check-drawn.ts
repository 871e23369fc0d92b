import type { Page } from "playwright-core";
import type { Slide } from "../deck/types.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { excerpt } from "../diagnostics/excerpt.ts";
import { kindOf } from "../kinds/index.ts";
import { callPage } from "../page/node/call-page.ts";
import type { PictureProblem } from "../page/picture-problem.ts";
import type { DrawnFormula, DrawnSlide } from "../page/read-drawn.ts";
import type { LettersProblem } from "../page/read-letters.ts";
import { drawnText } from "../text/tex.ts";
import type { SlideOrigin } from "./report-fit.ts";

/**
 * Compares what is drawn with what was meant: formulas are whole and say what their TeX says, pictures show something,
 * boxes of diagrams say what their sections are called.
 *
 * @param madeOf a slide as Lectern made it, by its number; nothing for one that a person may have edited
 */
export async function checkDrawn(
  page: Page,
  originOf: (no: number) => SlideOrigin,
  madeOf: (no: number) => Slide | undefined = () => undefined,
): Promise<Diagnostic[]> {
  const drawn = await callPage(page, "readDrawn");
  return drawn.flatMap((slide) => {
    const origin = originOf(slide.no);
    const meant = madeOf(slide.no);
    const findings = [
      ...slide.formulas.flatMap((formula) => formulaFinding(formula, meant !== undefined && origin.isOwn)),
      ...slide.pictures.map(pictureFinding),
      ...slide.letters.flatMap(lettersFindings),
      ...(meant ? labelFindings(slide, meant) : []),
    ];
    return findings.map(({ says, ...finding }) => place(origin, slide.no, says, finding));
  });
}

interface Finding {
  code: string;
  says: string;
  hint: string;
  severity?: "warning";
}

function place(
  { address, file, position, sourceLine }: SlideOrigin,
  no: number,
  says: string,
  rest: object,
): Diagnostic {
  return {
    severity: "error",
    file,
    ...(position ? { position } : {}),
    ...(sourceLine === undefined ? {} : { sourceLine }),
    message: `slide ${no} (/${address}): ${says}`,
    ...rest,
  } as Diagnostic;
}

/** @param isKnown whether KaTeX drew it with the options that it has here */
function formulaFinding({ tex, isDisplayed, shown, refused }: DrawnFormula, isKnown: boolean): Finding[] {
  const finding = (says: string): Finding[] => [
    { code: "formula-is-drawn", says, hint: "https://katex.org/docs/supported.html lists what KaTeX knows" },
  ];
  if (refused.length > 0)
    return finding(
      tex === ""
        ? `KaTeX can't read the formula “${excerpt(shown)}”: ${refused.join("; ").replace(/^ParseError: KaTeX parse error: /, "")}`
        : `the formula “${excerpt(tex)}” shows ${refused.join(" and ")} as a word`,
    );
  const wanted = isKnown ? drawnText(tex, isDisplayed) : shown;
  return shown === wanted ? [] : finding(`the formula “${excerpt(tex)}” shows “${excerpt(shown)}”`);
}

const SAYS: Record<PictureProblem, (picture: DrawnSlide["pictures"][number]) => string> = {
  broken: ({ name }) => `the picture ${name} is broken or cut off`,
  empty: ({ name }) => `nothing is seen of the picture ${name}`,
  thin: ({ name, size: [width, height] }) =>
    `nothing is seen of the picture ${name}: with its proportions it is drawn ${tenths(width)} × ${tenths(height)} px large`,
};

const tenths = (pixels: number) => Math.round(pixels * 10) / 10;

const HINTS: Record<PictureProblem, string> = {
  broken: "save the picture anew",
  empty: "open it in a browser: each of its points is transparent",
  thin: "cut it to the part that matters",
};

function pictureFinding(picture: DrawnSlide["pictures"][number]): Finding {
  return { code: "picture-is-seen", says: SAYS[picture.problem](picture), hint: HINTS[picture.problem] };
}

/** So many of a kind are named; the others will be alike. */
const MOST_NAMED = 3;

/** Letters in a picture of lines: what is cut off, what lies on other letters, behind a shape or beyond its box, what is too small; each kind told once. */
function lettersFindings({ name, problems }: DrawnSlide["letters"][number]): Finding[] {
  const byRule = Map.groupBy(problems, ({ rule }) => rule);
  const listed = (of: readonly LettersProblem[]) =>
    `${of
      .slice(0, MOST_NAMED)
      .map(({ words }) => words.map((each) => `“${excerpt(each)}”`).join(" on "))
      .join("; ")}${of.length > MOST_NAMED ? `; and ${of.length - MOST_NAMED} more` : ""}`;
  return [...byRule].map(([rule, of]) => ({
    ...{ severity: "warning" as const, code: "picture-is-read" },
    says: {
      cut: `letters of the picture ${name} are cut off at its edge: ${listed(of)}`,
      out: `parts of the picture ${name} are cut off at its edge: ${listed(of)}`,
      apart: `letters of the picture ${name} lie on others: ${listed(of)}`,
      covered: `letters of the picture ${name} are behind what is drawn on them: ${listed(of)}`,
      crossed: `letters of the picture ${name} are crossed by a line or by a box's edge: ${listed(of)}`,
      beyond: `letters of the picture ${name} run over the edge of their box: ${listed(of)}`,
      shrunk: `the picture ${name} is drawn ${of[0]?.words[0]} large, and shown at ${Math.round(100 * (of[0]?.size ?? 1))} % of that: its place is ${of[0]?.words[1]}`,
      size: `letters of the picture ${name} are only ${Math.round(of[0]?.size ?? 0)} px high: ${listed(of)}`,
    }[rule],
    hint: {
      cut: "give them room inside of its `viewBox`, or a shorter word",
      out: "move them inside of its `viewBox`",
      apart: "move one of them",
      covered: "draw the shape before the text, or move one of them",
      crossed: "move one of them, or draw a shape in the background's colour between them",
      beyond: "make the box wider, or break the line",
      shrunk: "draw it for its place, or make the title, its caption or what stands with it shorter",
      size: "show it larger (`full`, `crop`, fewer words beside it), or draw it for its place",
    }[rule],
  }));
}

const plain = (text: string) => text.replace(/\s+/g, " ").trim();

/** Each box says what one of its nodes is called, and each node is in a box. */
function labelFindings({ labels }: DrawnSlide, slide: Slide): Finding[] {
  const nodes = kindOf(slide).check.boxes(slide);
  if (!nodes) return [];
  const shown = labels.flat().map(plain).filter(Boolean);
  const known = new Set([nodes.hub, ...nodes.needed.flat(), ...nodes.more].map(plain));
  const altered = shown.filter((text) => !known.has(text));
  const said = new Set(shown);
  const missing = nodes.needed
    .filter((ways) => !ways.some((way) => said.has(plain(way))))
    .flatMap(([way]) => way ?? []);
  const hint = "tell Lectern's authors, with the outline; other words help until then";
  return [
    ...altered.map((text) => ({
      code: "label-is-not-altered",
      says: `a box says “${excerpt(text)}”, which no label does`,
      hint,
    })),
    ...missing.map((text) => ({ code: "label-is-shown", says: `no box says “${excerpt(text)}”`, hint })),
  ];
}
