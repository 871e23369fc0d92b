import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { setCustomNativeDragPreview } from "@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview";
import type { Directive } from "vue";

/** What is dragged: cards of the left, or rows of the right. */
export interface Load {
  kind: "cards" | "rows";
  keys: string[];
  /** What is shown under the pointer. */
  label: string;
}

const clean = new WeakMap<Element, () => void>();
/** Asked for only when dragging begins, so that it is about what is chosen then. */
const loads = new WeakMap<Element, () => Load | undefined>();

/** Dragging with the mouse, an addition: all of it goes by keys and single clicks too. */
export const vDrag: Directive<HTMLElement, () => Load | undefined> = {
  mounted(element, { value }) {
    loads.set(element, value);
    const load = () => loads.get(element)?.();
    clean.set(
      element,
      draggable({
        element,
        canDrag: () => load() !== undefined,
        getInitialData: () => ({ ...load() }),
        onGenerateDragPreview: ({ nativeSetDragImage }) =>
          setCustomNativeDragPreview({
            nativeSetDragImage,
            render: ({ container }) => {
              const label = document.createElement("div");
              label.className = "drag-label";
              label.textContent = load()?.label ?? "";
              container.append(label);
            },
          }),
      }),
    );
  },
  updated(element, { value }) {
    loads.set(element, value);
  },
  unmounted(element) {
    clean.get(element)?.();
  },
};

/** Where slides can be dropped; `over` is told where the pointer is, `undefined` when it has left. */
export function dropPlace(
  element: HTMLElement,
  over: (clientY: number | undefined) => void,
  drop: (load: Load, clientY: number) => void,
): () => void {
  return dropTargetForElements({
    element,
    canDrop: ({ source }) => Array.isArray(source.data.keys),
    onDrag: ({ location }) => over(location.current.input.clientY),
    onDragLeave: () => over(undefined),
    onDrop: ({ source, location }) => {
      over(undefined);
      drop(source.data as unknown as Load, location.current.input.clientY);
    },
  });
}
