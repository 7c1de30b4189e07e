import type { Localized } from '../index.js';

/** A command's help: what it does, its argument, and a line that can be run as it stands. */
interface CommandWords {
  readonly does: Localized;
  readonly argument?: Localized;
  readonly example: string;
  readonly exits: Localized;
}

export const PROGRAM: Localized = {
  'zh-CN': '行政处罚裁量基准：输入案件事实，给出可作出的处罚及其理由。',
  en: 'Penalty discretion benchmarks: the facts of a case in, the permitted penalties and the reasons out.',
};

export const COMMANDS = {
  decide: {
    does: {
      'zh-CN': '依裁量基准给出一个案件可作出的处罚，并说明理由',
      en: 'the permitted results for a case, with the explanation',
    },
    argument: {
      'zh-CN': '案件文件（YAML 或 JSON），`-` 表示标准输入',
      en: 'the case file (YAML or JSON); `-` is standard input',
    },
    example: 'discretion decide my-case.yaml --rules my-rules.yaml --locale en',
    exits: {
      'zh-CN': '0 已得出结论；3 尚缺事实，结论未定；2 输入有误',
      en: '0 decided; 3 undetermined, facts are missing; 2 the input is not usable',
    },
  },
  check: {
    does: {
      'zh-CN':
        '审查案件中拟作出的处罚（`proposed`）是否在允许的范围之内，不在的相差多少，案卷须说明哪些理由，程序与期限有无问题',
      en: 'whether the penalties that a case proposes (`proposed`) are permitted, how far they are off, which reasons the file must contain, and what is missing of procedure and time',
    },
    argument: {
      'zh-CN': '写有 `proposed` 的案件文件（YAML 或 JSON；`proposed: []` 表示拟不予处罚），`-` 表示标准输入',
      en: 'a case file with `proposed` (YAML or JSON; `proposed: []`: no penalty); `-` is standard input',
    },
    example: 'discretion check my-case.yaml --rules my-rules.yaml --locale en',
    exits: {
      'zh-CN': '0 允许；1 不允许；3 尚缺事实，不能确定；2 输入有误（程序与期限问题不影响退出码）',
      en: '0 permitted; 1 not permitted; 3 undetermined; 2 the input is not usable (procedure and time do not count)',
    },
  },
  test: {
    does: {
      'zh-CN': '运行与规则放在一起的样例案件，统计其覆盖的行、档、情节与界限',
      en: 'runs the worked cases kept with the rules, and counts the rows, levels, circumstances and numbers they reach',
    },
    argument: {
      'zh-CN': '样例文件，或者含有样例的文件夹（`cases/`、`*.cases.yaml`）；默认为规则所在之处',
      en: 'files of worked cases, or folders that hold some (`cases/`, `*.cases.yaml`); default: where the rules are',
    },
    example: 'discretion test --coverage',
    exits: {
      'zh-CN': '0 全部通过；1 有未通过的；2 输入有误',
      en: '0 all passed; 1 some failed; 2 the input is not usable',
    },
  },
  publish: {
    does: {
      'zh-CN':
        '把一个裁量基准按公布的表格样式输出，逐行可与原文核对（--format markdown、html、xlsx、json）；前三种内附规则，可用 import 导回',
      en: 'a benchmark as the table people publish, to hold against the original row by row (--format markdown, html, xlsx, json); the first three carry the rules, and `import` takes them back',
    },
    argument: {
      'zh-CN': '裁量基准的编号（见 discretion list）',
      en: 'the id of a benchmark (see discretion list)',
    },
    example: 'discretion publish guangdong-ecology-2022 --violation 2.7.1 --format html --out table.html',
    exits: { 'zh-CN': '0 正常；2 输入有误', en: '0 done; 2 the input is not usable' },
  },
  compare: {
    does: {
      'zh-CN': '比较两个裁量基准或者同一基准的两个版本：哪些违法行为增减，对哪些情形变重变轻，对一批案件有何影响',
      en: 'two benchmarks, or two versions of one: violations that came and went, for which facts it became stricter or lighter, and what that does to cases',
    },
    argument: {
      'zh-CN': '规则文件、文件夹、编译后的规则，或者已载入的裁量基准的编号',
      en: 'a rule file, a folder, compiled rules, or the id of a loaded benchmark',
    },
    example: 'discretion compare jiangmen-ecology-2020 guangdong-ecology-2022 --format html > comparison.html',
    exits: { 'zh-CN': '0 正常；2 输入有误', en: '0 done; 2 the input is not usable' },
  },
  import: {
    does: {
      'zh-CN':
        '把公布的裁量表（.xlsx、.csv）导入为规则文件草稿，并列出未能读取的单元格及原因；publish 输出的文件（.xlsx、.html、.md）导回原规则',
      en: 'a published table (.xlsx, .csv) as a draft rule file, with a list of the cells that could not be read, and why; a file that publish wrote (.xlsx, .html, .md) as the rules it carries',
    },
    argument: {
      'zh-CN': '表格文件（.xlsx；UTF-8 或 GBK 编码的 .csv；publish 输出的 .html、.md），`-` 表示标准输入',
      en: 'the table (.xlsx, .csv in UTF-8 or GBK, or .html and .md of publish); `-` is standard input',
    },
    example: 'discretion import table.xlsx --out draft.yaml',
    exits: {
      'zh-CN': '0 处罚单元格全部读懂；1 有未读懂的（草稿仍可使用）；2 表格不可用',
      en: '0 every penalty cell was understood; 1 some were not (the draft is usable); 2 the table is not usable',
    },
  },
  verify: {
    does: {
      'zh-CN': '不运行案件而核验规则文件：空档、重叠、永不适用的行、超出法定幅度等，每项附可复现的案件',
      en: 'finds the faults of rule files without running a case: gaps, overlaps, rows that never apply, fines outside the law, each with a case that shows it',
    },
    argument: {
      'zh-CN': '要核验的规则文件或文件夹；不写则核验全部规则',
      en: 'rule files or folders to verify, together with the rules around them; none: all rules',
    },
    example: 'discretion verify my-rules.yaml --locale en',
    exits: {
      'zh-CN': '0 没有达到 --fail-on 的问题；1 有；2 输入有误',
      en: '0 nothing at or above --fail-on; 1 findings; 2 the input is not usable',
    },
  },
  audit: {
    does: {
      'zh-CN':
        '评查一批已决定的案件（处罚写在 `proposed`）：各违法行为的件数与偏离、罚款在幅度中的分布、同样情形处罚不同的案件',
      en: 'checks decided cases (their penalties as `proposed`): counts and deviations of each violation, fines within their range, like cases fined differently',
    },
    argument: {
      'zh-CN': '每行一个案件的 NDJSON（`-` 表示标准输入），或者样例文件、含有样例的文件夹',
      en: 'NDJSON, one case a line (`-`: standard input), or worked cases (a file or folder)',
    },
    example: 'discretion audit decided.ndjson --fail-on not-permitted',
    exits: {
      'zh-CN': '0 正常；1 有 --fail-on 所指的案件；2 输入有误',
      en: '0 done; 1 there are cases that --fail-on names; 2 the input is not usable',
    },
  },
  build: {
    does: {
      'zh-CN': '检查全部规则，输出一个便于快速载入的 JSON（`openRulebook` 或 `--rules` 使用）',
      en: 'checks all rules and writes them as one JSON that loads fast (for `openRulebook` and `--rules`)',
    },
    example: 'discretion build --rules my-rules --out rules.json',
    exits: { 'zh-CN': '0 正常；2 规则有误', en: '0 done; 2 the rules are not usable' },
  },
  list: {
    does: {
      'zh-CN': '按地区、部门列出已载入的裁量基准及补充它们的文件（用 --on 只列当日施行的），或者查找违法行为',
      en: 'the loaded benchmarks and what supplements them, by place and department (with --on, those in force that day); or violations',
    },
    example: "discretion list --violation 'solid waste law art. 102'",
    exits: { 'zh-CN': '0 正常；2 输入有误', en: '0 done; 2 the input is not usable' },
  },
  schema: {
    does: { 'zh-CN': '输出某类文件的 JSON Schema，供编辑器使用', en: 'the JSON Schema of a kind of file, for editors' },
    argument: {
      'zh-CN': 'rules 规则文件，case 案件文件，cases 样例文件，findings 已知问题清单',
      en: 'rules (a rule file), case (a case file), cases (worked cases) or findings (a list of known findings)',
    },
    example: 'discretion schema case',
    exits: { 'zh-CN': '0 正常；2 用法错误', en: '0 done; 2 usage error' },
  },
  new: {
    does: {
      'zh-CN': '输出一个可直接运行的规则文件样例',
      en: 'a starter rule file, complete enough to decide its own case',
    },
    argument: {
      'zh-CN': 'rules 规则文件，case 与之配套的案件',
      en: 'rules (a rule file) or case (a case that fits it)',
    },
    example: 'discretion new rules --out my-rules.yaml',
    exits: { 'zh-CN': '0 正常；2 用法错误或文件已存在', en: '0 done; 2 usage error, or the file exists' },
  },
} as const satisfies Record<string, CommandWords>;

