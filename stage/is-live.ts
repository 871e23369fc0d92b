/** Whether the deck is served by `dev`, which can be written to. */
export const isLive = Boolean(import.meta.hot);
