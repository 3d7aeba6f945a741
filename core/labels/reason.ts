/**
 * Why a label was given, as data: which fact, with its figures in SI. `components/words/reasons.ts` makes the sentence.
 * One member a kind of evidence; add here and there together.
 */
export type Reason = { readonly id: "no trace" };
