import type { FactType } from '../conditions/index.js';
import { nearest, type Problem, problem } from '../diagnostics/index.js';
import type { FactDeclarationShape, RuleFile } from '../parse/index.js';
import { decimal, isUnit, parsePeriod, UNITS } from '../values/index.js';
import type { Fact, LookBack } from './rule-set.js';

/** Links one declared fact. What its type needs (a unit, values) and does not have becomes a problem. */
export function linkFact(name: string, shape: FactDeclarationShape, file: RuleFile, problems: Problem[]): Fact {
  const path = ['facts', name];
  const need = (key: 'unit' | 'values' | 'of') =>
    problems.push(problem('fact-incomplete', { type: shape.type, key }, file.source.place(path)));
  if (shape.unit !== undefined && !isUnit(shape.unit)) {
    const suggestion = nearest(shape.unit, Object.keys(UNITS));
    problems.push(problem('unknown-unit', { unit: shape.unit }, file.source.place([...path, 'unit']), suggestion));
  }
  if (shape.type === 'quantity' && shape.unit === undefined) need('unit');
  if ((shape.type === 'enum' || shape.type === 'set') && Object.keys(shape.values ?? {}).length === 0) need('values');
  if (shape.type === 'list' && shape.of === undefined) need('of');
  const derive = linkDerive(shape);
  return {
    name,
    type: factType(shape),
    label: shape.label,
    question: shape.question ?? shape.label,
    ...(shape.unit === undefined ? {} : { unit: shape.unit }),
    ...(shape.values === undefined ? {} : { values: shape.values }),
    ...(derive === undefined ? {} : { derive }),
    ...(shape.worse === undefined ? {} : { worse: shape.worse }),
    source: { file: file.source.file, ...file.source.locate(path, 'key') },
    ...(shape.lookBack === undefined ? {} : { lookBack: linkLookBack(shape.lookBack, file, path, problems) }),
  };
}

function linkLookBack(
  { counts, same, within, calendarYear, includingThis }: NonNullable<FactDeclarationShape['lookBack']>,
  file: RuleFile,
  path: readonly string[],
  problems: Problem[],
): LookBack {
  const period = within === undefined ? undefined : parsePeriod(within);
  if (within !== undefined && period === undefined) {
    const found = typeof within === 'string' ? within : JSON.stringify(within);
    problems.push(problem('not-a-period', { found }, file.source.place([...path, 'lookBack', 'within'])));
  }
  return {
    counts,
    same,
    ...(period && { within: period }),
    calendarYear: calendarYear ?? false,
    includingThis: includingThis ?? false,
  };
}

function factType(shape: FactDeclarationShape): FactType {
  const domain = {
    ...(shape.min === undefined ? {} : { min: decimal(shape.min) }),
    ...(shape.over === undefined ? {} : { over: decimal(shape.over) }),
    ...(shape.max === undefined ? {} : { max: decimal(shape.max) }),
  };
  switch (shape.type) {
    case 'integer':
    case 'decimal':
    case 'money':
      return { kind: shape.type, ...domain };
    case 'quantity':
      return {
        kind: 'quantity',
        unit: shape.unit !== undefined && isUnit(shape.unit) ? shape.unit : 'times',
        ...domain,
      };
    case 'enum':
    case 'set':
      return { kind: shape.type, values: Object.keys(shape.values ?? {}) };
    case 'list':
      return { kind: 'list', ...domain };
    case 'boolean':
    case 'date':
    case 'duration':
      return { kind: shape.type };
  }
}

function linkDerive({ derive }: FactDeclarationShape): Fact['derive'] | undefined {
  for (const how of ['count', 'max', 'sum'] as const) {
    const from = derive?.[how];
    if (from !== undefined) return { how, from: typeof from === 'string' ? [from] : from };
  }
  if (derive?.party !== undefined) return { how: 'party', of: derive.party };
  if (derive?.days !== undefined) return { how: 'days', ...derive.days };
  if (derive?.result !== undefined) return { how: 'result', of: derive.result };
  return undefined;
}
