export { CATALOGUE, type Code, type Params } from './catalogue.js';
export {
  describeFinding,
  FINDINGS,
  type FindingBlanks,
  type FindingCode,
  type FindingParam,
  type FindingParams,
  type FindingSeverity,
} from './finding-catalogue.js';
export {
  describeProblem,
  formatProblem,
  isAboutKey,
  looseProblem,
  type Path,
  type Place,
  type Problem,
  ProblemsError,
  problem,
  type Result,
  type Severity,
} from './problem.js';
export { nearest } from './suggest.js';
export { LineIndex, type Location } from './text-location.js';
