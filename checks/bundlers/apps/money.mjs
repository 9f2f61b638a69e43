import { money } from "cnam-pricing/words";

console.log(money(7_800, "EUR", "en"));
