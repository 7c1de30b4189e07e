import type { CaseSuite } from '../parse/index.js';

export type WorkedCase = CaseSuite['cases'][number];

/**
 * A worked case in full: the case it amends (`base`), its own parts put over that, its `absent` facts taken out.
 *
 * @returns the case as `rulebook.decide` takes it, or the name of a base that does not exist or leads in a circle.
 */
export function completeCase(
  worked: WorkedCase,
  suite: CaseSuite,
): { readonly case: Readonly<Record<string, unknown>> } | { readonly unknownBase: string } {
  const chain: WorkedCase[] = [worked];
  for (let top = worked; top.base !== undefined; ) {
    const { base } = top;
    const next = suite.cases.find(({ name }) => name === base);
    if (next === undefined || chain.includes(next)) return { unknownBase: base };
    chain.push(next);
    top = next;
  }
  let whole: Readonly<Record<string, unknown>> = {};
  for (const { case: own = {}, absent = [] } of chain.reverse()) {
    const facts: Record<string, unknown> = { ...(whole.facts as object) };
    for (const fact of absent) delete facts[fact];
    whole = { ...whole, ...own, facts: { ...facts, ...own.facts } };
  }
  return { case: whole };
}
