import type { DefineComponent } from "vue";

/** A component of Slidev's client; `paths` in tsconfig.json puts it in its place. */
declare const part: DefineComponent<Record<string, unknown>>;
export default part;
