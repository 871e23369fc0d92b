/** Whether an archive is an EPUB: its first file says so, uncompressed. */
export const isEpub = (bytes: Buffer): boolean =>
  bytes.subarray(0, 4).toString("latin1") === "PK\x03\x04" && bytes.subarray(0, 200).includes("application/epub+zip");
