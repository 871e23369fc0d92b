/** Files that every browser plays, by the ends of their names, with what they begin with. */
const FORMATS: { ends: RegExp; starts: RegExp; medium: "video" | "audio" }[] = [
  { ends: /\.mp4$/i, starts: /^.{4}ftyp/s, medium: "video" },
  { ends: /\.webm$/i, starts: /^\x1aE\xdf\xa3/, medium: "video" },
  { ends: /\.m4a$/i, starts: /^.{4}ftyp/s, medium: "audio" },
  // Behind its tags, a frame begins with eleven bits that are set.
  { ends: /\.mp3$/i, starts: /^(?:ID3|\xff[\xe0-\xff])/, medium: "audio" },
  { ends: /\.(?:ogg|opus)$/i, starts: /^OggS/, medium: "audio" },
  { ends: /\.wav$/i, starts: /^RIFF.{4}WAVE/s, medium: "audio" },
  { ends: /\.flac$/i, starts: /^fLaC/, medium: "audio" },
];

const formatOf = (name: string) => FORMATS.find(({ ends }) => ends.test(name));

/** Whether browsers play files of this name. */
export const isMedia = (name: string) => formatOf(name) !== undefined;

export const isAudio = (name: string) => formatOf(name)?.medium === "audio";

/** Whether a file begins as its name says. @param start its first bytes, as Latin-1 */
export const isAsNamed = (name: string, start: string) => formatOf(name)?.starts.test(start) === true;
