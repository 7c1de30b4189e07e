import type { Decision, Rulebook, VerifyFinding } from '../../src/index.js';

type Shown = (decisions: readonly Decision[], finding: VerifyFinding) => boolean;

const says =
  (...codes: readonly string[]): Shown =>
  ([decision]) =>
    decision?.notes.some(({ code }) => codes.includes(code)) === true;

const outside = says('above-statutory-maximum', 'below-statutory-minimum', 'partly-outside-statutory-range');

/** How a decision on the witness case shows each fault that a case can show. */
export const SHOWN: Partial<Readonly<Record<VerifyFinding['code'], Shown>>> = {
  'row-gap': says('no-row-applies'),
  'only-row-limited': says('no-row-applies'),
  'level-gap': says('no-level-applies'),
  'column-gap': says('no-column-applies'),
  'amount-gap': ([decision], { params }) => amountsOf(decision, String(params.of)).includes(undefined),
  'rows-overlap': says('rows-overlap'),
  'levels-overlap': says('levels-overlap'),
  'columns-overlap': says('columns-overlap'),
  'row-duplicated': says('rows-overlap', 'levels-overlap'),
  'bands-overlap': says('heavier-row-taken'),
  'row-masked': says('heavier-row-taken'),
  'fine-above-statutory-maximum': outside,
  'fine-below-statutory-minimum': outside,
  'score-above-statutory-maximum': says('above-statutory-maximum'),
  'score-below-statutory-minimum': says('below-statutory-minimum'),
  'sum-over-cap': ([decision]) =>
    decision?.options.some(({ scores }) => scores?.some(({ limitedBy }) => limitedBy === 'cap')) === true,
  'sum-over-whole': ([decision], { params }) =>
    decision?.options.some(({ scores }) => scores?.some(({ sum }) => sum === params.largest)) === true,
  'penalty-not-permitted': says('not-permitted-by-statute'),
  'worse-is-lighter': ([milder, worse], { rows }) => hasRow(milder, rows[0]) && hasRow(worse, rows[1]),
  'worse-weighs-less': ([milder, worse], { rows }) => hasRow(milder, rows[0]) && hasRow(worse, rows[1]),
  'ranges-overlap': ([lower, upper], { rows }) => hasRow(lower, rows[0]) && hasRow(upper, rows[1]),
  'duration-outside-statutory-range': ([decision], { rows }) => hasRow(decision, rows[0]),
};

/** Decides the witnesses of a finding; `undefined` where no case can show a fault of its kind. */
export function isShown(rulebook: Rulebook, finding: VerifyFinding): boolean | undefined {
  const shown = SHOWN[finding.code];
  if (shown === undefined) return undefined;
  return shown(
    finding.witnesses.map((witness) => rulebook.decide(witness)),
    finding,
  );
}

function hasRow(decision: Decision | undefined, row: string | undefined): boolean {
  return row !== undefined && decision?.options.some(({ rows }) => rows.includes(row)) === true;
}

function amountsOf(decision: Decision | undefined, penalty: string) {
  return (decision?.options ?? []).flatMap(({ penalties }) =>
    penalties.filter(({ id }) => id === penalty).map(({ amount }) => amount),
  );
}
