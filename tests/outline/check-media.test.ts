import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { stringify } from "yaml";
import { SourceText } from "../../scripts/diagnostics/source-text.ts";
import { checkMedia } from "../../scripts/outline/check-media.ts";
import { YamlSource } from "../../scripts/outline/yaml-source.ts";

const outer = mkdtempSync(join(tmpdir(), "lectern-media-"));
afterAll(() => rmSync(outer, { recursive: true, force: true }));
const folder = join(outer, "talk");
mkdirSync(folder);
const FILES = {
  "clip.mp4": "\0\0\0\x18ftypmp42\0\0\0\0",
  "clip.webm": "\x1aE\xdf\xa3\0",
  "sound.mp3": "ID3\x04",
  "sound.wav": "RIFF\0\0\0\0WAVE",
  "clip.avi": "RIFF\0\0\0\0AVI ",
  "clip.mov": "\0\0\0\x14ftypqt  ",
  "empty.mp4": "",
  "text.mp4": "<html>",
  "poster.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"/>',
  "../other.mp4": "\0\0\0\x18ftypmp42",
};
for (const [name, bytes] of Object.entries(FILES)) writeFileSync(join(folder, name), Buffer.from(bytes, "latin1"));

function tell(block: object): string[] {
  const yaml = new YamlSource(new SourceText("outline.yaml", stringify({ sections: [{ content: [block] }] })));
  return checkMedia(yaml, folder).map(({ code, hint }) => `${code}: ${hint}`);
}

it.each([
  { media: "clip.mp4", poster: "poster.svg" },
  { media: "clip.webm", autoplay: true, muted: true },
  { media: "sound.mp3" },
  { media: "sound.wav" },
])("a recording that browsers play is taken: %j", (block) => {
  expect(tell(block)).toEqual([]);
});

it.each([
  [{ media: "clip.mp" }, "media-exists: did you mean `clip.mp4`?"],
  [{ media: "../other.mp4" }, "media-is-inside: copy it beside the outline"],
  [{ media: "https://example.org/clip.mp4" }, "media-is-inside: save it beside the outline, and name that file"],
  [{ media: "clip.avi" }, 'media-is-played: `ffmpeg -i "clip.avi" "clip.mp4"` makes an MP4 of a video'],
  [{ media: "clip.mov" }, 'media-is-played: `ffmpeg -i "clip.mov" "clip.mp4"` makes an MP4 of a video'],
  [{ media: "empty.mp4" }, 'media-is-played: `ffmpeg -i "empty.mp4" "empty-new.mp4"` makes it anew'],
  [{ media: "text.mp4" }, 'media-is-played: `ffmpeg -i "text.mp4" "text-new.mp4"` makes it anew'],
  [{ media: "clip.mp4", poster: "poster.sv" }, "figure-exists: did you mean `poster.svg`?"],
  [{ media: "clip.mp4", autoplay: true }, "autoplay-is-muted: write `muted: true` beside it, or leave `autoplay` out"],
])("what is wrong is told with what to do: %j", (block, finding) => {
  expect(tell(block)).toEqual([finding]);
});
