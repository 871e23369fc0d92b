import { z } from "zod";
import { resolveInFolder } from "../../paths/folder.ts";
import { type Inline, parseWithFootnotes } from "../../text/inline.ts";
import { noted, plain, webAddress } from "../fields.ts";
import { isAudio } from "../media-formats.ts";
import { type BlockBase, COMMON, citationKeys, format } from "./block.ts";

export interface MediaBlock extends BlockBase {
  type: "media";
  /** Absolute path of the recording; it exists and lies in the outline's folder. */
  path: string;
  medium: "video" | "audio";
  alt: string;
  /** The picture that stands for it before it plays, and on paper. */
  poster?: { path: string };
  caption: Inline[];
  loop?: true;
  muted?: true;
  autoplay?: true;
  /** Where it can be seen by who has the slides on paper. */
  url?: string;
}

const flag = (description: string) => z.boolean().optional().meta({ description });

const schema = z
  .strictObject({
    media: plain("Video or audio file beside the outline: MP4 or WebM; MP3, M4A, Ogg, WAV or FLAC."),
    alt: plain("What it shows or lets hear, for those who can't."),
    poster: plain(
      "Picture that stands for it until it plays, and on paper: an image file beside the outline.",
    ).optional(),
    caption: noted("Caption below it.").optional(),
    loop: flag("Whether it begins again at its end."),
    muted: flag("Whether it has no sound."),
    autoplay: flag("Whether it plays as soon as its slide is shown; browsers play only what is `muted`."),
    url: webAddress("Where it can be seen: on paper as a QR code, with the address below.").optional(),
    cite: citationKeys.optional(),
    ...COMMON,
  })
  .meta({ description: "A video or a recording; a picture may stand for it on paper." });

export const media = format<typeof schema, MediaBlock>(
  schema,
  ({ media, alt, poster, caption = "", loop, muted, autoplay, url }, { folder }) => {
    const pathOf = (name: string) => {
      const found = resolveInFolder(folder, name);
      return "path" in found ? found.path : "";
    };
    return {
      type: "media",
      path: pathOf(media),
      medium: isAudio(media) ? "audio" : "video",
      alt,
      ...(poster === undefined ? {} : { poster: { path: pathOf(poster) } }),
      caption: parseWithFootnotes(caption),
      ...(loop ? { loop } : {}),
      ...(muted ? { muted } : {}),
      ...(autoplay ? { autoplay } : {}),
      ...(url === undefined ? {} : { url }),
    };
  },
);
