import type { Engine } from './engine.ts';

/** Kinds of a page's objects (fpdf_edit.h). */
const IMAGE = 3;
const FORM = 5;
/** Objects looked at; a scan has one, or a strip for each few lines. */
const MOST_OBJECTS = 2_000;
const FLOAT = 4;

/** A picture, or a form that holds one: tools that stamp scans wrap them so. */
const isPicture = (engine: Engine, object: number): boolean => {
  const kind = engine._FPDFPageObj_GetType(object);
  if (kind !== FORM) return kind === IMAGE;
  const parts = Math.min(engine._FPDFFormObj_CountObjects(object), MOST_OBJECTS);
  for (let part = 0; part < parts; part += 1)
    if (engine._FPDFPageObj_GetType(engine._FPDFFormObj_GetObject(object, part)) === IMAGE) return true;
  return false;
};

/** Share of a page that pictures cover, 0 to 1; where they lie on each other, more. @param page an open page. */
export const sharePictured = (engine: Engine, page: number): number => {
  const at = engine.wasmExports.malloc(4 * FLOAT);
  const area = engine._FPDF_GetPageWidthF(page) * engine._FPDF_GetPageHeightF(page);
  if (at === 0 || !(area > 0)) return 0;
  const sides = [at, at + FLOAT, at + 2 * FLOAT, at + 3 * FLOAT] as const;
  const objects = Math.min(engine._FPDFPage_CountObjects(page), MOST_OBJECTS);
  let pictured = 0;
  for (let index = 0; index < objects; index += 1) {
    const object = engine._FPDFPage_GetObject(page, index);
    if (!isPicture(engine, object) || engine._FPDFPageObj_GetBounds(object, ...sides) === 0) continue;
    const view = new DataView(engine.HEAPU8.buffer);
    const [left = 0, bottom = 0, right = 0, top = 0] = sides.map(side => view.getFloat32(side, true));
    pictured += Math.abs((right - left) * (top - bottom));
  }
  return pictured / area;
};
