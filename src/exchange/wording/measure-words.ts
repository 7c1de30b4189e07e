import { readNumber } from './figure.js';
import { printRange, readRange } from './figure-range.js';
import type { FigureRange, Measure, PermitAct } from './penalty-clause.js';

/** Reads one measure that is no fine: the whole text, without the words that join it. Several where the text lists them (停业、关闭). */
export function readMeasure(text: string): readonly Measure[] | undefined {
  for (const read of READERS) {
    const found = read(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

const one = (measure: Measure): readonly Measure[] => [measure];

const READERS: readonly ((text: string) => readonly Measure[] | undefined)[] = [
  (text) => (/^警告(?:处罚)?$/u.test(text) ? one({ kind: 'warning' }) : undefined),
  (text) => (/^通报批评$/u.test(text) ? one({ kind: 'public-criticism' }) : undefined),
  (text) => (/^(?:警告、通报批评)$/u.test(text) ? [{ kind: 'warning' }, { kind: 'public-criticism' }] : undefined),
  (text) => (/^(?:不予|免予|免于)(?:行政)?处罚$/u.test(text) ? one({ kind: 'no-penalty' }) : undefined),
  readConfiscation,
  readPermit,
  readDetention,
  readBar,
  readOrder,
  (text) => (OTHER.test(text) ? one({ kind: 'other', text }) : undefined),
];

/** Measures that are neither penalties nor orders, or that others decide; known by their words. */
const OTHER = new RegExp(
  `^(?:${[
    '公告',
    '强制拆除',
    '(?:组织)?拆除.+',
    '(?:可以)?(?:指定|委托).+代为.+',
    '代为.+',
    '所需费用由.+承担',
    '依法给予(?:行政)?处分',
    '(?:构成犯罪的，?)?依法追究刑事责任',
    '依法予以处罚',
    '移[送交].+',
    '(?:依法)?承担.+责任',
    '公开道歉',
    '记入.+档案',
  ].join('|')})$`,
  'u',
);

function readConfiscation(text: string): readonly Measure[] | undefined {
  const what = /^没收(?<what>.{2,40})$/u.exec(text)?.groups?.what;
  if (what === undefined || /罚款/u.test(what)) return undefined;
  // 没收违法所得和非法财物 are two penalties.
  const parts = /^(违法所得|非法所得)(?:和|、|及|以及|或者)(.+)$/u.exec(what);
  const list = parts === null ? [what] : [parts[1] ?? '', parts[2] ?? ''];
  return list.map((each) => ({ kind: 'confiscate', what: each }));
}

const ACTS: Readonly<Record<string, PermitAct>> = {
  暂扣: 'suspend',
  吊销: 'revoke',
  撤销: 'revoke',
  降低: 'downgrade',
};

function readPermit(text: string): readonly Measure[] | undefined {
  const found =
    /^(?<acts>(?:暂扣|吊销|撤销|降低)(?:(?:或者|、|或)(?:暂扣|吊销|撤销|降低))*)(?<what>[^，。；]{2,40})$/u.exec(
      text,
    )?.groups;
  if (found === undefined) return undefined;
  const timed = /^(?<what>.*(?:证书|证件|证|执照|资格|资质|等级))(?<range>.+月(?:以[上下内])?)$/u.exec(
    found.what ?? '',
  )?.groups;
  const duration = timed === undefined ? undefined : readSpan(timed.range ?? '', '个月');
  const what = (duration === undefined ? found.what : timed?.what) ?? '';
  return (found.acts ?? '').split(/或者|、|或/u).map((act) => {
    const kind = ACTS[act] ?? 'revoke';
    return { kind: 'permit', act: kind, what, ...(duration === undefined || kind !== 'suspend' ? {} : { duration }) };
  });
}

function readDetention(text: string): readonly Measure[] | undefined {
  const days = /^(?<days>.+?[日天](?:以[上下内])?)(?:的)?(?:行政)?拘留$/u.exec(text)?.groups?.days;
  const range = days === undefined ? undefined : readSpan(days, '日');
  return range === undefined ? undefined : one({ kind: 'detention', days: range });
}

function readBar(text: string): readonly Measure[] | undefined {
  const found =
    /^(?:(?<life>终身)|(?<years>.{1,14}?)年(?<side>以[上下内])?(?:内)?)?(?:不得|禁止)(?<text>(?:从事|担任|申请|参加|再?从业|进入).*)$/u.exec(
      text,
    )?.groups;
  if (found === undefined) return undefined;
  const { text: rest = '', years: written } = found;
  if (found.life !== undefined) return one({ kind: 'bar', text: rest, life: true });
  if (written === undefined) return one({ kind: 'bar', text: rest });
  const years = readSpan(`${written}年${found.side ?? ''}`, '年');
  return years === undefined ? undefined : one({ kind: 'bar', text: rest, years });
}

/** A range of a length of time. Its unit is read as 倍, so that two figures never run together (不低于1个月10个月以下). */
function readSpan(text: string, unit: string): FigureRange | undefined {
  const read = readRange(text.replaceAll(unit === '日' ? /[日天]/gu : unit, '倍'));
  return read?.rest === '' && read.unit === 'times' ? read.range : undefined;
}

/** The verbs with which an order begins; a list is split where every part begins with one (责令停业、关闭). */
const ORDER_VERB =
  /^(?:立即|限期|限期内)?(?:改正|停止|停产|停业|停工|停建|关闭|限制|恢复|拆除|搬迁|整改|治理|备案|补办|采取|消除|公开|公布|退还|暂停|清除|改造|补种|赔偿|召回|履行|缴纳|补缴)/u;

function readOrder(text: string): readonly Measure[] | undefined {
  const ordered = /^责令(?:其)?(?<text>.{2,60})$/u.exec(text)?.groups?.text;
  const bare = /^限期(?:内)?.{2,40}$|^消除.{2,20}$|^恢复原状$/u.test(text) ? text : undefined;
  const whole = ordered ?? bare;
  if (whole === undefined || /罚款|元|[，。；]/u.test(whole)) return undefined;
  const parts = whole.split(/或者责令|或者|、|或/u);
  return parts.length > 1 && parts.every((part) => ORDER_VERB.test(part))
    ? parts.map((part) => ({ kind: 'order', text: part }))
    : one({ kind: 'order', text: whole });
}

const ACT_WORDS: Readonly<Record<PermitAct, string>> = { suspend: '暂扣', revoke: '吊销', downgrade: '降低' };
const number = (figure: string) => readNumber(figure) ?? figure;

/** A measure that is no fine, in the words that `readMeasure` reads. */
export function printMeasure(measure: Exclude<Measure, { kind: 'fine' }>): string {
  switch (measure.kind) {
    case 'warning':
      return '警告';
    case 'public-criticism':
      return '通报批评';
    case 'no-penalty':
      return '不予处罚';
    case 'confiscate':
      return `没收${measure.what}`;
    case 'permit':
      return `${ACT_WORDS[measure.act]}${measure.what}${measure.duration === undefined ? '' : printRange(measure.duration, (figure) => `${number(figure)}个月`)}`;
    case 'detention':
      return `${printRange(measure.days, (figure) => `${number(figure)}日`)}拘留`;
    case 'bar': {
      const time =
        measure.life === true
          ? '终身'
          : measure.years === undefined
            ? ''
            : printRange(measure.years, (figure) => `${number(figure)}年`);
      return `${time}${time === '' ? '禁止' : '不得'}${measure.text}`;
    }
    case 'order':
      return `责令${measure.text}`;
    case 'other':
      return measure.text;
  }
}
