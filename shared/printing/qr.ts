import encodeQR from 'qr';
import type { Drawing } from './press.ts';

/** Light modules around it, without which scanners do not find it (ISO/IEC 18004). */
const QUIET = 4;

/**
 * A QR code as a drawing: one path of unit squares, sharp at any size. The middle grade of correction: a stamp or a
 * crease over a seventh of it does no harm.
 */
export const qrOf = (text: string): Drawing => {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  const box = `0 0 ${rows.length} ${rows.length}`;
  return {
    drawing: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><path d="${path}"/></svg>`,
  };
};
