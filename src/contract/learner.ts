/** What is known about a learner, for any tariff. An absent fact is not known yet; `[]` means none of the options. */
export interface Learner {
  readonly [fact: string]: readonly string[] | boolean | number | undefined;
}
