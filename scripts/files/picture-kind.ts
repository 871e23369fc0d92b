/** Pictures that every browser shows, by the last part of their media type. */
export type ShownKind = "png" | "jpeg" | "gif" | "webp" | "avif" | "svg+xml";

/** Pictures that are drawn anew before a browser shows them. */
export type DrawnKind = "pdf" | "emf" | "wmf" | "tiff";

/** First bytes of pictures. SVG is text that holds its element, and goes last. */
const SHOWN: [kind: ShownKind, magic: RegExp][] = [
  ["png", /^\x89PNG/],
  ["jpeg", /^\xff\xd8\xff/],
  ["gif", /^GIF8/],
  ["webp", /^RIFF.{4}WEBP/s],
  ["avif", /^.{4}ftyp(?:avif|avis|mif1)/s],
  ["svg+xml", /<svg[\s>]/],
];
const DRAWN: [kind: DrawnKind, magic: RegExp][] = [
  ["pdf", /^.{0,1000}?%PDF-/s],
  ["emf", /^\x01\0\0\0.{36} EMF/s],
  ["wmf", /^(?:\xd7\xcd\xc6\x9a|[\x01\x02]\0\x09\0)/],
  ["tiff", /^(?:II\*\0|MM\0\*)/],
];

const kindIn = <Kind>(kinds: readonly [Kind, RegExp][], bytes: Uint8Array): Kind | undefined => {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  return kinds.find(([, magic]) => magic.test(head))?.[0];
};

/** What kind of picture that is, of those that browsers show. */
export const shownKind = (bytes: Uint8Array): ShownKind | undefined => kindIn(SHOWN, bytes);

/** What kind of picture that is, of those that are drawn anew. */
export const drawnKind = (bytes: Uint8Array): DrawnKind | undefined =>
  shownKind(bytes) === undefined ? kindIn(DRAWN, bytes) : undefined;
