const HEAD = 4096;

/** Whether a file is a page that a browser saved as a single file. */
export function isMhtml(bytes: Buffer): boolean {
  const head = bytes.subarray(0, HEAD).toString("latin1");
  return (
    /^[A-Z][\w-]{1,60}:/i.test(head) &&
    /^content-type:\s{0,9}multipart\/related/im.test(head) &&
    /\bboundary\s{0,3}=/i.test(head)
  );
}
