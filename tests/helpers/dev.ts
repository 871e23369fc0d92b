import type { Run } from "./cli.ts";
import { until } from "./cli.ts";

/** The address of the slides that `lectern dev` shows in its terminal, with its key. */
export async function devAddress(run: Run): Promise<string> {
  const find = () => /Slides: +(http:\S+)/.exec(run.err)?.[1];
  await until(`the address: ${run.err}`, () => find() !== undefined);
  return find() ?? "";
}
