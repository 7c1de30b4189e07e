/** The languages in which everything meant for people is kept. */
export type Locale = 'zh-CN' | 'en';

/** A text in every language. */
export type Localized = { readonly [L in Locale]: string };
