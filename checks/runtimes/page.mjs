import { conformed } from "./as-module.mjs";

conformed().then(
  (text) => {
    document.title = text;
  },
  (error) => {
    document.title = String(error);
  },
);
