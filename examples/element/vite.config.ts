import { fileURLToPath } from "node:url";
import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

// In a project of your own, `npm install cnam-pricing` takes the place of these lines.
const built = (name: string) => fileURLToPath(new URL(`../../dist/${name}.js`, import.meta.url));
const alias = [
  { find: /^cnam-pricing\/element$/, replacement: built("element") },
  { find: /^cnam-pricing\/words$/, replacement: built("words") },
];

// To Vue, the element is none of its components.
const template = { compilerOptions: { isCustomElement: (tag: string) => tag === "cnam-estimate" } };

export default defineConfig({ plugins: [vue({ template })], resolve: { alias } });
