import { onMounted, onUnmounted, type Ref, type ShallowRef, shallowRef, watch } from "vue";

/** So long is waited for a frame in milliseconds: in a tab that nobody looks at, none is drawn. */
const PATIENCE = 250;

/**
 * The newest value, once the browser has drawn what changed with it: for all that
 * takes longer to build than the frame in which the answer should stand there.
 */
export function afterFrame<T>(now: Ref<T>): Readonly<ShallowRef<T>> {
  const late = shallowRef(now.value);
  let isAwaited = false;
  const arrive = () => {
    isAwaited = false;
    late.value = now.value;
  };
  watch(now, () => {
    if (isAwaited) return;
    isAwaited = true;
    const noFrame = setTimeout(arrive, PATIENCE);
    requestAnimationFrame(() => {
      clearTimeout(noFrame);
      setTimeout(arrive);
    });
  });
  // What the browser's menu prints is of now.
  onMounted(() => window.addEventListener("beforeprint", arrive));
  onUnmounted(() => window.removeEventListener("beforeprint", arrive));
  return late;
}
