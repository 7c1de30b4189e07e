/**
 * The walls between the rooms of src/. Data goes down the pipeline (parse, resolve, compile, decide, explain), imports
 * go up it. Each wall is a rule with a sentence that tells what to do; nothing is tolerated.
 */

const room = (...names) => `^src/(${names.join('|')})/`;
const DOORS = '^src/(index|rulebook)\\.ts$';
const NOT_TYPES = { dependencyTypesNot: ['type-only'] };

const wall = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const FOREIGN = [
  ['decimal.js', ['values']],
  ['date-fns', ['values']],
  ['@date-fns/utc', ['values']],
  ['@noble/hashes', ['values']],
  ['yaml', ['parse', 'exchange']],
  ['fflate', ['exchange']],
  ['saxen', ['exchange']],
  ['zod', ['parse']],
  ['json-rules-engine', ['engine']],
  ['commander', ['cli']],
];

module.exports = {
  forbidden: [
    wall(
      'no-circles',
      'Two files that need each other are one file, or miss a third: split out what both need.',
      {},
      {
        circular: true,
      },
    ),
    wall(
      'rooms-by-their-door',
      "A room is entered by its index.ts only: export what you need there, or ask whether it is that room's business.",
      { path: '^src/([^/]+)/' },
      { path: '^src/[^/]+/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    ),
    wall(
      'core-door-by-room-doors',
      'The core door and the rulebook put rooms together; they reach into none.',
      { path: '^src/[^/]+\\.ts$' },
      { path: '^src/[^/]+/', pathNot: '^src/[^/]+/index\\.ts$' },
    ),
    wall(
      'core-without-machine',
      'The core runs in a browser: what touches files or arguments is src/node or src/cli, and nothing of the core asks for it.',
      { path: '^src/', pathNot: room('node', 'cli') },
      { path: room('node', 'cli') },
    ),
    wall(
      'rooms-not-through-the-core-door',
      'The core door is for hosts, src/node and src/cli; a room imports the room it needs.',
      { path: '^src/[^/]+/', pathNot: room('node', 'cli') },
      { path: DOORS },
    ),
    wall(
      'values-is-a-foundation',
      'Amounts, dates and periods know no other room: what needs another room belongs in that room.',
      { path: room('values') },
      { path: '^src/', pathNot: room('values') },
    ),
    wall(
      'diagnostics-is-a-foundation',
      'Codes, severities and places know no other room: hand the words in as parameters.',
      { path: room('diagnostics') },
      { path: '^src/', pathNot: room('diagnostics') },
    ),
    wall(
      'conditions-know-no-penalties',
      'A condition knows facts and operators, none of the stages that use it.',
      { path: room('conditions') },
      { path: '^src/', pathNot: room('conditions', 'values', 'diagnostics') },
    ),
    wall(
      'parse-knows-text-only',
      'Parsing gives a rule file; what a name in it means is found in resolve/.',
      { path: room('parse') },
      { path: '^src/', pathNot: room('parse', 'conditions', 'values', 'diagnostics') },
    ),
    wall(
      'resolve-knows-no-later-stage',
      'Linking gives a rule set; how it is run is decided from compile/ on.',
      { path: room('resolve') },
      { path: '^src/', pathNot: room('resolve', 'parse', 'conditions', 'values', 'diagnostics') },
    ),
    wall(
      'compile-knows-no-later-stage',
      'A program is plain data made from a rule set; what it yields is the business of decide/.',
      { path: room('compile') },
      { path: '^src/', pathNot: room('compile', 'resolve', 'parse', 'conditions', 'values', 'diagnostics') },
    ),
    wall(
      'decide-knows-no-text',
      'Deciding takes a program and a case: functions of parse/, resolve/ and explain/ are out of reach, their types are not.',
      { path: room('decide') },
      { path: room('parse', 'resolve', 'verify', 'explain', 'engine'), ...NOT_TYPES },
    ),
    wall(
      'decide-before-explain',
      'A decision does not know how it will be told, not even the types.',
      { path: room('decide') },
      { path: room('explain', 'verify', 'engine') },
    ),
    wall(
      'explain-decides-nothing',
      'An explanation is made of the decision alone: beside the foundations it takes types from other rooms, never functions.',
      { path: room('explain') },
      { path: '^src/', pathNot: room('explain', 'conditions', 'values', 'diagnostics'), ...NOT_TYPES },
    ),
    wall(
      'review-reads-decisions',
      'A review holds a decision against what was proposed: texts are read before it, words are found after it; types may be used.',
      { path: room('review') },
      { path: room('parse', 'verify', 'compare', 'explain', 'engine', 'node', 'cli'), ...NOT_TYPES },
    ),
    wall(
      'compare-holds-rules-against-rules',
      'A comparison walks linked rules and has cases decided by the function it is handed: texts, words and files are for others.',
      { path: room('compare') },
      {
        path: '^src/',
        pathNot: room('compare', 'decide', 'resolve', 'conditions', 'values', 'diagnostics'),
        ...NOT_TYPES,
      },
    ),
    wall(
      'stages-know-no-comparison',
      'Comparing comes after deciding; no stage of the pipeline asks for it. (A comparison is explained: explain/ takes its types.)',
      { path: room('parse', 'resolve', 'compile', 'decide', 'review') },
      { path: room('compare') },
    ),
    wall(
      'stages-know-no-review',
      'Reviewing comes after deciding; no stage of the pipeline asks for it. (A review is explained: explain/ takes its types.)',
      { path: room('parse', 'resolve', 'compile', 'decide') },
      { path: room('review') },
    ),
    wall(
      'cases-read-decisions',
      'Worked cases are decided by a function that is handed in and held against what they expect; words are found after it.',
      { path: room('cases') },
      { path: room('compile', 'decide', 'explain', 'review', 'engine', 'exchange', 'bundle', 'search'), ...NOT_TYPES },
    ),
    wall(
      'bundle-is-rules-only',
      'Compiled rules are what parse and resolve make of texts: nothing is decided or told here.',
      { path: room('bundle') },
      { path: '^src/', pathNot: [room('bundle', 'parse', 'resolve', 'values', 'diagnostics'), '^src/version\\.ts$'] },
    ),
    wall(
      'search-reads-heads',
      'A search looks at names and citations of linked documents, and at nothing that is decided.',
      { path: room('search') },
      { path: '^src/', pathNot: room('search', 'resolve', 'values', 'diagnostics') },
    ),
    wall(
      'exchange-reads-rules',
      'A published table is made of linked rules, and rules of a table: cases are decided and reviewed elsewhere. (What worked cases reach is shown beside the tables: the types of cases/ may be used.)',
      { path: room('exchange') },
      { path: room('compile', 'decide', 'review', 'engine', 'node', 'cli') },
    ),
    wall(
      'exchange-runs-no-cases',
      'A page about worked cases is made of the report that is handed in.',
      { path: room('exchange') },
      { path: room('cases'), ...NOT_TYPES },
    ),
    wall(
      'verify-runs-no-case',
      'Faults are found in linked rules, without deciding a case: what a witness shows is seen by the tests; parsing, deciding and telling are out of reach.',
      { path: room('verify') },
      { path: '^src/', pathNot: room('verify', 'resolve', 'conditions', 'values', 'diagnostics') },
    ),
    wall(
      'nothing-waits-for-verify',
      'A published document is in force with its flaws: no stage of the pipeline asks whether it was verified. (Findings are explained: explain/ takes their types.)',
      { path: room('parse', 'resolve', 'compile', 'decide', 'review', 'engine') },
      { path: room('verify') },
    ),
    wall(
      'engine-knows-no-machine',
      'The door for json-rules-engine hosts works wherever the core works.',
      { path: room('engine') },
      { path: room('node', 'cli', 'explain') },
    ),
    wall(
      'node-by-the-core-door',
      'Files are read here and handed to the core door; no stage of the pipeline is called past it.',
      { path: room('node') },
      { path: '^src/', pathNot: ['^src/index\\.ts$', room('node', 'values', 'diagnostics')] },
    ),
    wall(
      'cli-by-the-doors',
      'The command line uses what every host can use: the core door, the node door and the two foundations.',
      { path: room('cli') },
      { path: '^src/', pathNot: ['^src/index\\.ts$', '^src/node/index\\.ts$', room('cli', 'values', 'diagnostics')] },
    ),
    wall(
      'built-ins-in-node-and-cli',
      'The core runs without Node: read files in src/node, arguments in src/cli, and hand the text in.',
      { path: '^src/', pathNot: room('node', 'cli') },
      { dependencyTypes: ['core'] },
    ),
    wall(
      'known-foreign-packages',
      'A new foreign package gets a room first: name it in FOREIGN of this file, and in the table of the README.',
      { path: '^src/' },
      {
        dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown', 'unknown'],
        pathNot: `^(node_modules/)?(${FOREIGN.map(([name]) => name.replaceAll('.', '\\.')).join('|')})(/|$)`,
      },
    ),
    ...FOREIGN.map(([name, rooms]) =>
      wall(
        `${name.replace('@', '').replace('/', '-')}-in-its-room`,
        `\`${name}\` is known to ${rooms.map((one) => `src/${one}`).join(' and ')} alone: use what that room offers, or add to it.`,
        { path: '^src/', pathNot: room(...rooms) },
        { path: `(^|node_modules/)${name.replaceAll('.', '\\.')}(/|$)` },
      ),
    ),
    wall(
      'nothing-unresolved',
      'The import leads nowhere: correct the path or install the package.',
      {},
      {
        couldNotResolve: true,
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
