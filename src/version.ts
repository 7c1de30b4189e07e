/** The library's version; part of every decision's digest. A test holds it against package.json. */
export const VERSION = '0.1.0';
