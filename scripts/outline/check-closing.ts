import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { isQrText, MOST_QR_BYTES } from "../text/qr-code.ts";
import { type Fields, isFields, listOf } from "../text/values.ts";
import type { YamlSource } from "./yaml-source.ts";

/** Whether a closing slide says something, and its QR code leads somewhere and can be read. */
export function checkClosing(yaml: YamlSource): Diagnostic[] {
  const { talk, paper } = isFields(yaml.data) ? yaml.data : ({} as Fields);
  const closing = isFields(talk) ? talk.closing : undefined;
  if (!isFields(talk) || !isFields(closing)) return [];
  return [
    ...checkContent(closing, yaml),
    ...checkSpeaker(closing, yaml),
    ...checkCode(closing, talk, isFields(paper) ? paper : {}, yaml),
  ];
}

/** What the slide shows if it is there. */
const FIELDS = ["message", "quote", "limits", "thanks", "funding", "contact", "links", "qr", "picture"];

function checkContent(closing: Fields, yaml: YamlSource): Diagnostic[] {
  const { takeaways, sections } = yaml.data as Fields;
  const gists = listOf(sections).filter((section) => isFields(section) && typeof section.gist === "string");
  const isGiven = (value: unknown) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
  const { numbered } = closing;
  const wanted = closing.takeaways ?? !Array.isArray(numbered);
  const hasTakeaways = Array.isArray(wanted)
    ? wanted.length > 0
    : wanted === true && (listOf(takeaways).length > 0 || gists.length > 1);
  if (hasTakeaways || (Array.isArray(numbered) && numbered.length > 0) || FIELDS.some((name) => isGiven(closing[name])))
    return [];
  return [
    yaml.diagnosticAt(["talk", "closing"], {
      code: "closing-says-something",
      message: "the closing slide would be empty",
      hint: `say ${FIELDS.map((name) => `\`${name}\``).join(", ")}, or give the outline \`takeaways\``,
    }),
  ];
}

/** A name of whoever said nothing would not be shown. */
function checkSpeaker({ by, quote }: Fields, yaml: YamlSource): Diagnostic[] {
  if (by === undefined || quote !== undefined) return [];
  return [
    yaml.diagnosticAt(["talk", "closing", "by"], {
      code: "quote-is-there",
      message: "there is no quotation that somebody could have said",
      hint: "write it as `quote` beside `by`, or leave `by` out",
    }),
  ];
}

function checkCode({ qr }: Fields, talk: Fields, paper: Fields, yaml: YamlSource): Diagnostic[] {
  const at = ["talk", "closing", "qr"];
  if (qr === true && talk.url === undefined && paper.doi === undefined && paper.url === undefined)
    return [
      yaml.diagnosticAt(at, {
        code: "qr-leads-somewhere",
        message: "there is no address for the QR code to lead to",
        hint: "write the address in place of `true`, or give `talk` a `url` or `paper` a `doi`",
      }),
    ];
  const address = qr === true ? (talk.url ?? paper.url) : qr;
  if (typeof address !== "string" || isQrText(address)) return [];
  return [
    yaml.diagnosticAt(at, {
      code: "qr-is-short",
      message: `this address has more than ${MOST_QR_BYTES} bytes: no phone in the room could read its QR code`,
      hint: "use a shorter address",
    }),
  ];
}
