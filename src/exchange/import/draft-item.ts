import type { CircumstanceShape, ProvisionShape, TierShape, ViolationShape } from '../../parse/index.js';
import type { PenaltyClause, UnreadPart } from '../wording/index.js';
import { type FactBook, untranslated } from './fact-book.js';
import { amountOfRows, type CollectedPenalty, type GivenByRow, PenaltyBook } from './penalty-book.js';
import { citedPlaces, quotedRanges, statutoryFit } from './quoted-ranges.js';
import type { Item, ItemRow, TableCell } from './read-items.js';

/** An item with the id of its rules. */
export interface NamedItem extends Item {
  readonly id: string;
}

/** A row of the item with what was read in its penalty cells. */
export interface ReadRow {
  readonly row: ItemRow;
  readonly clauses: readonly PenaltyClause[];
  readonly unread: readonly { readonly cell: TableCell; readonly parts: readonly UnreadPart[] }[];
}

export interface DraftItem {
  readonly provision: ProvisionShape;
  readonly violation: ViolationShape;
  readonly circumstances: readonly CircumstanceShape[];
  /** Where each row stands in the table, in the order of the tiers. */
  readonly places: readonly string[];
  /** Penalties of which the rows give more than the quoted law allows. */
  readonly outside: readonly string[];
}

type When = Readonly<Record<string, unknown>>;

const NOT_SAID = '（未写明情节）';

/** Makes the rules of one item: its circumstances as choices, its penalties as one provision, its rows as tiers. */
export function draftItem(item: NamedItem, rows: readonly ReadRow[], law: string, book: FactBook): DraftItem {
  const conditions = conditionsOf(item, book);
  const penalties = new PenaltyBook(book);
  const given = rows.map(({ clauses }, index) => penalties.add(index, clauses));
  keepStatutoryFine(penalties, rows);
  const quoted = quotedRanges(item.basis);
  const outside: string[] = [];
  const provisionPenalties = [...penalties.penalties.values()].map((penalty) => {
    const when = whenGiven(penalty, conditions, book);
    const amount = penalty.unit === undefined ? undefined : amountOfRows(penalty);
    const fit =
      amount === undefined || penalty.unit === undefined
        ? undefined
        : statutoryFit(quoted, penalty.amounts, penalty.unit, penalty.shape.target !== undefined);
    if (fit?.kind === 'outside') outside.push(penalty.id);
    const bounds = fit?.kind === 'within' ? { ...withoutBounds(amount), ...fit.bounds } : amount;
    return [penalty.id, { ...penalty.shape, ...(bounds && { amount: bounds }), ...(when && { when }) }] as const;
  });
  const shared = given[0]?.orders.filter((order) =>
    given.every(({ orders }) => orders.some((one) => isSame(one, order))),
  );
  const place = placeInLaw(item);
  const { id } = item;
  return {
    provision: {
      ...place,
      ...(provisionPenalties.length > 0 && { penalties: Object.fromEntries(provisionPenalties) }),
      ...(shared && shared.length > 0 && { orders: [...shared] }),
    },
    violation: {
      code: item.code,
      id,
      name: untranslated(oneLine(item.name.text) || '（未写明违法行为）'),
      penalisedBy: [{ law, ...place }],
      ...notesOf(rows),
      tiers: rows.map(({ row }, index) =>
        tierOf(item, row, index, conditions[index] ?? {}, given[index], shared ?? []),
      ),
    },
    circumstances: given.flatMap(({ isNone }, index) =>
      isNone
        ? [
            {
              id: `no-penalty-${id}-${index + 1}`,
              label: untranslated(oneLine(labelOf(item.rows[index]))),
              effect: 'none' as const,
              modality: 'must' as const,
              when: conditions[index] ?? {},
              violations: [item.code],
              basis: place,
            },
          ]
        : [],
    ),
    places: rows.map(({ row }) => placeOf(row)),
    outside,
  };
}

/**
 * The place of the law as the table quotes it, and the item as which it is quoted: a draft is one document, and the laws
 * that it rests on are none yet.
 */
function placeInLaw({ basis, code }: Item): { readonly article: string; readonly item: string } {
  const quoted = basis.flatMap(({ text }) => citedPlaces(text)).join('、');
  return { article: quoted === '' ? '（表中所引法律依据）' : quoted, item: `（表中第${code}项）` };
}

