import { createHash } from "node:crypto";

/** Digest of a content, in so many hexadecimal digits of SHA-256 as are enough to know it again. */
export const sha256 = (content: string | Uint8Array, digits = 64): string =>
  createHash("sha256").update(content).digest("hex").slice(0, digits);
