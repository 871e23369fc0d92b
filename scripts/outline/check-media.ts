import { closeSync, openSync, readSync } from "node:fs";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { checkPicture } from "./check-figures.ts";
import { checkNamedFile } from "./check-named-file.ts";
import { isAsNamed, isAudio, isMedia } from "./media-formats.ts";
import { walkBlocks } from "./walk.ts";
import type { YamlSource } from "./yaml-source.ts";

/** Whether videos and recordings are there, and browsers play them. */
export function checkMedia(yaml: YamlSource, folder: string): Diagnostic[] {
  return walkBlocks(yaml.data).flatMap(({ path, value }): Diagnostic[] => {
    const { media, poster, autoplay, muted } = value;
    if (typeof media !== "string") return [];
    const at = [...path, "media"];
    const file = checkNamedFile(yaml, at, media, folder, "media");
    const picture =
      typeof poster === "string" ? checkPicture(yaml, [...path, "poster"], poster, folder).diagnostics : [];
    const silent =
      autoplay === true && muted !== true
        ? [
            yaml.diagnosticAt([...path, "autoplay"], {
              code: "autoplay-is-muted",
              message: "browsers do not play by themselves what can be heard",
              hint: "write `muted: true` beside it, or leave `autoplay` out",
            }),
          ]
        : [];
    return [...("path" in file ? checkFormat(yaml, at, media, file.path) : file.diagnostics), ...picture, ...silent];
  });
}

function checkFormat(yaml: YamlSource, at: PropertyKey[], name: string, file: string): Diagnostic[] {
  const stem = name.replace(/\.[^./]*$/, "");
  if (!isMedia(name))
    return [
      yaml.diagnosticAt(at, {
        code: "media-is-played",
        message: "not all browsers play this: expected an MP4 or WebM file, or MP3, M4A, Ogg, WAV or FLAC",
        hint: `\`ffmpeg -i "${name}" "${stem}.mp4"\` makes an MP4 of a video`,
      }),
    ];
  if (isAsNamed(name, startOf(file))) return [];
  return [
    yaml.diagnosticAt(at, {
      code: "media-is-played",
      message: `this file is empty, or holds something else than its name says`,
      hint: `\`ffmpeg -i "${name}" "${stem}-new.${isAudio(name) ? "mp3" : "mp4"}"\` makes it anew`,
    }),
  ];
}

/** A recording may be large; its first bytes say what it is. */
function startOf(path: string): string {
  try {
    const file = openSync(path, "r");
    try {
      const bytes = Buffer.alloc(16);
      return bytes.toString("latin1", 0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch {
    return "";
  }
}
