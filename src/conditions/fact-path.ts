import { type FactValue, isFactList, isRecord } from './fact-value.js';
import { infer } from './infer.js';

/** A step into a value: a property of an object or an index of a list. */
export type PathStep = string | number;

const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

/** Names that reach into JavaScript's own objects; never a fact, never a step. */
export function isUnsafeName(name: string): boolean {
  return UNSAFE.has(name);
}

const STEP = /\.([\p{L}\p{N}_-]+)|\[(0|[1-9][0-9]{0,8})\]/uy;

/**
 * Reads a `path` such as `$.a.b[0]` or `.a.b`. INVARIANT: only property steps. json-rules-engine hands its `path` to an evaluator of
 * expressions; filters, wildcards, recursive descent and scripts are refused here, and so are names that reach into JavaScript's objects.
 */
export function parsePath(text: string): readonly PathStep[] | undefined {
  const steps: PathStep[] = [];
  let at = text.startsWith('$') ? 1 : 0;
  while (at < text.length) {
    STEP.lastIndex = at;
    const step = STEP.exec(text);
    if (step === null) return undefined;
    const [, property, index] = step;
    if (property !== undefined && isUnsafeName(property)) return undefined;
    steps.push(property ?? Number(index));
    at = STEP.lastIndex;
  }
  return steps.length === 0 && text !== '$' ? undefined : steps;
}

/** The value that a path leads to; undefined when it leads nowhere, which is unknown and never false. */
export function follow(value: FactValue, steps: readonly PathStep[]): FactValue | null | undefined {
  let here: FactValue | null | undefined = value;
  for (const step of steps) {
    if (here === null || here === undefined) return undefined;
    if (typeof step === 'number') {
      here = isFactList(here) ? here[step] : undefined;
    } else if (isRecord(here)) {
      const member = here.get(step);
      here = member === undefined ? undefined : infer(member);
    } else {
      here = undefined;
    }
  }
  return here;
}
