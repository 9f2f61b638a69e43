/** So long is waited for a frame in milliseconds: in a tab that nobody looks at, none is drawn. */
const PATIENCE = 250;

/**
 * Calls back once the browser has drawn what has changed: for all that takes longer to build than the frame in which
 * the answer should stand there. However often it is called meanwhile, once is enough.
 */
export function afterFrame(arrive: () => void): () => void {
  let isAwaited = false;
  return () => {
    if (isAwaited) return;
    isAwaited = true;
    const done = () => {
      if (!isAwaited) return;
      isAwaited = false;
      arrive();
    };
    const noFrame = setTimeout(done, PATIENCE);
    requestAnimationFrame(() => {
      clearTimeout(noFrame);
      setTimeout(done);
    });
  };
}
