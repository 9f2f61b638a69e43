import { ag2r } from "./ag2r.js";
import { company } from "./company.js";
import { poleEmploi } from "./pole-emploi.js";
import { region } from "./region.js";

/** The columns of the page, in page order. */
export const schemes = { company, "pole-emploi": poleEmploi, region, ag2r } as const;
