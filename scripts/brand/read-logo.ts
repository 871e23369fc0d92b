import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { parseXml } from "@rgrove/parse-xml";
import type { Finding } from "../diagnostics/source-text.ts";
import { findPictureFaults } from "../outline/picture-file.ts";
import { pictureSize } from "../outline/picture-size.ts";
import { elementsOf } from "../text/elements-of.ts";
import type { LogoPlace } from "./look.ts";

/** Each page of a site holds it. */
const MOST_BYTES = 1_000_000;

/** How high it is drawn, in pixels of a slide; a projector may show two for each. */
const HEIGHT: Record<LogoPlace, number> = { small: 22, medium: 40, large: 56 };

/** What a file begins with, whatever it is called. */
const TYPES: [start: RegExp, type: string][] = [
  [/^\x89PNG/, "image/png"],
  [/^\xff\xd8/, "image/jpeg"],
  [/^GIF8/, "image/gif"],
  [/^RIFF....WEBP/s, "image/webp"],
  [/^....ftypavi[fs]/s, "image/avif"],
  [/^(?:\xef\xbb\xbf)?\s*</, "image/svg+xml"],
];

/** A logo's file in the page itself, with its width by height. */
export interface LogoFile {
  url: string;
  ratio: number;
}

/**
 * Reads the picture of a logo.
 *
 * @param path absolute path of a file that is there
 * @returns the picture, unless it can't be shown; what is wrong with it
 */
export function readLogo(path: string, place: LogoPlace): { logo?: LogoFile; findings: Finding[] } {
  const name = basename(path);
  const refuse = (message: string, hint: string) => ({ findings: [{ code: "logo-can-be-shown", message, hint }] });
  const { size } = statSync(path);
  if (size > MOST_BYTES)
    return refuse(
      `the logo ${name} has ${(size / 1e6).toFixed(1)} MB, and each page would hold it; it may have 1 MB`,
      "take it as SVG, or as a smaller picture",
    );
  const bytes = readFileSync(path);
  const start = bytes.toString("latin1", 0, 64);
  if (/^(?:\xff\xfe|\xfe\xff)/.test(start))
    return refuse(`the logo ${name} is in the encoding UTF-16`, "save it with the encoding UTF-8");
  const type = TYPES.find(([pattern]) => pattern.test(start))?.[1];
  if (type === undefined)
    return refuse(`the logo ${name} is no picture that a page can show`, "give it as SVG, PNG, JPEG or WebP");
  const isSvg = type === "image/svg+xml";
  const [fault] = findPictureFaults(path);
  if (fault) return refuse(`the logo ${name} can't be shown: ${fault.message}`, "give the logo as another file");
  const shape = pictureSize(path);
  if (!shape)
    return refuse(
      `the logo ${name} does not say how large it is`,
      "give its `<svg>` a `viewBox`, or a width and a height",
    );
  const foreign = isSvg ? findForeign(bytes.toString("utf8")) : undefined;
  if (foreign !== undefined)
    return refuse(
      `the logo ${name} has ${foreign}, which a picture on a slide can't have`,
      "save it as plain SVG, with all of it in the file, from the program that drew it",
    );
  const needed = 2 * HEIGHT[place];
  const findings: Finding[] =
    isSvg || shape.height >= needed
      ? []
      : [
          {
            severity: "warning",
            code: "logo-is-sharp",
            message: `the logo ${name} is ${shape.height} pixels high, and is blurred where ${needed} are needed`,
            hint: `give it as SVG, or at least ${needed} pixels high`,
          },
        ];
  return {
    logo: { url: `data:${type};base64,${bytes.toString("base64")}`, ratio: shape.width / shape.height },
    findings,
  };
}

/** What of an SVG a picture in a page does not run or load: scripts, and whatever lies elsewhere. @param svg that can be parsed */
function findForeign(svg: string): string | undefined {
  const { root } = parseXml(svg.replace(/^\ufeff/, "").trimStart(), { ignoreUndefinedEntities: true });
  for (const element of root ? elementsOf(root) : []) {
    if (/(?:^|:)script$/i.test(element.name)) return `<${element.name}>`;
    for (const [name, value] of Object.entries(element.attributes)) {
      if (/^on/i.test(name)) return `a script (\`${name}\`)`;
      const isLink = /(?:^|:)href$/i.test(name) && element.name !== "a";
      if ((isLink && !/^(?:#|data:image\/)/i.test(value.trim())) || ELSEWHERE.test(value))
        return `a part from elsewhere (${value.trim().slice(0, 60)})`;
    }
    if (element.name === "style" && /@import/i.test(element.text)) return "a style from elsewhere";
    if (element.name === "style" && ELSEWHERE.test(element.text)) return "a part from elsewhere in its styles";
  }
  return undefined;
}

const ELSEWHERE = /url\(["']?(?!["'#]|data:)/i;
