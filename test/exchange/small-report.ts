import { STARTER_RULES } from '../../src/cli/starter-rules.js';
import {
  createRulebook,
  formatProblem,
  parseBenchmark,
  parseCaseSuite,
  type Result,
  type RuleDocument,
  runSuites,
  type TestReport,
} from '../../src/index.js';

// A scoring table beside the tier table of the starter file, and a table that no case is about.
const MORE = `
  - code: "1.2"
    id: soiling-road
    name: { zh-CN: 污染城市道路, en: Soiling a city road }
    penalisedBy: [{ law: example-city-2026, article: "3" }]
    scoring:
      columns:
        - { id: party, penalty: fine, start: 10, of: { exactly: 20000 } }
      factors:
        - fact: kindOfRoad
          levels:
            - { row: "1", is: other, weight: 0 }
            - { row: "2", is: main, weight: 20 }
`;

// Of three rows the first and the third are reached. No passing case has 10 m² or more on a road that is not a main road.
const SUITE = `cases:
  - name: a small area of another road
    case:
      benchmark: example-city-2026
      violation: "1.1"
      party: { kind: organisation }
      dates: { ended: 2026-03-01, decided: 2026-04-01 }
      facts: { kindOfRoad: other, occupiedArea: "9 m2" }
    expect: { rows: ["1"], penalties: { fine: { min: "1000", max: "5000" } } }
  - name: a large area of a main road
    base: a small area of another road
    case: { facts: { kindOfRoad: main, occupiedArea: "12 m2" } }
    expect: { rows: ["3"] }
  - name: fails, <b>because</b> the row is another
    why: row 2 reaches from 5,000 to 10,000
    base: a small area of another road
    case: { facts: { occupiedArea: "12 m2" } }
    expect: { rows: ["1"], penalties: { fine: { min: "4000" } } }
  - name: fails, for the fact is not declared
    base: a small area of another road
    case: { facts: { occupiedAria: "12 m2" } }
  - name: a main road is soiled
    base: a small area of another road
    case: { violation: "1.2", facts: { kindOfRoad: main } }
    expect: { rows: ["2"], penalties: { fine: { exactly: "6000" } } }
  - name: another road is soiled
    base: a small area of another road
    case: { violation: "1.2" }
    expect: { rows: ["1"], penalties: { fine: { exactly: "2000" } } }
`;

function parsedWell<T>(parsed: Result<T>): T {
  if (!parsed.ok) throw new Error(parsed.problems.map((one) => formatProblem(one)).join('\n'));
  return parsed.value;
}

/** What the cases find of a small document that is made up, all of them or all but one. */
export function smallReport({ without }: { readonly without?: string } = {}): {
  readonly report: TestReport;
  readonly documents: readonly RuleDocument[];
} {
  const rulebook = createRulebook([parsedWell(parseBenchmark(STARTER_RULES + MORE, { file: 'rules.yaml' }))]);
  const suite = parsedWell(parseCaseSuite(SUITE, { file: 'cases.yaml' }));
  const cases = suite.shape.cases.filter(({ name }) => name !== without);
  const documents = rulebook.documents.flatMap(({ id }) => rulebook.document(id) ?? []);
  return { report: runSuites(rulebook, [{ ...suite, shape: { ...suite.shape, cases } }]), documents };
}
