/** What stands in the playground before anyone has typed. */
export const firstRequest = {
  learner: { situations: ["job-seeker"] },
  lines: [
    { item: "ue-6-ects", scheme: "pole-emploi" },
    { item: "ue-4-ects-other-centre", scheme: "region" },
  ],
};