/** Each column of circumstances is a fact; each text of it is a value. Of one column, every row is a value of its own. */
function conditionsOf(item: Item, book: FactBook): readonly When[] {
  const named = [...new Set(item.rows.flatMap(({ circumstances }) => circumstances.map(({ heading }) => heading)))];
  const headings = named.length === 0 ? ['裁量情节'] : named;
  const columns = headings.map((heading, index) => {
    const texts = item.rows.map(({ circumstances }) => {
      // A row that says nothing of its case can still be chosen.
      if (circumstances.length === 0 && index === 0) return NOT_SAID;
      return circumstances.find((one) => one.heading === heading)?.text;
    });
    const keys = new Map<string, string>();
    const values = new Map<string, string>();
    const ofRow = texts.map((text, row) => {
      if (text === undefined) return undefined;
      const known = headings.length > 1 ? keys.get(text) : undefined;
      if (known !== undefined) return known;
      const key = `c${values.size + 1}`;
      const tier = item.rows[row]?.tier?.text;
      const isTwice = headings.length === 1 && texts.indexOf(text) !== texts.lastIndexOf(text) && tier !== undefined;
      keys.set(text, key);
      values.set(key, oneLine(isTwice ? `${text}（${tier}）` : text));
      return key;
    });
    return { name: book.choice(item.code, index, heading, values), ofRow };
  });
  return item.rows.map((_, row) =>
    Object.fromEntries(columns.flatMap(({ name, ofRow }) => (ofRow[row] === undefined ? [] : [[name, ofRow[row]]]))),
  );
}

/** A row whose cell was not understood keeps the fine of the law, in its whole range. */
function keepStatutoryFine(book: PenaltyBook, rows: readonly ReadRow[]): void {
  const fine = [...book.penalties.values()].find(({ shape }) => shape.type === 'fine' && shape.target === undefined);
  for (const [index, { clauses, unread }] of rows.entries()) {
    if (unread.length > 0 && !clauses.some(({ kind }) => kind === 'fine')) fine?.rows.add(index);
  }
}

/** When a penalty is imposed: in the rows that give it, on the condition that stands before it. */
function whenGiven(
  { rows, when: words }: CollectedPenalty,
  conditions: readonly When[],
  book: FactBook,
): When | undefined {
  const inRows = rows.size === conditions.length ? undefined : anyOf([...rows].map((row) => conditions[row] ?? {}));
  const asSaid = words === undefined ? undefined : { [book.condition(words)]: true };
  if (inRows === undefined || asSaid === undefined) return inRows ?? asSaid;
  return { all: [inRows, asSaid] };
}

function anyOf(conditions: readonly When[]): When {
  const [first = {}] = conditions;
  const [name, another] = Object.keys(first);
  const isOneFact = name !== undefined && another === undefined && conditions.every((one) => name in one);
  if (isOneFact) return { [name]: conditions.length === 1 ? first[name] : conditions.map((one) => one[name]) };
  return conditions.length === 1 ? first : { any: conditions };
}

function tierOf(
  item: Item,
  row: ItemRow,
  index: number,
  when: When,
  given: GivenByRow | undefined,
  shared: GivenByRow['orders'],
): TierShape {
  const tiers = [...new Set(item.rows.map(({ tier }) => tier?.text ?? ''))];
  const own = (given?.orders ?? []).filter((order) => !shared.some((one) => isSame(one, order)));
  return {
    row: String(index + 1),
    ...(row.tier && { tier: row.tier.text }),
    severity: String(tiers.indexOf(row.tier?.text ?? '') + 1),
    label: untranslated(oneLine(labelOf(row))),
    when,
    ...(given && Object.keys(given.gives).length > 0 && { gives: given.gives }),
    ...(own.length > 0 && { orders: own }),
  };
}

/** Remarks of the table, and cells that were not understood, each with the rows they stand beside. */
function notesOf(rows: readonly ReadRow[]): Pick<ViolationShape, 'notes'> {
  const notes = new Map<string, { readonly about: 'scope' | 'reading'; readonly rows: string[] }>();
  const add = (about: 'scope' | 'reading', text: string, row: number) => {
    const note = notes.get(text) ?? { about, rows: [] };
    note.rows.push(String(row + 1));
    notes.set(text, note);
  };
  for (const [index, { row, unread }] of rows.entries()) {
    for (const { text } of row.notes) add('scope', `备注：${oneLine(text)}`, index);
    for (const { cell } of unread) add('reading', `未能读取的裁量标准（${cell.cell}）：${oneLine(cell.text)}`, index);
  }
  if (notes.size === 0) return {};
  return {
    notes: [...notes].map(([text, note]) => ({ about: note.about, text: untranslated(text), rows: note.rows })),
  };
}

function labelOf(row: ItemRow | undefined): string {
  return (row?.circumstances ?? []).map(({ text }) => text).join('；') || NOT_SAID;
}

function placeOf({ circumstances, penalties }: ItemRow): string {
  const cells = [...circumstances, ...penalties];
  return `${cells[0]?.sheet ?? ''}!${cells.map(({ cell }) => cell).join(' ')}`;
}

/** Texts of cells on one line: breaks become ； and runs of spaces one space. */
export function oneLine(text: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/gu, '；')
    .replace(/\s+/gu, ' ')
    .replace(/；；+/gu, '；');
}

function isSame(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function withoutBounds<T extends object>(amount: T | undefined): object {
  const {
    exactly: _,
    from: _1,
    over: _2,
    to: _3,
    upTo: _4,
    under: _5,
    ...rest
  } = { ...amount } as Record<string, unknown>;
  return rest;
}
