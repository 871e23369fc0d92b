/** What Slidev's pages ask its server for, and Vite's own part of each page. */

/** Slidev's slides as JSON: the presenter reads notes here, and writes them back. */
export const SLIDE_DATA = /^\/__slidev\/slides\/\d+\.json$/;

/** What windows of the same browser share: where the presenter is, what is drawn. */
export const SHARED_DATA = /^\/@server-(?:reactive|ref)\/(?:nav|drawings|snapshots|sync)$/;

/** What Vite's server says to itself when a page's socket is closed. */
export const PAGE_GONE = "vite:client:disconnect";

/** Vite's own part of each page. */
export const VITE_CLIENT = ["/@vite/client", "/@vite/env"];

/** Queries by which Vite gives a file's text, or another form of it, in place of the module. */
export const FORMS = ["raw", "url", "inline", "init", "worker", "sharedworker", "worker_file", "monaco-types"];
