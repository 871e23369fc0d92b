/** What is said while something runs quietly; nothing when nothing does. */
let heard: string[] | undefined;

/**
 * Runs the work of a library that tells its own things on the console, where results and findings of ours stand, and gives
 * back what it said. One at a time: what runs beside it is not heard either.
 */
export async function quietly<T>(work: () => T | Promise<T>): Promise<{ result: T; said: string[] }> {
  if (heard) return { result: await work(), said: heard };
  const { log, warn } = console;
  const said: string[] = [];
  heard = said;
  console.log = console.warn = (...words: unknown[]) => void said.push(words.join(" "));
  try {
    return { result: await work(), said };
  } finally {
    Object.assign(console, { log, warn });
    heard = undefined;
  }
}
