import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import {
  createRulebook,
  type Decision,
  formatProblem,
  type Option,
  parseBenchmark,
  parseCaseSuite,
  type Rulebook,
  type RuleFile,
} from '../../src/index.js';
import { packagedRuleFiles, type Suite } from '../cases/rule-files.js';

const RULES = join(import.meta.dirname, 'rules');
const CASES = join(import.meta.dirname, 'cases');

type Rewrite = (text: string, file: string) => string;

/** The packaged rules, and the made-up ones of this folder. `rewrite` may change the text of a made-up file first. */
export function lawRulebook(rewrite: Rewrite = (text) => text): Rulebook {
  return createRulebook([...packagedRuleFiles(), ...madeUpFiles(rewrite)]);
}

function madeUpFiles(rewrite: Rewrite): RuleFile[] {
  return readdirSync(RULES)
    .sort()
    .map((file) => {
      const parsed = parseBenchmark(rewrite(readFileSync(join(RULES, file), 'utf8'), file), { file });
      if (!parsed.ok) throw new Error(parsed.problems.map((one) => formatProblem(one)).join('\n'));
      return parsed.value;
    });
}

/** Worked cases of `cases/NAME.yaml`. */
export function suiteOf(name: string): Suite {
  const file = `${name}.yaml`;
  const parsed = parseCaseSuite(readFileSync(join(CASES, file), 'utf8'), { file });
  if (!parsed.ok) throw new Error(parsed.problems.map((one) => formatProblem(one)).join('\n'));
  return { file, suite: parsed.value.shape };
}

/** Facts with which nothing moves the result, and the dates of a case without questions. */
export const ORDINARY_FACTS = {
  circumstances: [] as string[],
  minorViolation: false,
  correctedInTime: false,
  harm: 'other',
  firstViolation: false,
  illegalGains: '0',
  harmedLifeHealthOrFinance: false,
};
export const DATES = { committed: '2023-03-01', discovered: '2023-04-01', decided: '2023-06-01' };

type Given = { readonly facts?: Readonly<Record<string, unknown>> } & Readonly<Record<string, unknown>>;

/** An ordinary case of an organisation under the plain benchmark, with its own parts put over it. */
export function ordinaryCase({ facts, ...rest }: Given): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...ORDINARY_FACTS, ...facts };
  for (const [name, value] of Object.entries(merged)) if (value === undefined) delete merged[name];
  return {
    benchmark: 'plain-benchmark',
    violation: 'range',
    party: { kind: 'organisation' },
    dates: DATES,
    ...rest,
    facts: merged,
  };
}

/** A range as it is written in mathematics: `[10000, 30000)`; a bound that is absent is left out. */
export function interval(amount: Option['penalties'][number]['amount']): string {
  if (amount === undefined) return 'none';
  const { min, max, minInclusive, maxInclusive } = amount;
  return `${minInclusive === true ? '[' : '('}${min ?? ''}, ${max ?? ''}${maxInclusive === true ? ']' : ')'}`;
}

/** Grade and fine of every option, in their order. */
export function said({ options }: Decision, penalty = 'fine'): string[] {
  return options.map(({ grade, penalties }) => {
    const own = penalties.find(({ id }) => id === penalty);
    return own === undefined ? grade : `${grade} ${interval(own.amount)}`;
  });
}

export function gradesOf({ options }: Decision): string[] {
  return [...new Set(options.map(({ grade }) => grade))];
}

export function missingOf({ missing }: Decision): string[] {
  return missing.map(({ fact }) => fact).sort();
}

/** Ids of the circumstances on which an option rests. */
export function groundsOf(option: Option | undefined): string[] {
  return (option?.grounds ?? []).flatMap(({ rule }) => rule.split('/circumstance-').slice(1)).sort();
}

export function procedureState({ procedures }: Decision, id: string): string {
  const found = procedures.find((one) => one.id === id);
  if (found === undefined) return 'absent';
  if (found.effect === 'permitted') return 'permitted';
  return found.required === null ? 'depends' : 'required';
}

/** The codes of the problems with which a case is refused. */
export function refusedWith(decide: () => unknown): string[] {
  try {
    decide();
  } catch (error) {
    return (error as { problems?: { code: string }[] }).problems?.map(({ code }) => code) ?? [String(error)];
  }
  return expect.fail('the case was not refused');
}
