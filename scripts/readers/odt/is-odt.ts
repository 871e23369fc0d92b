/** Whether a file is an OpenDocument text: its first file says so, uncompressed. */
export const isOdt = (bytes: Buffer): boolean =>
  bytes.subarray(0, 4).toString("latin1") === "PK\x03\x04" &&
  bytes.subarray(0, 200).includes("application/vnd.oasis.opendocument.text");
