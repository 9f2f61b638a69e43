import { initTRPC } from "@trpc/server";
import { quote, quoteRequestSchema } from "cnam-pricing";

const { router, procedure } = initTRPC.create();

/** `quote`: a request in, a quote out; BAD_REQUEST with the issues as its cause if it cannot be read. */
export const appRouter = router({
  quote: procedure.input(quoteRequestSchema).query(({ input }) => quote(input)),
});

export type AppRouter = typeof appRouter;
