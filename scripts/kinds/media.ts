import type { SlideOf } from "../deck/types.ts";
import { captioned } from "../markup/blocks.ts";
import { escapeAttribute } from "../markup/escape/attribute.ts";
import { addressOf } from "./figure.ts";
import { CONTENT, type Kind, ONE_PIECE, POINTS } from "./kind.ts";
import { splitCaption } from "./shared/split-caption.ts";

/** A video or a recording, with what stands for it on paper. */
export const media: Kind<"media"> = {
  layout: "media",
  minutes: 0.5,
  emit: ({ media }, { folder }) => ({ body: captioned({ type: "html", value: player(media, folder) }, media.caption) }),
  fit: {
    ...ONE_PIECE,
    repair: (slide, { ratio }) =>
      splitCaption(slide, slide.media.caption, ratio, (caption) => ({ media: { ...slide.media, caption } })),
  },
  check: POINTS,
  lecture: {
    ...CONTENT,
    items: ({ media: { alt, caption } }, say) => [{ ...say("media", caption), kind: "media", recording: { alt } }],
  },
};

function player(
  { path, medium, alt, poster, loop, muted, autoplay, url }: SlideOf<"media">["media"],
  folder: string,
): string {
  const name = (file: string) => escapeAttribute(addressOf(file, folder));
  const label = escapeAttribute(alt);
  const flags = [loop ? " loop" : "", muted ? ' :muted="true"' : ""].join("");
  const picture = poster === undefined || medium === "audio" ? "" : ` poster="${name(poster.path)}"`;
  const element = `<${medium} controls playsinline preload="metadata" aria-label="${label}"${picture}${flags}><source src="${name(path)}"></${medium}>`;
  const still = poster === undefined ? "" : `<img src="${name(poster.path)}" alt="">`;
  const address = url === undefined ? "" : ` url="${escapeAttribute(url)}"`;
  return `<MediaPlayer medium="${medium}" label="${label}"${address}${autoplay ? " autoplay" : ""}><template #still>${still}</template>${element}</MediaPlayer>`;
}
