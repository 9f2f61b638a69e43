import { type Ref, type ShallowRef, shallowRef, watch } from "vue";

/**
 * The same value, once the browser has drawn what changed with it: for all that
 * takes longer to build than the frame in which the answer should stand there.
 */
export function afterFrame<T>(now: Ref<T>): Readonly<ShallowRef<T>> {
  const late = shallowRef(now.value);
  watch(now, (value) =>
    requestAnimationFrame(() => {
      setTimeout(() => {
        late.value = value;
      });
    }),
  );
  return late;
}
