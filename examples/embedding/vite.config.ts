import { fileURLToPath } from "node:url";
import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

// In a project of your own, `npm install cnam-pricing` takes the place of these two lines.
const built = (name: string) => fileURLToPath(new URL(`../../dist/${name}.js`, import.meta.url));
const alias = [
  { find: /^cnam-pricing$/, replacement: built("index") },
  { find: /^cnam-pricing\/words$/, replacement: built("words") },
];

export default defineConfig({ plugins: [vue()], resolve: { alias } });
