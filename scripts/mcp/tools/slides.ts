import { z } from "zod";
import { readShownSlides } from "../../checker/measure.ts";
import { resolveRange } from "../../deck/range.ts";
import { takePicture } from "../../page/node/take-picture.ts";
import type { ReadSlide } from "../../page/read-slides.ts";
import { runTalk } from "../../pipeline/run-talk.ts";
import { PRINT_SLIDE } from "../../slidev/print-page-marks.ts";
import { counted } from "../../text/counted.ts";
import { outlineInside } from "../inside.ts";
import { type Told, tool } from "../tool.ts";
import { minutes, outline } from "./outline-field.ts";

/** Pictures in one answer: each is some hundred kilobytes. */
const MOST = 8;

/** Findings of which a picture shows what is meant. */
const SEEN = new Set(["slide-fits", "every-slide-fits", "formula-is-drawn", "picture-is-seen", "text-has-contrast"]);

export const slides = tool({
  name: "slides",
  title: "Look at slides",
  description: `Draws slides as pictures, as they will be shown, also where something is wrong with them. At most ${MOST} at once: ask for more with \`range\`. Look at them after each change: is the message clear, is anything crowded, empty or out of place?`,
  input: z.object({
    outline,
    range: z
      .string()
      .optional()
      .describe("Slides to draw: numbers, spans and ids, such as `3-9,results` (default: the first ones)."),
    width: z.number().int().min(320).max(1920).default(960).describe("Width of a picture in pixels."),
    minutes,
  }),
  isReadOnly: true,
  async run({ outline: named, range, width, minutes: length }, { folder, site, browser, progress, signal }) {
    const source = await outlineInside(folder, named, length);
    let seen: Pick<Told, "lines" | "pictures" | "data" | "isRefused"> = { lines: [], isRefused: true };
    const talk = await site.use({ progress, signal }, (open) =>
      runTalk(source, {
        ...{ goal: "check", isOnScreen: true, site: open, browser, progress, signal },
        async look(page) {
          const all = await readShownSlides(page);
          const found = resolveRange(
            range ?? `1-${Math.min(MOST, all.length)}`,
            all.map(({ address }) => address),
          );
          if ("wrong" in found) {
            seen = { lines: [[found.message, found.hint].filter(Boolean).join("; ")], isRefused: true };
            return;
          }
          const drawn = found.numbers.slice(0, MOST).flatMap((no) => all[no - 1] ?? []);
          const pictures = [];
          for (const each of drawn)
            pictures.push({
              caption: captionOf(each),
              png: await takePicture(page.locator(PRINT_SLIDE).nth(each.no - 1), width),
            });
          const left = found.numbers.slice(MOST);
          seen = {
            lines: [
              `${all.length} slides; ${drawn.length} drawn`,
              ...(left.length > 0 ? [`not drawn, ask for them by themselves: ${left.join(",")}`] : []),
            ],
            pictures,
            data: { slides: all.map(({ no, address, title }) => ({ no, id: address, title })) },
          };
        },
      }),
    );
    if (!seen.pictures) return { ...seen, diagnostics: seen.lines.length > 0 ? [] : talk.diagnostics };
    // What is wrong with the words is asked for by itself.
    const diagnostics = talk.diagnostics.filter(({ code }) => SEEN.has(code));
    const others = talk.diagnostics.length - diagnostics.length;
    const more = others > 0 ? [`${counted(others, "other finding")}: call \`check\``] : [];
    return { ...seen, lines: [...seen.lines, ...more], diagnostics };
  },
});

const captionOf = ({ no, address, title }: ReadSlide) => `Slide ${no} (${address}): ${title}`;
