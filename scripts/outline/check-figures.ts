import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { isFields } from "../text/values.ts";
import { checkNamedFile } from "./check-named-file.ts";
import { openedSlides } from "./check-slides.ts";
import { findPictureFaults } from "./picture-file.ts";
import { canBeCut, pictureSize } from "./picture-size.ts";
import { walkPictures } from "./walk.ts";
import type { Path, YamlSource } from "./yaml-source.ts";

const IMAGE = /\.(?:png|jpe?g|gif|svg|webp|avif)$/i;

/** Whether the files of figures are there, and hold a picture that a browser can show, as far as their bytes tell. */
export function checkFigures(yaml: YamlSource, folder: string): Diagnostic[] {
  // Of content without slides a picture to the edges gets one of its own.
  const shared = new Set(
    openedSlides(yaml.data).flatMap(({ content }) =>
      content.length > 1 ? content.map(({ path }) => String(path)) : [],
    ),
  );
  return walkPictures(yaml.data).flatMap(({ path, value }) => {
    const { figure } = value;
    if (typeof figure !== "string") return [];
    const { diagnostics, file } = checkPicture(yaml, [...path, "figure"], figure, folder);
    const shown =
      file === undefined ? [] : [...checkCrop(yaml, path, value, file), ...checkFull(yaml, path, value, file, shared)];
    return [...shown, ...diagnostics];
  });
}

/** Width by height of what a picture that bleeds to the edges fills: above a title of one line and a caption; beside the talk's title. */
const FULL = { figure: 2.3, cover: 0.8 };

/** Of such a picture, the share that may be cut off without a word. */
const MOST_CUT = 0.25;

/**
 * A picture that is to bleed to the edges, and can't beside something else, or of which much is not seen then.
 *
 * @param shared paths of what shares its slide with something
 */
function checkFull(
  yaml: YamlSource,
  path: Path,
  value: Record<string, unknown>,
  file: string,
  shared: ReadonlySet<string>,
): Diagnostic[] {
  const size = pictureSize(file);
  // The picture of a closing slide has no such field, which is told.
  if (value.full !== true || path[1] === "closing") return [];
  if (shared.has(String(path)))
    return [
      yaml.diagnosticAt([...path, "full"], {
        severity: "warning",
        code: "full-figure-is-alone",
        message: "beside something else a picture does not reach the slide's edges, so `full` says nothing here",
        hint: "leave `full` away, or give the picture a slide of its own with `- slide: <message>` before what follows",
      }),
    ];
  if (!size) return [];
  const { width = 100, height = 100 } = isFields(value.crop) ? (value.crop as Record<string, number>) : {};
  const ratio = (size.width * width) / (size.height * height);
  const isCover = path[0] === "talk";
  const full = FULL[isCover ? "cover" : "figure"];
  const cut = 1 - Math.min(ratio / full, full / ratio);
  if (!(cut > MOST_CUT)) return [];
  return [
    yaml.diagnosticAt([...path, "full"], {
      severity: "warning",
      code: "full-figure-is-seen",
      message: `about ${Math.round(cut * 100)} % of this picture is cut off where it fills ${isCover ? "half of the slide" : "the slide's width and height"}`,
      hint: `take a part of it that is some ${full} times as wide as high, with \`crop\`; or leave \`full\` away, and all of it is seen`,
    }),
  ];
}

/** A picture by its name: its file, where it is one, and what is wrong with it. */
export function checkPicture(
  yaml: YamlSource,
  at: Path,
  name: string,
  folder: string,
): { file?: string; diagnostics: Diagnostic[] } {
  const found = checkNamedFile(yaml, at, name, folder, "figure");
  if ("diagnostics" in found) return found;
  if (!IMAGE.test(name)) {
    const message = "expected a PNG, JPEG, GIF, SVG, WebP or AVIF file";
    return { diagnostics: [yaml.diagnosticAt(at, { code: "figure-is-image", message })] };
  }
  const faults = findPictureFaults(found.path).map(({ message, isSlight, hint = "save the picture anew" }) =>
    yaml.diagnosticAt(at, {
      ...(isSlight ? { severity: "warning" } : {}),
      code: "figure-is-whole",
      message,
      hint,
    }),
  );
  return { file: found.path, diagnostics: [...checkSize(yaml, at, found.path), ...faults] };
}

/** A part that lies inside of a picture whose size is known. */
function checkCrop(yaml: YamlSource, path: Path, { crop }: Record<string, unknown>, file: string): Diagnostic[] {
  if (!isFields(crop)) return [];
  const at = [...path, "crop"];
  const outside = (["x", "y"] as const).flatMap((start): Diagnostic[] => {
    const extent = start === "x" ? "width" : "height";
    const [from, much] = [Number(crop[start]), Number(crop[extent])];
    if (!(from + much > 100)) return [];
    const message = `this part ends outside of the picture: ${from} + ${much} is more than 100 percent`;
    const hint = `with \`${start}: ${from}\`, the ${extent} is at most ${100 - from}`;
    return [yaml.diagnosticAt([...at, extent], { code: "crop-is-inside", message, hint })];
  });
  if (outside.length > 0 || canBeCut(file)) return outside;
  const { width, height } = pictureSize(file) ?? {};
  const size = width === undefined ? "a `width` and a `height`" : `\`width="${width}" height="${height}"\``;
  const message = "a part of this picture can't be shown, since its file does not say how large it is";
  return [
    yaml.diagnosticAt(at, {
      code: "crop-has-size",
      message,
      hint: `write ${size} into its \`<svg>\`, or make a PNG of it`,
    }),
  ];
}

/** From this many points on a side, phones and old machines may show nothing. */
const MOST_POINTS = 8000;

function checkSize(yaml: YamlSource, at: Path, file: string): Diagnostic[] {
  const size = /\.svg$/i.test(file) ? undefined : pictureSize(file);
  if (!size || Math.max(size.width, size.height) <= MOST_POINTS) return [];
  const megabytes = Math.round((size.width * size.height * 4) / 1_000_000);
  return [
    yaml.diagnosticAt(at, {
      severity: "warning",
      code: "figure-is-small-enough",
      message: `this picture has ${size.width} × ${size.height} points: a browser takes ${megabytes} MB to show it, and many show nothing`,
      hint: "save it with 4000 points on its longer side; slides and PDF show no more",
    }),
  ];
}
