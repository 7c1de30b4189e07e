import type { Grade, TraceNode } from '../../decide/index.js';
import { nearest } from '../../diagnostics/index.js';
import { circumstanceKey, lastOf } from '../evidence.js';
import { EN_NAMES } from '../locales/en-names.js';
import { ZH_CN_NAMES } from '../locales/zh-cn-names.js';
import type { Speaker } from '../speaker.js';
import { isOneOf, PENALTY_TYPES } from '../vocabulary.js';

/** A rule of the trace with those around it, outermost first. */
export interface Place {
  readonly node: TraceNode;
  readonly around: readonly TraceNode[];
}

/** What a name stands for. */
export type Named =
  | { readonly kind: 'grade'; readonly grade: Grade }
  | { readonly kind: 'transfer' }
  | { readonly kind: 'rules'; readonly places: readonly Place[] }
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] };

const FRAMES: ReadonlySet<TraceNode['kind']> = new Set(['decision', 'violation', 'tiers', 'scoring']);
const GRADES = Object.keys(ZH_CN_NAMES.grades) as readonly Grade[];
const LEAST_PART = 2;
const MOST_NEAR = 3;

/** Finds what is asked about by a row, a tier, a grade, a name, an id or a part of a name that only one rule has. */
export function findNamed(speaker: Speaker, asked: string): Named {
  const name = plain(asked);
  const grade = GRADES.find((one) => gradeNames(one).includes(name));
  if (grade !== undefined) return { kind: 'grade', grade };
  if (name === 'transfer' || name === '移送') return { kind: 'transfer' };
  const places = placesOf(speaker.decision.trace, []);
  const found = byRow(places, name) ?? byTier(speaker, places, name) ?? byName(speaker, places, name);
  if (found !== undefined) return { kind: 'rules', places: found };
  const partly =
    name.length < LEAST_PART ? [] : places.filter((one) => labelsOf(one).some((label) => label.includes(name)));
  if (new Set(partly.map(({ node }) => node.id)).size === 1) return { kind: 'rules', places: partly };
  return { kind: 'unknown', nearest: nearestNames(speaker, places, partly, name) };
}

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[“”"「」《》]/g, '')
    .replace(/\s+/g, ' ');
}

/** The key and the words of both languages; 处罚 may be left out. */
function gradeNames(grade: Grade): readonly string[] {
  const chinese = ZH_CN_NAMES.grades[grade];
  const english = EN_NAMES.grades[grade];
  return [grade, chinese, chinese.replace(/处罚$/, ''), english, english.replace(/ \(.*\)$/, '')].map(plain);
}

function placesOf(node: TraceNode, around: readonly TraceNode[]): readonly Place[] {
  const own = FRAMES.has(node.kind) ? [] : [{ node, around }];
  return [...own, ...node.children.flatMap((child) => placesOf(child, [...around, node]))];
}

function some(places: readonly Place[]): readonly Place[] | undefined {
  return places.length === 0 ? undefined : places;
}

function byRow(places: readonly Place[], name: string): readonly Place[] | undefined {
  const row = name.replace(/^(?:第|row )/, '').replace(/行$/, '');
  return some(places.filter(({ node }) => node.row !== undefined && node.row.toLowerCase() === row));
}

/** A tier by the document's name; the trace has only the rows, so it is known from the results. */
function byTier({ decision }: Speaker, places: readonly Place[], name: string): readonly Place[] | undefined {
  const tier = name.replace(/^(?:第|tier )/, '').replace(/档$/, '');
  const rows = decision.options
    .filter((one) => one.tier !== null && plain(one.tier) === tier)
    .flatMap((one) => one.rows);
  return some(places.filter(({ node }) => node.kind === 'tier' && node.row !== undefined && rows.includes(node.row)));
}

function byName(speaker: Speaker, places: readonly Place[], name: string): readonly Place[] | undefined {
  return some(places.filter((one) => namesOf(speaker, one).includes(name)));
}

function labelsOf({ node: { label } }: Place): readonly string[] {
  return label === undefined ? [] : [plain(label['zh-CN']), plain(label.en)];
}

function namesOf(speaker: Speaker, place: Place): readonly string[] {
  const { node } = place;
  const key = keyOf(node);
  const words =
    node.kind === 'penalty'
      ? [speaker.penaltyPlainName(key), speaker.penaltyName(key), ...penaltyWords(speaker, key)]
      : node.kind === 'order'
        ? [speaker.orderName(key)]
        : [];
  return [node.id, key, ...words].map(plain).concat(labelsOf(place));
}

/** The type of a penalty in both languages. */
function penaltyWords({ evidence }: Speaker, key: string): readonly string[] {
  const type = evidence.penalty(key)?.type ?? key;
  return isOneOf(PENALTY_TYPES, type) ? [type, ZH_CN_NAMES.penalties[type], EN_NAMES.penalties[type]] : [];
}

function keyOf({ kind, id }: TraceNode): string {
  const own = lastOf(id);
  if (kind === 'circumstance') return circumstanceKey(id);
  return kind === 'column' ? own.replace(/^column-/, '') : own;
}

/** Names that contain what was asked, then those that are written much like it. */
function nearestNames(
  speaker: Speaker,
  places: readonly Place[],
  partly: readonly Place[],
  name: string,
): readonly string[] {
  const { language } = speaker;
  const near = partly.flatMap(({ node }) => (node.label === undefined ? [] : [speaker.text(node.label)]));
  const left = new Set([
    ...places.flatMap(({ node }) => [node.row ?? keyOf(node), ...(node.label ? [speaker.text(node.label)] : [])]),
    ...GRADES.flatMap((grade) => [grade, language.grades[grade]]),
    'transfer',
    ...speaker.decision.options.flatMap(({ tier }) => tier ?? []),
  ]);
  for (let one = nearest(name, left); one !== undefined && near.length < MOST_NEAR; one = nearest(name, left)) {
    near.push(one);
    left.delete(one);
  }
  return [...new Set(near)].slice(0, MOST_NEAR);
}
