/** A picture that a browser shows, or why there is none. */
export type Drawn = { bytes: Uint8Array; doubt?: string | undefined } | { problem: string };

/** Pixels across a drawn figure: sharp on a slide of 1,960 pixels, where it takes at most the whole width. */
export const DRAWN_WIDTH = 1800;
