import type { Path } from '../diagnostics/index.js';
import type { OrderShape, ProvisionShape, RuleFile, StatutoryPenaltyShape } from '../parse/index.js';
import { Lazy } from './lazy.js';
import type { DocumentFiles, Library } from './library.js';
import { linkAmount, linkDuration } from './link-amount.js';
import type { Linker } from './linker.js';
import type { Citation } from './rule.js';
import type { OrderRule, StatutoryPenalty } from './rule-set.js';

/** What one article allows, linked. */
export interface Provision {
  readonly citation: Citation;
  readonly penalties: readonly StatutoryPenalty[];
  readonly orders: readonly OrderRule[];
  readonly follows?: Citation;
}

export function linkProvision(linker: Linker, shape: ProvisionShape, path: Path): Provision {
  const citation = linker.cite(shape, path);
  const place = articleText(shape);
  return {
    citation,
    penalties: Object.entries(shape.penalties ?? {}).map(([key, penalty]) =>
      linkPenalty(linker, key, penalty, place, citation, [...path, 'penalties', key]),
    ),
    orders: (shape.orders ?? []).map((order, index) =>
      linkOrder(linker, order, `${place}/${order.type}`, citation, [...path, 'orders', index]),
    ),
    ...(shape.follows === undefined ? {} : { follows: linker.cite(shape.follows, [...path, 'follows']) }),
  };
}

/** `31(2)`, `83 item 2`: how a provision is named in messages and ids. */
export function articleText(of: {
  article?: string | undefined;
  paragraph?: string | undefined;
  item?: string | undefined;
}): string {
  const paragraph = of.paragraph === undefined ? '' : `(${of.paragraph})`;
  const item = of.item === undefined ? '' : ` item ${of.item}`;
  return `${of.article}${paragraph}${item}`;
}

/** The kinds of penalty that come to a sum of money. */
const HAS_AMOUNT: ReadonlySet<string> = new Set(['fine', 'confiscate-illegal-gains', 'other']);

export function linkPenalty(
  linker: Linker,
  key: string,
  shape: StatutoryPenaltyShape,
  place: string,
  basis: Citation,
  path: Path,
): StatutoryPenalty {
  const cited = shape.basis === undefined ? [basis] : [basis, linker.cite(shape.basis, [...path, 'basis'])];
  if (!HAS_AMOUNT.has(shape.type)) {
    if (shape.amount !== undefined || shape.cases !== undefined) {
      linker.report('amount-on-other', { penalty: key, type: shape.type }, path);
    }
  } else if (shape.type === 'fine') {
    const ways = [shape.amount, shape.cases, shape.unstated].filter((one) => one !== undefined);
    if (ways.length !== 1) linker.report('fine-without-amount', { penalty: key }, path);
  }
  if (shape.type === 'other' && shape.name === undefined) linker.report('name-missing', {}, path);
  const cases =
    shape.amount === undefined
      ? (shape.cases ?? []).map((one, index) => {
          const at = [...path, 'cases', index];
          return {
            ...when(linker, one.when, [...at, 'when']),
            amount: linkAmount(linker, one.amount, [...at, 'amount']),
          };
        })
      : [{ amount: linkAmount(linker, shape.amount, [...path, 'amount']) }];
  return {
    ...linker.rule(`${linker.document}/${place}/${key}`, path, cited),
    key,
    type: shape.type,
    ...(shape.name === undefined ? {} : { name: shape.name }),
    target: shape.target ?? 'party',
    ...manner(linker, shape, path),
    cases,
    ...(shape.unstated === undefined ? {} : { unstated: shape.unstated }),
    ...(shape.duration === undefined ? {} : { duration: linkDuration(linker, shape.duration, [...path, 'duration']) }),
  };
}

export function linkOrder(linker: Linker, shape: OrderShape, id: string, basis: Citation, path: Path): OrderRule {
  if (shape.type === 'other' && shape.name === undefined) linker.report('name-missing', {}, path);
  const cited = shape.basis === undefined ? basis : linker.cite(shape.basis, [...path, 'basis']);
  return {
    ...linker.rule(`${linker.document}/${id}`, path, [cited]),
    type: shape.type,
    ...(shape.name === undefined ? {} : { name: shape.name }),
    ...manner(linker, shape, path),
    ...(shape.within === undefined ? {} : { within: linker.period(shape.within, [...path, 'within']) }),
    ...(shape.quantity === undefined ? {} : { quantity: linkQuantity(linker, shape.quantity, [...path, 'quantity']) }),
  };
}

function linkQuantity(
  linker: Linker,
  { unit, ...figures }: NonNullable<OrderShape['quantity']>,
  path: Path,
): NonNullable<OrderRule['quantity']> {
  return { figures: linkAmount(linker, figures, path), unit };
}

function manner(linker: Linker, shape: StatutoryPenaltyShape | OrderShape, path: Path) {
  const isAlternative = shape.necessity === 'alternative';
  if ((isAlternative || shape.combinable === true) && shape.choice === undefined) {
    linker.report('choice-missing', {}, path);
  }
  if (shape.combinable === true && !isAlternative) linker.report('combinable-without-choice', {}, path);
  return {
    necessity: shape.necessity ?? 'required',
    choice: shape.choice ?? null,
    ...(shape.combinable === true && { combinable: true as const }),
    ...when(linker, shape.when, [...path, 'when']),
    ...(shape.approval === undefined ? {} : { approval: shape.approval }),
    ...(shape.authority === undefined ? {} : { authority: shape.authority }),
  };
}

function when(linker: Linker, json: unknown, path: Path) {
  const condition = json === undefined ? undefined : linker.condition(json, path);
  return condition === undefined ? {} : { when: condition };
}

/** The provisions of one law, by their place. */
type OfLaw = ReadonlyMap<string, Provision>;

/** All provisions of the loaded laws, found by law and article; those of a law are linked when one of them is first looked for. */
export class Provisions {
  readonly #byLaw: Lazy<OfLaw>;

  constructor(library: Library, linkerFor: (document: DocumentFiles, file: RuleFile) => Linker) {
    this.#byLaw = new Lazy((law) => provisionsOf(library.get(law), linkerFor));
  }

  find(citation: Citation): Provision | undefined {
    return this.#byLaw.get(citation.law).get(placeKey(citation));
  }

  /** Links all provisions of a law. */
  link(law: string): void {
    this.#byLaw.get(law);
  }
}

function provisionsOf(
  document: DocumentFiles | undefined,
  linkerFor: (document: DocumentFiles, file: RuleFile) => Linker,
): OfLaw {
  const found = new Map<string, Provision>();
  for (const file of document?.files ?? []) {
    const linker = linkerFor(document as DocumentFiles, file);
    for (const [index, shape] of (file.shape.provisions ?? []).entries()) {
      const path = ['provisions', index];
      const provision = linkProvision(linker, shape, path);
      const key = placeKey(provision.citation);
      if (found.has(key)) linker.report('provision-twice', { article: articleText(shape) }, path);
      else found.set(key, provision);
    }
  }
  return found;
}

function placeKey({ article, paragraph, item }: Citation): string {
  return [article, paragraph ?? '', item ?? ''].join('|');
}
