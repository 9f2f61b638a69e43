import createClient from "openapi-fetch";
import type { paths } from "./quote-api.js";

const client = createClient<paths>({ baseUrl: "http://localhost:3000" });

/** What an employee pays for a unit of 3 ECTS under the Region's co-funding, in cents. */
export async function unitUnderTheRegion(): Promise<number | undefined> {
  const { data } = await client.POST("/quote", {
    body: {
      learner: { situations: ["employee"] },
      lines: [{ item: "ue-3-ects", scheme: "region" }],
    },
  });
  return data?.status === "priced" ? data.learnerDue : undefined;
}
