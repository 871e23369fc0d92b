import { isUtf8 } from "node:buffer";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { SourceText } from "../diagnostics/source-text.ts";
import { readBytes, refuseEncoding, refuseFile } from "../diagnostics/text-file.ts";
import { TALK_LOG, type TalkLog } from "./talk-log.ts";

/** A hundred talks of a hundred slides have 2 MB. */
const LARGEST_BYTES = 20 * 1024 * 1024;

const HINT = "it is the file that the speaker's view writes beside the deck: `slides.times.json`";

/**
 * Reads the times that a deck's talks took.
 *
 * @param path where it is
 * @param file the same as shown to the person
 * @returns the log, or one error
 */
export function readTalkLog(path: string, file: string): { value?: TalkLog; diagnostics: Diagnostic[] } {
  const read = readBytes(path, file, {
    largest: LARGEST_BYTES,
    tooLarge: "times of talks have at most 20 MB",
    inFolder: "name the file in it, e.g. `slides.times.json`",
    nowhere: `check the path; ${HINT}`,
  });
  const { bytes } = read;
  if (!bytes) return read;
  if (!isUtf8(bytes)) return refuseEncoding(bytes, file, "", HINT);
  const text = new TextDecoder("utf-8").decode(bytes);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return /^\s*\{/.test(text) && !/\}\s*$/.test(text)
      ? refuseFile(file, "log-is-whole", "this file ends in the middle", "save or download it again")
      : refuseFile(file, "log-is-json", "this is not JSON", HINT);
  }
  const parsed = TALK_LOG.safeParse(data);
  if (parsed.success) return { value: parsed.data, diagnostics: [] };
  const version = typeof data === "object" && data !== null && "lectern" in data ? data.lectern : undefined;
  if (typeof version === "number" && version !== 1)
    return refuseFile(
      file,
      "log-has-known-version",
      `these times have the version ${version}, and this Lectern reads version 1`,
      "use the Lectern that wrote them, or a later one",
    );
  if (version !== 1) return refuseFile(file, "log-is-of-talks", "this JSON has no times of talks", HINT);
  const [issue] = parsed.error.issues;
  const place = issue?.path.map(String).join(".") ?? "";
  const message = `\`${place}\`: ${issue?.message ?? "this is not as expected"}`;
  return { diagnostics: [new SourceText(file, text).diagnostic({ code: "log-is-valid", message, hint: HINT })] };
}
