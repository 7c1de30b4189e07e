import {
  completeCase,
  type Decision,
  type ExplainDetail,
  explain,
  type Locale,
  publish,
  publishTestReport,
} from '../../src/index.js';
import { loadCase, loadRulebook } from '../../src/node/index.js';
import { packagedSuites } from '../cases/rule-files.js';
import { run } from '../cli/run.js';
import { CASES } from '../compare/some-cases.js';
import { smallReport } from '../exchange/small-report.js';

export interface NamedPage {
  readonly name: string;
  readonly html: string;
}

const COMPARED = 'test/compare/rules';
const rulebook = loadRulebook();
const suites = packagedSuites();
const ordinary = loadCase('examples/cases/guangdong-1.1.yaml');

/** Table 1.1: 45% × 5% × 3,000,000 = 67,500 yuan, of a statutory range of 30,000 to 150,000. */
export function decisionOfTheReadme(): Decision {
  return rulebook.decide(ordinary);
}

/** Pages of real cases and documents, as people get them. */
export function pagesIn(locale: Locale): readonly NamedPage[] {
  // Every rule that was looked at is shown once; it is what makes a page long.
  const told = (given: unknown, detail: ExplainDetail = 'reasons') =>
    explain(rulebook.decide(given), { format: 'html', locale, detail });
  const chapter = rulebook
    .document('guangdong-ecology-2022')
    ?.heads.flatMap(({ code }) => (/^2\./.test(code) ? [code] : []));
  const { report, documents } = smallReport();
  const html: Readonly<Record<string, string>> = {
    scoring: told(ordinary, 'both'),
    // Below the statutory minimum, and within it, side by side.
    mitigated: told(withFacts({ circumstances: ['reduced-harm'] })),
    undetermined: told(withFacts({ duration: undefined, sameKindIn2Years: undefined })),
    tiers: told(workedCase('guangdong-ecology-2022/cases/1.4.yaml', /^row 1 /)),
    steps: told(workedCase('jiangmen-ecology-2020/cases/11-1.yaml', /^just over 0.2 times/)),
    check: explain(rulebook.check(loadCase('examples/cases/guangdong-1.1-proposed.yaml')), {
      format: 'html',
      locale,
      detail: 'reasons',
    }),
    'why-not': explain(rulebook.decide(ordinary), { format: 'html', locale, whyNot: 'lighter' }),
    publish: publish(documentNamed('guangdong-ecology-2022'), {
      format: 'html',
      locale,
      ...(chapter && { violations: chapter }),
    }),
    coverage: publishTestReport(report, { locale, documents }),
    verify: run([
      'verify',
      'test/verify/bad/rows-overlap.yaml',
      '--rules',
      'test/verify/law.yaml',
      '--format',
      'html',
      '--locale',
      locale,
    ]).out,
    compare: run(
      [
        'compare',
        `${COMPARED}/older.yaml`,
        `${COMPARED}/newer.yaml`,
        '--rules',
        `${COMPARED}/law.yaml`,
        '--cases',
        '-',
        '--format',
        'html',
        '--locale',
        locale,
      ],
      { stdin: CASES.map((one) => JSON.stringify(one)).join('\n') },
    ).out,
    list: run(['list', '--format', 'html', '--locale', locale]).out,
    found: run(['list', '--violation', '污染物', '--format', 'html', '--locale', locale]).out,
  };
  return Object.entries(html).map(([name, text]) => ({ name: `${name}.${locale}`, html: text }));
}

function documentNamed(id: string) {
  const document = rulebook.document(id);
  if (document === undefined) throw new Error(`no document ${id}`);
  return document;
}

function withFacts(facts: Readonly<Record<string, unknown>>) {
  return {
    ...ordinary,
    facts: Object.fromEntries(
      Object.entries({ ...ordinary.facts, ...facts }).filter(([, value]) => value !== undefined),
    ),
  };
}

/** A case that is kept with the rules, by the file and the beginning of its name. */
function workedCase(file: string, name: RegExp) {
  const suite = suites.find((one) => one.file.endsWith(file))?.suite;
  const worked = suite?.cases.find((one) => name.test(one.name));
  if (suite === undefined || worked === undefined) throw new Error(`no case ${name} in ${file}`);
  const complete = completeCase(worked, suite);
  if ('unknownBase' in complete) throw new Error(complete.unknownBase);
  return complete.case;
}
