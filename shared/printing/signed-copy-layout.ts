/**
 * A letter as it was signed: the picture of each page on a sheet of its own, and below it, where nothing of the letter stands,
 * that it was signed in ink. However long the stamp, the picture leaves it room and none of it is covered.
 */
export const SIGNED_COPY = `
#set page(paper: "a4", margin: (x: 5mm, top: 5mm, bottom: 7mm))
#set text(size: 8pt)
#set par(leading: 0.2em)
#for one in d.pages {
  page(flipped: one.wide, grid(columns: 1fr, rows: (1fr, auto), row-gutter: 2mm,
    align(center + horizon, if "picture" in one { picture(one.picture, width: 100%, height: 100%, fit: "contain") }
      else { text(size: 14pt, d.missing) }),
    block(width: 100%, stroke: (top: 0.6pt), inset: (top: 1.2mm, x: 5mm), grid(columns: (1fr, auto), column-gutter: 5mm,
      [#text(size: 9pt, weight: "bold", d.stamp) · #d.signed \\ #d.known],
      align(bottom, one.number),
    )),
  ))
}
`;
