/** A path as a shell takes it for one word, to be typed as it is shown. */
export function quotePath(path: string): string {
  return /^[\w./\\:@%+,=-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
