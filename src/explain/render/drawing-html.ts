import { assertNever } from '../../values/index.js';
import type { Drawing, DrawnEnd, DrawnSign } from '../document.js';
import { escaped } from './escape-html.js';

/** A drawing as a picture of its own: the scale as a line, the range upon it, its ends as dots, full where the number is included. */
export function drawingHtml({ label, shape, proposed, edges }: Drawing): string {
  const parts = [SCALE_LINE, ...shapeParts(shape), ...(proposed === undefined ? [] : [sign('proposed', proposed)])];
  return `<svg class="drawn" role="img" aria-label="${escaped(label)}">${parts.join('')}</svg>${
    edges === undefined ? '' : edgesHtml(edges)
  }`;
}

// Drawn lines are as high as this; the style sheet says the same.
const MIDDLE = 9;

const SCALE_LINE = `<line class="scale" x1="0" x2="100%" y1="${MIDDLE}" y2="${MIDDLE}"></line>`;

function shapeParts(shape: Drawing['shape']): readonly string[] {
  switch (shape.kind) {
    case 'range':
      return rangeParts(shape.from, shape.to);
    case 'sum':
    case 'guide':
      return [sign(shape.kind, shape.at)];
    default:
      return assertNever(shape);
  }
}

function rangeParts(from: DrawnEnd | undefined, to: DrawnEnd | undefined): readonly string[] {
  const [left, right] = [from?.at ?? 0, to?.at ?? 100];
  const fading = (right - left) * FADING;
  const [start, stop] = [from === undefined ? left + fading : left, to === undefined ? right - fading : right];
  return [
    ...(from === undefined ? fade(start, left) : []),
    band(start, stop - start),
    ...(to === undefined ? fade(stop, right) : []),
    ...[from, to].flatMap((end) => (end === undefined ? [] : [sign(end.isClosed ? 'closed' : 'open', end.at)])),
  ];
}

/** The part of a range without a limit over which it fades out. */
const FADING = 0.3;
const SHADES = [0.8, 0.65, 0.5, 0.35, 0.2, 0.1];

/** Ever lighter pieces from one place to another: a gradient would need a name that is unlike all others of the page. */
function fade(from: number, to: number): readonly string[] {
  const step = (to - from) / SHADES.length;
  return SHADES.map((shade, index) => {
    const [a, b] = [from + step * index, from + step * (index + 1)];
    return band(Math.min(a, b), Math.abs(step), shade);
  });
}

function band(x: number, width: number, shade?: number): string {
  const opacity = shade === undefined ? '' : ` opacity="${shade}"`;
  return `<rect class="band" x="${percent(x)}" y="${MIDDLE - 4}" width="${percent(width)}" height="8"${opacity}></rect>`;
}

/** A dot, a diamond, a tick or a triangle at a place. What a sign looks like does not depend on its colour. */
function sign(kind: DrawnSign['sign'], at: number): string {
  // A nested picture is moved by percent; what is in it is measured in pixels around its middle.
  return `<svg class="sign at-${kind}" x="${percent(at)}">${SIGN_SHAPES[kind]}</svg>`;
}

const SIGN_SHAPES: Readonly<Record<DrawnSign['sign'], string>> = {
  closed: `<circle cx="0" cy="${MIDDLE}" r="5"></circle>`,
  open: `<circle cx="0" cy="${MIDDLE}" r="4.25"></circle>`,
  sum: `<path d="M0 ${MIDDLE - 7}L6 ${MIDDLE}L0 ${MIDDLE + 7}L-6 ${MIDDLE}Z"></path>`,
  guide: `<path d="M-1.5 0H1.5V${2 * MIDDLE}H-1.5Z"></path>`,
  proposed: `<path d="M0 ${MIDDLE}L6 0H-6Z"></path>`,
};

function edgesHtml({ least, most = '', legend }: NonNullable<Drawing['edges']>): string {
  const signs = legend.map(
    ({ sign: kind, text }) => `<span><svg class="key">${sign(kind, 50)}</svg>${escaped(text)}</span>`,
  );
  return `<span class="edges" aria-hidden="true"><span>${escaped(least)}</span><span>${escaped(most)}</span></span><span class="legend" aria-hidden="true">${signs.join('')}</span>`;
}

function percent(value: number): string {
  return `${Number(value.toFixed(2))}%`;
}
