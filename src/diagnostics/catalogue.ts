/**
 * The only place where codes are born. A template's `{blanks}` are part of its type, so a report that leaves one
 * empty does not compile, and both languages must have the same blanks (test/diagnostics).
 * Messages start in lower case, have no final stop, and put the user's own words in backticks.
 */
export const CATALOGUE = {
  // reading text
  'yaml-syntax': ['the text cannot be read: {detail}', '文本无法读取：{detail}'],
  'empty-file': ['the file is empty', '文件为空'],
  'not-a-mapping': ['expected named keys at the top of the file, found {found}', '文件顶层应为键值，实为{found}'],
  'several-documents': [
    'one file holds one document; a second `---` starts here',
    '一个文件只能有一份内容，此处出现第二个 `---`',
  ],
  'duplicate-key': ['the key `{key}` stands twice in the same place', '同一处出现两个键 `{key}`'],
  'alias-refused': ['anchors and aliases are not used in rule and case files', '规则文件和案件文件不使用锚点与别名'],
  'tag-refused': ['the tag `{tag}` is not used in rule and case files', '规则文件和案件文件不使用标签 `{tag}`'],
  'nesting-too-deep': ['nested deeper than {limit} levels', '嵌套超过{limit}层'],
  'text-too-large': ['the text is longer than {limit} characters', '文本超过{limit}个字符'],
  'unsafe-name': ['`{name}` cannot be used as a name', '`{name}` 不能用作名称'],
  'file-unreadable': ['the file cannot be read: {detail}', '文件无法读取：{detail}'],
  // published tables
  'table-empty': ['no sheet of the file holds anything', '文件中没有任何内容'],
  'not-a-table': [
    'this is no `.xlsx` workbook and no table of separated values',
    '这不是 `.xlsx` 工作簿，也不是分隔符表格（CSV）',
  ],
  'table-legacy-format': [
    '`.xls` files of Excel 97 to 2003 are not read: open the file in Excel, WPS or LibreOffice and save it as `.xlsx` (or run `soffice --headless --convert-to xlsx FILE`)',
    '不读取 Excel 97—2003 的 `.xls` 文件：请用 Excel、WPS 或 LibreOffice 打开后另存为 `.xlsx`（或者运行 `soffice --headless --convert-to xlsx 文件`）',
  ],
  'table-encrypted': [
    'the workbook is protected by a password: open it and save it without one',
    '工作簿设有打开密码：请打开后取消密码再保存',
  ],
  'table-damaged': [
    '`{part}` cannot be read: the file is damaged or was cut short',
    '`{part}` 无法读取：文件已损坏或者不完整',
  ],
  'table-too-large': [
    'the table is larger than {limit} MB, packed or unpacked, or spreads over more than a million cells',
    '表格（压缩前或者解压后）超过{limit} MB，或者单元格分布超过一百万格',
  ],
  'text-encoding-unknown': ['the text is neither UTF-8 nor GB 18030', '文本既不是 UTF-8 也不是 GB 18030（GBK）编码'],
  'quote-unclosed': ['the quotation mark that opens here is not closed', '此处的引号没有结束'],
  'table-heading-missing': [
    'no sheet has a row of headings with a column for circumstances (such as 裁量情节) and one for penalties (such as 裁量标准); found {found}',
    '没有一张工作表有标题行：须有情节一列（如“裁量情节”“适用条件”）和处罚一列（如“裁量标准”“处罚幅度”）；找到的是：{found}',
  ],
  'published-rules-damaged': [
    'the rules that travel in this published file are damaged: publish it again',
    '此公布文件内附的规则已损坏：请重新输出',
  ],
  'published-table-moved': [
    'the table of {code} is no longer as it was published (a row, a column or its title was changed): only texts of cells may change',
    '{code} 的表格已不是输出时的样子（增删了行列或者改动了标题）：只能改动单元格中的文字',
  ],
  // shape
  'unknown-key': ['`{key}` is not a key here', '此处没有键 `{key}`'],
  'missing-key': ['`{key}` is missing', '缺少 `{key}`'],
  'wrong-type': ['expected {expected}, found {found}', '应为{expected}，实为{found}'],
  'not-one-of': ['`{found}` is not one of {expected}', '`{found}` 不属于：{expected}'],
  'not-plain-decimal': [
    '`{found}` is not a plain decimal (digits, an optional point, at most 18 before and 12 behind it)',
    '`{found}` 不是普通十进制数（小数点前至多18位、后至多12位）',
  ],
  'number-not-exact': [
    'the number {found} may have lost digits; give it as text',
    '数值 {found} 可能已丢失精度，请以文本给出',
  ],
  'blank-value': [
    '`{key}` has no value: leave the key out while nobody has said it, or write `null` if it cannot be ascertained',
    '`{key}` 没有值：尚未填写的应删去该键，无法查明的写 `null`',
  ],
  'not-a-whole-number': ['`{found}` is not a whole number', '`{found}` 不是整数'],
  'not-a-date': ['`{found}` is not a calendar date (YYYY-MM-DD)', '`{found}` 不是日期（YYYY-MM-DD）'],
  'not-a-period': [
    '`{found}` is not a period such as `6 months` or `90 days`',
    '`{found}` 不是期间（如 `6 months`、`90 days`）',
  ],
  'not-an-identifier': [
    '`{found}` is not an identifier (small letters, digits, single hyphens)',
    '`{found}` 不是标识符（小写字母、数字、单个连字符）',
  ],
  'not-a-fact-name': [
    '`{found}` is not a fact name (a small letter, then letters and digits)',
    '`{found}` 不是事实名称（小写字母开头，只含字母与数字）',
  ],
  'invalid-value': ['{detail}', '{detail}'],
  // documents
  'document-or-part': [
    'a rule file starts with either `document` or `partOf`',
    '规则文件须以 `document` 或 `partOf` 之一开头',
  ],
  'document-unknown': ['no document `{id}` is loaded', '未载入文件 `{id}`'],
  'document-twice': ['the document `{id}` has two headers', '文件 `{id}` 有两个文件头'],
  'extends-cycle': ['`{id}` extends itself: {chain}', '`{id}` 循环继承：{chain}'],
  'dates-contradict': ['`{from}` is after `{until}`', '`{from}` 晚于 `{until}`'],
  'year-twice': ['the year {year} stands twice', '{year}年出现两次'],
  'working-days-only': ['a period of working days is a number of days', '工作日期间只能是若干日'],
  'day-off-and-worked': ['{date} is both a day off and a working day', '{date} 既是放假日又是工作日'],
  'not-compiled-rules': [
    'these are not compiled rules: `discretion build` writes them',
    '这不是编译后的规则：编译后的规则由 `discretion build` 生成',
  ],
  'compiled-elsewhere': [
    'the rules were compiled by version {version}, this is {expected}: compile them again with `discretion build`',
    '规则由版本 {version} 编译，当前版本为 {expected}：请用 `discretion build` 重新编译',
  ],
  // facts and conditions
  'fact-declared-twice': ['the fact `{fact}` is already declared in {where}', '事实 `{fact}` 已在 {where} 声明'],
  'undeclared-fact': ['the fact `{fact}` is not declared', '事实 `{fact}` 未声明'],
  'fact-incomplete': ['a fact of type `{type}` needs `{key}`', '类型为 `{type}` 的事实须有 `{key}`'],
  'unknown-unit': ['`{unit}` is not a unit of the catalogue', '计量单位目录中没有 `{unit}`'],
  'derived-fact-given': [
    'the fact `{fact}` is computed from `{from}` and cannot be given',
    '事实 `{fact}` 由 `{from}` 计算得出，不能填写',
  ],
  'fact-fixed': [
    'the fact `{fact}` is settled by the table of {code} and cannot be given',
    '事实 `{fact}` 已由 {code} 的裁量表确定，不能填写',
  ],
  'fact-type': ['`{fact}`: expected {expected}, found `{found}`', '`{fact}` 应为{expected}，实为 `{found}`'],
  'fact-domain': [
    '`{fact}`: `{found}` is outside its domain ({domain})',
    '`{fact}` 的值 `{found}` 超出取值范围（{domain}）',
  ],
  'unknown-value': ['`{found}` is not a value of `{fact}`', '`{found}` 不是 `{fact}` 的取值'],
  'unknown-operator': ['`{operator}` is not an operator', '`{operator}` 不是运算符'],
  'operand-type': [
    '`{operator}` on `{fact}` cannot be compared with {found}',
    '`{fact}` 的 `{operator}` 不能与 {found} 比较',
  ],
  'contradictory-bounds': ['no value satisfies the bounds {bounds}', '没有任何值满足界限 {bounds}'],
  'bounds-undeclared': [
    'the document does not say whether 以上 and 以下 include the number',
    '文件未声明“以上”“以下”是否包括本数',
  ],
  'empty-any': ['an empty `any` can never be met', '空的 `any` 永不成立'],
  'empty-condition': ['the condition tests nothing', '条件没有任何内容'],
  'mixed-condition': ['`{key}` cannot stand beside other keys here', '`{key}` 不能与其他键并列'],
  'named-condition-unknown': ['no condition is named `{name}`', '没有名为 `{name}` 的条件'],
  'named-condition-cycle': ['the condition `{name}` refers to itself', '条件 `{name}` 引用自身'],
  'unsafe-path': ['`{path}` is not a path of property steps', '`{path}` 不是由属性构成的路径'],
  'condition-invalid': ['the condition is not valid: {detail}', '条件无效：{detail}'],
  // law and tables
  'missing-citation': ['{what} carries no citation', '{what}没有引用依据'],
  'law-unknown': ['no law `{law}` is loaded', '未载入法律文件 `{law}`'],
  'provision-unknown': ['`{law}` has no provision {article}', '`{law}` 中没有 {article}'],
  'provision-twice': ['the provision {article} stands twice', '{article} 出现两次'],
  'penalty-unknown': ['the cited provisions allow no penalty `{penalty}`', '所引条款没有处罚 `{penalty}`'],
  'penalty-twice': ['two cited provisions both name a penalty `{penalty}`', '所引条款中有两个处罚 `{penalty}`'],
  'code-twice': ['the violation {code} stands twice', '违法行为 {code} 出现两次'],
  'row-twice': ['the row {row} stands twice in this table', '本表第 {row} 行出现两次'],
  'column-unknown': ['the table has no column `{column}`', '本表没有列 `{column}`'],
  'column-twice': ['the column `{column}` stands twice', '列 `{column}` 出现两次'],
  'weight-missing': ['the level gives no weight for the column `{column}`', '本档没有列 `{column}` 的权重'],
  'two-methods': ['a violation has either tiers or a scoring table', '一个违法行为只能用阶次表或权重表之一'],
  'amount-empty': ['the amount has neither bound nor sum', '金额没有界限也没有数额'],
  'amount-not-single': ['a base must be one sum: use `exactly`', '基数必须是单一数额：使用 `exactly`'],
  'amount-on-other': [
    'only a fine (or `other`) has an amount; `{penalty}` is {type}',
    '只有罚款（或者 `other`）有金额；`{penalty}` 为 {type}',
  ],
  'fine-without-amount': ['the fine `{penalty}` has no amount', '罚款 `{penalty}` 没有金额'],
  'choice-missing': ['an alternative needs the `choice` it belongs to', '选择性处罚须写明所属的 `choice`'],
  'combinable-without-choice': [
    '`combinable` belongs to alternatives: what may be added to something else is `optional`',
    '`combinable` 只用于选择性处罚：可以并处的写作 `optional`',
  ],
  'alternative-required': [
    'alternatives can only be `excluded`: that one must be taken is said by excluding the others',
    '选择性处罚只能写 `excluded`：必须选用其中一种的，排除其余各种',
  ],
  'guide-outside': ['the guide {guide} lies outside of {bounds}', '指导值 {guide} 不在 {bounds} 之内'],
  'name-missing': ['`other` needs a `name`', '`other` 须有 `name`'],
  'measure-unclear': [
    'a grade is measured by exactly one of `slice`, `reduce` and `tierUp`',
    '幅度须且只能用 `slice`、`reduce`、`tierUp` 之一表示',
  ],
  'share-out-of-range': ['{found} percent is out of range ({range})', '百分比 {found} 超出范围（{range}）'],
  'measure-against-grade': ['a `{measure}` cannot make a penalty {grade}', '`{measure}` 不能用于{grade}的幅度'],
  'replaces-other-effect': [
    '`{id}` takes the place of a rule of `{law}` and has none of its effects ({effects})',
    '`{id}` 取代 `{law}` 的同名规则，却没有其任何一种效果（{effects}）',
  ],
  'nothing-to-replace': [
    '`{id}` is not in `{section}` of a document that this one extends',
    '本文件所承接的文件中，`{section}` 没有 `{id}`',
  ],
  'level-needs-test': ['a level has exactly one of `is` and `when`', '每档须有且只有 `is` 或 `when` 之一'],
  'tier-needs-test': ['a row has exactly one of `when` and `otherwise`', '每行须有且只有 `when` 或 `otherwise` 之一'],
  'statute-row-gives': [
    'a row that leaves the case to the law gives nothing: it has no `{key}`',
    '交由法律规定的行不给出任何内容，不能有 `{key}`',
  ],
  'factor-needs-fact': ['levels with `is` need the factor’s `fact`', '用 `is` 的要素须写明 `fact`'],
  'factor-needs-name': ['a factor needs a `fact`, or an `id` and a `label`', '要素须有 `fact`，或 `id` 与 `label`'],
  'severity-missing': [
    'the document’s conflict rule needs a `severity` in every row',
    '文件的竞合规则要求每行写明 `severity`',
  ],
  'penalty-inherited-twice': [
    '`{penalty}` is given here and by the group around it',
    '`{penalty}` 在本行与所属合并格中重复给出',
  ],
  // cases
  'base-unknown': ['no other case of this file is named `{base}`', '本文件没有另一个名为 `{base}` 的样例'],
  'no-cases': ['there are no worked cases in {where}', '{where} 中没有样例案件'],
  'benchmark-unknown': ['no benchmark `{id}` is loaded', '未载入裁量基准 `{id}`'],
  'benchmark-unclear': [
    'the case names no benchmark, and {count} fit it: {ids}',
    '案件未写明裁量基准，可适用的有{count}个：{ids}',
  ],
  'case-names-nothing': [
    'the case names neither a benchmark nor a department and a jurisdiction',
    '案件既未写明裁量基准，也未写明部门与地区',
  ],
  'nothing-proposed': [
    'there is nothing to check: `proposed` is missing (`proposed: []` says that no penalty is proposed)',
    '没有可供审查的拟处罚内容：缺少 `proposed`（拟不予处罚的写 `proposed: []`）',
  ],
  'act-unknown': ['the case has no act `{act}`', '案件中没有违法行为 `{act}`'],
  'act-unclear': [
    'several acts of the case are `{act}`: give each an `id` and name it',
    '案件中有多个违法行为为 `{act}`，须分别写明 `id` 并以此指明',
  ],
} as const satisfies Record<string, readonly [en: string, zhCN: string]>;

export type Code = keyof typeof CATALOGUE;

type BlanksOf<T extends string> = T extends `${string}{${infer Blank}}${infer Rest}` ? Blank | BlanksOf<Rest> : never;

/** The blanks that a report with this code has to fill. */
export type Params<C extends Code> = { readonly [B in BlanksOf<(typeof CATALOGUE)[C][0]>]: string };
