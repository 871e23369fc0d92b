import { openZip } from "../../files/read-zip.ts";

/** Of a ZIP archive that is cut short the first names can be read, in whatever order they stand. */
const HEAD = 4096;

/** Whether a file is Word's: an archive with a document in it, or what is left of one; or one behind a password. */
export function isDocx(bytes: Buffer): boolean {
  if (isProtected(bytes)) return true;
  if (bytes.subarray(0, 4).toString("latin1") !== "PK\x03\x04") return false;
  const zip = openZip(bytes);
  if (!zip)
    return (
      bytes.includes("word/document") ||
      (bytes.subarray(0, HEAD).includes("[Content_Types].xml") &&
        !bytes.subarray(0, HEAD).includes("ppt/") &&
        !bytes.subarray(0, HEAD).includes("xl/"))
    );
  const names = new Set(zip.entries.map(({ name }) => name));
  return names.has("[Content_Types].xml") && zip.entries.some(({ name }) => /^word\/document[^/]*\.xml$/.test(name));
}

const UTF16_PACKAGE = Buffer.from("EncryptedPackage", "utf16le");

/** Whether a document of Office is behind a password: what is encrypted stands in a file of the old kind. */
export const isProtected = (bytes: Buffer): boolean =>
  bytes.subarray(0, 4).toString("latin1") === "\xd0\xcf\x11\xe0" && bytes.includes(UTF16_PACKAGE);
