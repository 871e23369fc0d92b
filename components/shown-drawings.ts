import { ref } from "vue";

const STORE = "lectern:hides-drawings";

/** Whether drawings are shown, in all windows that this one opens; a browser that keeps nothing shows them. */
export const showsDrawings = ref(read() !== "true");

/** Shows drawings or hides them, and keeps that for the next visit. */
export function toggleDrawings(): void {
  showsDrawings.value = !showsDrawings.value;
  try {
    localStorage.setItem(STORE, String(!showsDrawings.value));
  } catch {
    // It counts for this visit.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(STORE);
  } catch {
    return null;
  }
}
