export { amountText, durationText, moneyText, type Wording } from './amount-text.js';
export { type Band, type BandEnd, bandText } from './band-text.js';
