import { readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { readSource, source } from './shared.js';

/** An end of a range in a fact sheet. */
interface End {
  readonly value: number;
  readonly inclusive: boolean;
}

export interface SheetPenalty {
  readonly type: string;
  readonly basis?: { readonly kind: string; readonly of?: string; readonly base_deemed_yuan?: number };
  readonly min?: End;
  readonly max?: End;
  readonly exact?: number | string;
  readonly total_cap?: number | { readonly value: number };
  readonly duration_unit?: string;
}

export interface SheetTier {
  readonly relation: string;
  readonly when?: Readonly<Record<string, unknown>>;
  readonly penalties?: readonly SheetPenalty[];
}

export interface SheetViolation {
  readonly department: string;
  readonly id: string;
  readonly name_zh: string;
  readonly tiers: readonly SheetTier[];
  readonly shapes: readonly string[];
}

/** Every violation of the fact sheets of the departments. */
export function sheetViolations(): readonly SheetViolation[] {
  return readdirSync(source('statutes'))
    .filter((name) => /^(?!00)\d\d-.*\.yaml$/.test(name))
    .sort()
    .flatMap((name) => {
      const { violations } = parse(readSource('statutes', name)) as { violations: SheetViolation[] };
      return violations.map((one) => ({ ...one, department: name.slice(0, 2) }));
    });
}
