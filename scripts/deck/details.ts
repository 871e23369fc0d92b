import type { DeepDetail, Detail } from "./types.ts";

/** A detail with what stands below it, which is mostly nothing. */
export const openDetail = (detail: Detail): DeepDetail =>
  Array.isArray(detail) ? { text: detail, details: [] } : detail;
