import type { ReviewWords } from './review-words.js';

export const ZH_CN_REVIEW: ReviewWords = {
  title: '拟作出行政处罚的审查',
  heading: '审查结论',
  conclusions: {
    permitted: '拟作出的处罚在允许的范围之内',
    'not-permitted': '拟作出的处罚不在允许的范围之内',
    undetermined: '尚不能确定拟作出的处罚是否在允许的范围之内',
  },
  verdicts: {
    within: '在允许的范围之内',
    below: '低于允许的幅度',
    above: '高于允许的幅度',
    'differs-from-formula': '与裁量表计算得出的数额不一致',
    'type-not-permitted': '不得给予',
    'required-missing': '应当给予而没有提出',
    undetermined: '尚不能确定',
  },
  reasons: {
    'proposed-twice': '同一处罚提出了一次以上，只能给予一次',
    'other-of-choice-proposed': '与已经提出的另一种处罚只能择一',
    'other-name': '该种类下允许的是另一名称的处罚',
    'figure-not-proposed': '没有写明数额或者期限',
    'figure-not-in-rules': '规则没有给出该项处罚的数额或者期限，须另行审查',
    'incomparable-duration': '期限的单位不同，须按起止日期比较',
    'person-not-named': '没有写明各项处罚分别针对哪一名责任人员（`person`），不能判断是否重复',
  },
  noneProposed: '拟不予处罚',
  heldAgainst: (option) => `对照：${option}`,
  scored: (percent) => `裁量百分值${percent}`,
  stands: (penalty, verdict) => `${penalty}——${verdict}`,
  provides: (penalty) => `允许的处罚：${penalty}`,
  nothingProvided: '没有规定该种处罚',
  distance: (side, money) => `比允许的数额${side === 'below' ? '低' : '高'}${money}`,
  computed: (formula) => `计算：${formula}`,
  drawnProposed: (drawn, money) => `${drawn}；拟处罚${money}`,
  permittedBy: (options, others) =>
    `允许该项处罚的结果：${options.join('、')}${others > 0 ? `，以及另外${others}种` : ''}`,
  permittedByNone: '没有一种结果允许该项处罚',
  notExamined: (penalties) => `同一结果还要求下列处罚，本次没有提出，未作审查：${penalties.join('；')}。`,
  act: (number, violation) => `违法行为之${number}：${violation}`,
  findings: {
    heading: '理由、程序与期限',
    establish: (option) => `所对照的结果（${option}）以下列情形为前提，案卷中应当有证据证明`,
    waive: '拟不予处罚：案卷中应当证明下列情形，并说明不予处罚的理由',
    choose: (option, others) => `依法可有几种结果：应当说明选择${option}而不选择${others.join('、')}的理由`,
    weigh: '下列情形指向其他结果，应当予以权衡',
    awayFromGuide: (penalty, side, difference, guide) =>
      `${penalty}——比标准数额（${guide}）${side === 'below' ? '低' : '高'}${difference}，应当说明理由`,
    withinRange: (penalty, range) => `${penalty}——应当说明在${range}的幅度内确定该数额的理由`,
    imposed: (penalty) => `${penalty}——属于可以给予的处罚，应当说明给予的理由`,
    leftOut: (penalties) => `${penalties}——属于可以给予的处罚，本次没有提出，应当说明不给予的理由`,
    alternative: (penalty, others) => `${penalty}——应当说明选择该项而不选择${others}的理由`,
    needs: (penalty) => `${penalty}——案卷中应当有`,
    skipped: (procedure) => `案件未显示已履行的程序：${procedure}`,
    dependsOnFigure: '是否需要履行，取决于给予哪些处罚及其数额',
    notShown: '案件没有写明程序（`followed`）。案卷应当反映',
    onTheSpot: (permitted) =>
      permitted === null
        ? '能否当场作出决定，取决于事实或者数额'
        : permitted
          ? '可以当场作出行政处罚决定'
          : '不得当场作出行政处罚决定，应当适用普通程序',
    onTheSpotFollowed: '案件写明已当场作出决定',
    missed: (deadline, due, done) =>
      `超过期限：${deadline}；最后一日${due}${done === undefined ? '' : `，实际${done}`}`,
    actNotExamined: (act) => `该违法行为没有提出处罚，未作审查：${act}`,
  },
};
