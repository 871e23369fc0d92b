import { shallowRef } from "vue";
import type { BoardRow } from "../../scripts/board/protocol.ts";

/** The dialog that is open; there is one at a time. */
type Dialog =
  | { kind: "save" }
  | { kind: "both" }
  | { kind: "lecture" }
  | { kind: "export" }
  | { kind: "keys" }
  /** `isNew`: it was put just now, and cancelling takes it away. */
  | { kind: "edit"; row: BoardRow; isNew: boolean }
  | { kind: "card"; key: string }
  | { kind: "row"; key: string };

export const dialog = shallowRef<Dialog>();
