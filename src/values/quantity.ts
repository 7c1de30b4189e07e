import { type Decimal, decimal } from './decimal.js';
import type { Localized } from './localized.js';

/** A unit of measure. `factor` is the exact size of one unit in the base unit of its dimension; only units of one dimension convert into each other. */
export interface Unit {
  readonly symbol: UnitSymbol;
  readonly dimension: string;
  readonly factor: string;
  readonly label: Localized;
}

// symbol: [dimension, factor, zh-CN, en]. The mu (亩) is a fifteenth of a hectare, which no terminating decimal can state, so it is a
// dimension of its own. So are times and percent: a document that counts in one does not thereby count in the other.
const CATALOGUE = {
  t: ['mass', '1000', '吨', 't'],
  kg: ['mass', '1', '千克', 'kg'],
  g: ['mass', '0.001', '克', 'g'],
  mg: ['mass', '0.000001', '毫克', 'mg'],
  m3: ['volume', '1', '立方米', 'm³'],
  L: ['volume', '0.001', '升', 'L'],
  m2: ['area', '1', '平方米', 'm²'],
  ha: ['area', '10000', '公顷', 'ha'],
  km2: ['area', '1000000', '平方公里', 'km²'],
  mu: ['mu', '1', '亩', 'mu'],
  mm: ['length', '0.001', '毫米', 'mm'],
  cm: ['length', '0.01', '厘米', 'cm'],
  m: ['length', '1', '米', 'm'],
  km: ['length', '1000', '公里', 'km'],
  min: ['time', '1', '分钟', 'min'],
  h: ['time', '60', '小时', 'h'],
  dB: ['sound', '1', '分贝', 'dB'],
  kW: ['power', '1', '千瓦', 'kW'],
  MW: ['power', '1000', '兆瓦', 'MW'],
  times: ['times', '1', '倍', 'times'],
  percent: ['percent', '1', '%', '%'],
  person: ['person', '1', '人', 'persons'],
  piece: ['piece', '1', '件', 'pieces'],
  vehicle: ['vehicle', '1', '辆', 'vehicles'],
  set: ['set', '1', '套', 'sets'],
  head: ['head', '1', '头', 'head'],
} as const satisfies Record<string, readonly [dimension: string, factor: string, chinese: string, english: string]>;

export type UnitSymbol = keyof typeof CATALOGUE;

function catalogued(): { readonly [S in UnitSymbol]: Unit } {
  const units = Object.create(null) as { [S in UnitSymbol]: Unit };
  for (const symbol of Object.keys(CATALOGUE) as UnitSymbol[]) {
    const [dimension, factor, chinese, english] = CATALOGUE[symbol];
    units[symbol] = Object.freeze({
      symbol,
      dimension,
      factor,
      label: Object.freeze({ 'zh-CN': chinese, en: english }),
    });
  }
  return Object.freeze(units);
}

/** Every unit by its symbol (an object without prototype). */
export const UNITS: { readonly [S in UnitSymbol]: Unit } = catalogued();

/** Whether the text is the symbol of a unit. */
export function isUnit(text: string): text is UnitSymbol {
  return text in UNITS;
}

// INVARIANT: a result with more decimal places than this does not terminate. Values have at most 12 places (sums and products of them some
// more), factors at most 6, and the only divisor that is not a power of ten is 60, which adds three places when it divides at all.
const MOST_PLACES = 60;

/** The same quantity in another unit, exactly; undefined when the units measure different things or the result is no terminating decimal (100 min in h). */
export function convert(value: Decimal, from: UnitSymbol, to: UnitSymbol): Decimal | undefined {
  if (from === to) return value;
  const source = UNITS[from];
  const target = UNITS[to];
  if (source.dimension !== target.dimension) return undefined;
  const result = value.times(decimal(source.factor)).div(decimal(target.factor));
  return result.decimalPlaces() <= MOST_PLACES ? result : undefined;
}
