import { createServer } from "node:net";
import { chromium } from "playwright-core";
import { serve } from "vitepress";

// How long the built simulator works for its first answer: from the first thing that is done in a page that has
// just been opened to the page laid out with the result in it. A frame has 16.7 ms.

const FRAME = 1000 / 60;
const VISITS = 15;

const FIRST = [
  [
    "an item is added",
    "",
    '[data-item="ue-3-ects"]',
    "Please answer the question: depending on it, the cheapest costs you from €0 to €189.",
  ],
  ["a situation is said", "line=ue-3-ects:region", '.learner [value="job-seeker"]', "You pay €114 in all."],
  [
    "a scheme is chosen",
    "situations=employee&line=ue-3-ects:",
    '[data-choose="company"]',
    "You pay €0 in all.",
  ],
  [
    "the cheapest of two",
    "situations=employee&line=ue-3-ects:&line=recall-exam::ects=6",
    ".cheapest .primary",
    "You pay €78 in all. That is €189 less than with “Cofinancement du Conseil régional” alone.",
  ],
];

const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});
const { server } = await serve({ root: "docs", port });
const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath });

const slow = [];
for (const [done, state, selector, wanted] of FIRST) {
  const times = [];
  for (let visit = 0; visit < VISITS; visit++) {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${port}/en/simulator#${state}`, { waitUntil: "networkidle" });
    await page.locator(selector).waitFor();
    // Nobody answers before having looked; meanwhile the site fetches the pages that it links to.
    await page.waitForTimeout(1_000);
    const { answer, ms } = await page.evaluate(async (selector) => {
      const control = document.querySelector(selector);
      const begin = performance.now();
      control.click();
      await Promise.resolve();
      // Asking for a measure makes the browser lay the page out.
      const isLaidOut = document.body.offsetHeight > 0;
      const ms = performance.now() - begin;
      return { answer: isLaidOut && document.querySelector(".result .headline").textContent, ms };
    }, selector);
    if (answer !== wanted) throw new Error(`When ${done}, the simulator answers: ${answer}`);
    times.push(ms);
    await page.close();
  }
  times.sort((a, b) => a - b);
  const shown = (share) => `${times[Math.ceil(share * VISITS) - 1].toFixed(1)} ms`;
  console.log(`${done.padEnd(20)} median ${shown(0.5)}, nine in ten ${shown(0.9)}, slowest ${shown(1)}`);
  if (times[(VISITS - 1) / 2] > FRAME) slow.push(done);
}
await browser.close();
server.close();
if (slow.length > 0)
  throw new Error(`Longer than a frame of ${FRAME.toFixed(1)} ms in the median: ${slow.join(", ")}.`);
