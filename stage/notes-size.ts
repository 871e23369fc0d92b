import { type Ref, ref } from "vue";

const KEY = "lectern:notes-size";

/** Of notes, in pixels. */
const [LEAST, MOST, USUAL] = [14, 64, 26];

/** How large notes are set, in pixels; kept for the next time. */
export const notesSize: Ref<number> = ref(readSize());

function readSize(): number {
  try {
    const size = Number(localStorage.getItem(KEY));
    return size >= LEAST && size <= MOST ? size : USUAL;
  } catch {
    return USUAL;
  }
}

/** Sets notes larger, or smaller. */
export function resizeNotes(by: number): void {
  notesSize.value = Math.min(MOST, Math.max(LEAST, notesSize.value + by));
  try {
    localStorage.setItem(KEY, String(notesSize.value));
  } catch {
    // It stays for this time only.
  }
}
