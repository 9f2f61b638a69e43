/** Answers files beside the page, which stays free for whoever looks at it. */
import { answerFiles } from "./answering.js";
import type { FromWorker, ToWorker } from "./messages.js";

let isCancelled = false;

const post = (message: FromWorker) => self.postMessage(message);

self.addEventListener("message", async ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === "cancel") {
    isCancelled = true;
    return;
  }
  isCancelled = false;
  post(
    await answerFiles(data, {
      onProgress: (progress) => post({ kind: "progress", ...progress }),
      isCancelled: () => isCancelled,
    }),
  );
});
