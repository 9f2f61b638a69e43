import { euros } from "cnam-pricing";

console.log(euros(78));
