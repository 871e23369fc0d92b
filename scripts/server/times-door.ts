import { lstatSync } from "node:fs";
import { basename } from "node:path";
import { readIfThere, replaceFile } from "../files/files.ts";
import { TALK_LOG, type TalkLog } from "../stage/talk-log.ts";
import { type OwnDoor, Refusal } from "./beside.ts";

/** The talks that stay, the last ones. */
const MOST_TALKS = 20;
const MOST_BYTES = 5_000_000;

const TALK = TALK_LOG.shape.talks.element;

/** Where the times of a deck's talks are kept: `slides.times.json` beside `slides.md`. */
export const timesFile = (deckFile: string): string => `${deckFile.replace(/\.md$/i, "")}.times.json`;

/**
 * The door behind which the times of talks are kept, beside the deck. A talk that began when a kept one did takes its place:
 * pages send the same one again while it goes on.
 *
 * @param title the deck's, as it is now
 */
export function timesDoor(deckFile: string, title: () => Promise<string>): OwnDoor {
  const file = timesFile(deckFile);
  const deckTitle = async () => (await title()).slice(0, 2000);
  return {
    mostBytes: 2_000_000,
    get: async () => readLog(file) ?? { lectern: 1, title: await deckTitle(), talks: [] },
    async post(said) {
      const talk = TALK.safeParse(said);
      if (!talk.success) {
        const [issue] = talk.error.issues;
        throw new Refusal(400, `this is no talk: \`${issue?.path.join(".")}\`: ${issue?.message}`);
      }
      const named = await deckTitle();
      // From here on nobody else gets in between.
      const others = readLog(file)?.talks.filter(({ started }) => started !== talk.data.started) ?? [];
      const talks = [...others, talk.data].sort((one, other) => Date.parse(one.started) - Date.parse(other.started));
      const log: TalkLog = { lectern: 1, title: named, talks: talks.slice(-MOST_TALKS) };
      replaceFile(file, `${JSON.stringify(log, null, 2)}\n`);
      return { file: basename(file) };
    },
  };
}

/**
 * The talks that were kept; nothing when there are none.
 *
 * @throws Refusal where the file is another one than that
 */
function readLog(file: string): TalkLog | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (!stat) return undefined;
  if (!stat.isFile()) throw inTheWay(file, "a link or a folder is where times of talks are kept");
  if (stat.size > MOST_BYTES) throw inTheWay(file, "this file is too large for times of talks");
  const text = readIfThere(file)?.toString() ?? "";
  let log: unknown;
  try {
    log = JSON.parse(text);
  } catch {
    throw inTheWay(file, "this file does not hold the times of talks: it is no JSON");
  }
  const read = TALK_LOG.safeParse(log);
  if (!read.success) throw inTheWay(file, "this file does not hold the times of talks as Lectern writes them");
  return read.data;
}

const inTheWay = (file: string, message: string) =>
  new Refusal(409, `${message}; move it elsewhere, and the times are kept`, basename(file));
