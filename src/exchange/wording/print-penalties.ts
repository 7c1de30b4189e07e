import { printMeasure } from './measure-words.js';
import type { ClauseContext, PenaltyClause } from './penalty-clause.js';
import { printAmount } from './read-amount.js';

/** Prints clauses as a penalty cell; `readPenalties` gives them back. Clauses with one context share a sentence. */
export function printPenalties(clauses: readonly PenaltyClause[]): string {
  return clauses
    .map((clause, index) => {
      const before = clauses[index - 1];
      const continues = before !== undefined && sameContext(before, clause);
      const join = before === undefined ? '' : continues ? '，' : '；';
      return `${join}${continues ? '' : contextText(clause)}${clauseText(clause)}`;
    })
    .join('');
}

function sameContext(a: ClauseContext, b: ClauseContext): boolean {
  return a.when === b.when && a.approval === b.approval && a.authority === b.authority && a.target === b.target;
}

function contextText({ when, approval, authority, target }: ClauseContext): string {
  return [
    when === undefined ? '' : `${when}的，`,
    approval === undefined ? '' : `报经${approval}批准，`,
    authority === undefined ? '' : `由${authority}，`,
    target === undefined ? '' : `对${target}，`,
  ].join('');
}

function clauseText(clause: PenaltyClause): string {
  const manner = `${clause.or === true ? '或者' : ''}${clause.may === true ? '可以' : ''}`;
  const also = clause.also === true ? '并' : '';
  if (clause.kind === 'fine') {
    const verb = clause.either === true ? '单处或者并处' : `${also}处`;
    return `${manner}${verb}${printAmount(clause.amount)}`;
  }
  const verb = clause.either === true ? '单处或者并处' : also;
  const given = clause.kind === 'warning' || clause.kind === 'public-criticism' ? '给予' : '';
  return `${manner}${verb}${given}${printMeasure(clause)}`;
}
