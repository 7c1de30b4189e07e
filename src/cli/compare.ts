import { nearest } from '../diagnostics/index.js';
import { type Compared, compare as compareRules, explain, type Rulebook } from '../index.js';
import { loadCompared } from '../node/index.js';
import { readCases } from './case-list.js';
import { fromHere, readRulebook } from './input.js';
import { EXIT, type ExitCode, type Io } from './io.js';
import type { Options } from './options.js';
import { didYouMean, UsageError } from './usage-error.js';

/** What is compared, as it was written. */
interface WrittenComparison {
  readonly older: string;
  readonly newer: string;
  readonly cases: string | undefined;
}

/** `discretion compare OLD NEW [--cases FILE]` */
export function compare({ older, newer, cases }: WrittenComparison, options: Options, io: Io): ExitCode {
  let loaded: Rulebook | undefined;
  const rulebook = () => {
    loaded ??= readRulebook(options, io);
    return loaded;
  };
  const [from, to] = [older, newer].map((name) => readSide(name, rulebook, options, io)) as [Compared, Compared];
  const given = cases === undefined ? undefined : readCases(cases, io);
  const told = explain(compareRules(from, to, given), { format: options.format, locale: options.locale });
  io.stdout(told.endsWith('\n') ? told : `${told}\n`);
  return EXIT.done;
}

function readSide(name: string, loaded: () => Rulebook, { rules }: Options, io: Io): Compared {
  // A name that is no file is looked up as it was written: it is an id.
  const side =
    loadCompared(
      fromHere(name, io),
      loaded,
      rules?.map((path) => fromHere(path, io)),
    ) ?? loadCompared(name, loaded);
  if (side !== undefined) return side;
  const ids = loaded()
    .documents.filter(({ kind }) => kind === 'benchmark')
    .map(({ id }) => id);
  throw new UsageError(
    {
      'zh-CN': `\`${name}\` 既不是文件或文件夹，也不是已载入的裁量基准的编号`,
      en: `\`${name}\` is neither a file or folder nor the id of a loaded benchmark`,
    },
    didYouMean(nearest(name, ids)),
  );
}
