import { type Decimal, isUnit, parseDecimal, type UnitSymbol } from '../values/index.js';

/** The numbers a fact may take; `min` and `max` belong to them, `over` does not. */
export interface NumericDomain {
  readonly min?: Decimal;
  readonly max?: Decimal;
  readonly over?: Decimal;
}

/** A number without a unit. */
export interface NumberType extends NumericDomain {
  readonly kind: 'integer' | 'decimal' | 'money';
}

/** A number in a unit; values are kept in that unit. */
export interface QuantityType extends NumericDomain {
  readonly kind: 'quantity';
  readonly unit: UnitSymbol;
}

/** Several numbers, one per item, each inside the domain. */
export interface ListType extends NumericDomain {
  readonly kind: 'list';
  readonly unit?: UnitSymbol;
}

/** One word (`enum`) or any number of words (`set`) out of those declared. */
export interface WordType {
  readonly kind: 'enum' | 'set';
  readonly values: readonly string[];
}

/** What a declared fact can be. */
export type DeclaredType =
  | { readonly kind: 'boolean' | 'date' | 'duration' }
  | NumberType
  | QuantityType
  | ListType
  | WordType;

/** What a fact can be; `inferred` is a fact without declaration, whose value's own form decides. */
export type FactType = DeclaredType | { readonly kind: 'inferred' };

export const INFERRED: FactType = Object.freeze({ kind: 'inferred' });

/** A declaration as rule files write it; other keys (labels, questions) do not matter here. */
export interface FactDeclaration {
  readonly type: string;
  readonly of?: string;
  readonly unit?: string;
  readonly values?: readonly string[] | Readonly<Record<string, unknown>>;
  readonly min?: string | number;
  readonly max?: string | number;
  readonly over?: string | number;
}

/** The type that a declaration states; undefined when it states none (unknown type or unit, no values, a limit that is not a plain decimal). */
export function factType(declaration: FactDeclaration): DeclaredType | undefined {
  const { type, unit } = declaration;
  switch (type) {
    case 'boolean':
    case 'date':
    case 'duration':
      return { kind: type };
    case 'enum':
    case 'set': {
      const { values } = declaration;
      return values && { kind: type, values: Array.isArray(values) ? [...values] : Object.keys(values) };
    }
    case 'integer':
    case 'decimal':
    case 'money': {
      const domain = numericDomain(declaration);
      return domain && { kind: type, ...domain };
    }
    case 'quantity': {
      const domain = numericDomain(declaration);
      return domain && unit !== undefined && isUnit(unit) ? { kind: type, unit, ...domain } : undefined;
    }
    case 'list': {
      const domain = numericDomain(declaration);
      if (domain === undefined || (declaration.of ?? 'decimal') !== 'decimal') return undefined;
      if (unit === undefined) return { kind: type, ...domain };
      return isUnit(unit) ? { kind: type, unit, ...domain } : undefined;
    }
    default:
      return undefined;
  }
}

function numericDomain(declaration: FactDeclaration): NumericDomain | undefined {
  const domain: { min?: Decimal; max?: Decimal; over?: Decimal } = {};
  for (const key of ['min', 'max', 'over'] as const) {
    const limit = declaration[key];
    if (limit === undefined) continue;
    const value = parseDecimal(String(limit));
    if (value === undefined) return undefined;
    domain[key] = value;
  }
  return domain;
}
