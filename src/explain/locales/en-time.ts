import type { TimeWords } from './time-words.js';

export const EN_TIME: TimeWords = {
  deadline: (label, due, counting) => `${label.charAt(0).toUpperCase()}${label.slice(1)}: due on ${due} (${counting})`,
  done: (day, missed) => (missed ? `Done on ${day}, after the last day` : `Done on ${day}, in time`),
  suspended: (days, counting) =>
    `${days} ${counting === 'working' ? 'working ' : ''}${days === '1' ? 'day' : 'days'} did not count, and the last day has moved accordingly.`,
  surcharge: (from, percent, days) =>
    `If the fine is not paid when due, ${percent} of it may be added for each day from ${from}, at most the fine itself (reached on day ${days}).`,
  surchargeDue: (days, amount, capped) =>
    `${days} ${days === '1' ? 'day' : 'days'} late${amount === undefined ? '; the surcharge can be computed once the sum of the fine is settled' : `: ${amount} may be added`}${capped ? ' (the fine itself is reached; nothing more is added)' : ''}.`,
  paidInTime: 'The fine was paid in time; nothing is added.',

  required: 'Required',
  depends: 'Not yet determined',
  permitted: 'Permitted',
  inResults: (results) => `Only for ${results}`,
  inSomeResults: (count) => `Only for ${count} of the results`,
  onTheSum: 'Depends on which of the permitted penalties, or which sum, is chosen',
  onFacts: (facts) => `Depends on: ${facts.join('; ')}`,
  followed: 'The case shows that this was done',
  notFollowed: 'The case does not show that this was done; to be checked',
};