export const OPTIONS = {
  rules: {
    'zh-CN': '规则文件或文件夹，可重复；默认使用随附的 rules/',
    en: 'a rule file or folder, repeatable; default: the packaged rules',
  },
  format: {
    'zh-CN': '输出格式：text、markdown、html、json（verify 另有 sarif）',
    en: 'text, markdown, html or json (verify also has sarif)',
  },
  locale: { 'zh-CN': '语言：zh-CN、en；默认依环境变量', en: 'zh-CN or en; default: from the environment, else zh-CN' },
  on: {
    'zh-CN':
      '以哪一天为准（YYYY-MM-DD）：decide、check 在案件未写 `dates.decided` 时以此日为决定日期；list 只列此日施行的',
    en: 'the day that counts (YYYY-MM-DD): for decide and check the day of decision where the case has no `dates.decided`; for list the day in force',
  },
  detail: {
    'zh-CN': '详略：reasons 理由，tree 逐条规则，both 两者；默认 reasons（html 为 both）',
    en: 'reasons, tree (every rule that was looked at) or both; default: reasons (html: both)',
  },
  whyNot: {
    'zh-CN': '只回答为什么不是另一种结果：裁量档（如 lighter、从轻处罚）、情节、处罚、责令、行号或者 transfer',
    en: 'answer only why something does not apply: a grade (lighter), circumstance, penalty, order, row, or transfer',
  },
  violation: {
    'zh-CN': '改为查找违法行为：名称中的词、序号，或者法律名称加条款（固废法第一百零二条）',
    en: 'find violations instead: words of the name, a code, or a law and an article ("solid waste law art. 102")',
  },
  cases: {
    'zh-CN': '一并比较这些案件：样例文件、含有样例的文件夹，或者每行一个案件的 NDJSON（`-` 表示标准输入）',
    en: 'also decide these cases under both: worked cases (a file or folder), or NDJSON, one case a line (`-`: standard input)',
  },
  failOnVerdict: {
    'zh-CN': '有这样的案件时以 1 退出：not-permitted 不在允许的范围之内，undetermined 连同尚不能确定和无法评查的',
    en: 'exit with 1 on cases that are not-permitted, or (undetermined) on any that are not found permitted',
  },
  coverage: {
    'zh-CN': '一并列出覆盖情况，以及没有样例覆盖之处',
    en: 'also show what the cases reach, and what none of them reaches',
  },
  failOn: {
    'zh-CN': '达到哪一级即以1退出：error、warning、info；默认 error',
    en: 'the severity from which it exits with 1: error, warning or info; default: error',
  },
  baseline: {
    'zh-CN': '已知问题清单，所列问题不算失败；默认使用随附规则的清单',
    en: 'a list of known findings, which do not make it fail; default: that of the packaged rules',
  },
  out: { 'zh-CN': '写入文件（不覆盖已有文件）', en: 'write to a file (an existing file is never overwritten)' },
  onlyViolation: { 'zh-CN': '只输出该序号的表，可重复', en: 'only the table of that code, repeatable' },
  draftId: {
    'zh-CN': '草稿的文件编号（小写字母、数字、连字符）；默认取自文件名',
    en: 'the id of the drafted document (small letters, digits, hyphens); default: from the name of the file',
  },
  outAgain: { 'zh-CN': '写入文件（替换已有文件）', en: 'write to a file (an existing one is replaced)' },
  version: { 'zh-CN': '显示版本', en: 'print the version' },
  help: { 'zh-CN': '显示帮助', en: 'print this help' },
  helpCommand: { 'zh-CN': '显示某个命令的帮助', en: 'print the help of a command' },
} as const satisfies Record<string, Localized>;

/** Headings of commander's help. */
export const HEADINGS: Readonly<Record<string, Localized>> = {
  'Usage:': { 'zh-CN': '用法：', en: 'Usage:' },
  'Arguments:': { 'zh-CN': '参数：', en: 'Arguments:' },
  'Options:': { 'zh-CN': '选项：', en: 'Options:' },
  'Global Options:': { 'zh-CN': '通用选项：', en: 'Common options:' },
  'Commands:': { 'zh-CN': '命令：', en: 'Commands:' },
};

export const EXAMPLE: Localized = { 'zh-CN': '示例：', en: 'Example:' };
export const EXITS: Localized = { 'zh-CN': '退出码：', en: 'Exit code:' };
