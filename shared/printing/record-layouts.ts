/**
 * Sheets of the record room. Labels of 99.1 × 67.7 mm, eight to a sheet, as they are sold: a bundle is read from a step away.
 * However long the rest, place and code are there: a subject gives way by whole words, and a place is set as large as it fits.
 */
export const RECORD_LABELS = `
#set page(paper: "a4", margin: (x: 4.65mm, top: 13mm, bottom: 12mm))
#set text(size: 9pt)
#set par(leading: 0.15em)
#let first(all, said) = layout(room => {
  let at = 0
  while at < all.len() - 1 and measure(block(width: room.width, said(all.at(at)))).height > room.height { at += 1 }
  said(all.at(at))
})
#let words(all) = range(all.len()).rev().map(n => (all.slice(0, n + 1) + if n + 1 < all.len() { ("…",) }).join(" "))
#grid(columns: (99.1mm, 99.1mm), column-gutter: 2.5mm, rows: 67.7mm,
  ..for label in d.labels {(
    block(width: 100%, height: 100%, inset: 3mm, stroke: (thickness: 0.3pt, dash: "dotted"),
      grid(columns: (58mm, 32mm), column-gutter: 3mm, rows: (46mm, 14mm), row-gutter: 1mm,
        grid(rows: (auto, 1fr, auto),
          [#label.office \\ #text(size: 12pt, weight: "bold", label.number)],
          first(words(label.subject.split(" ")), it => it),
          text(size: 8pt, label.lines.join(linebreak())),
        ),
        drawing(label.qr, width: 32mm),
        first((13pt, 10pt, 8pt, 6pt), size => text(size: size, weight: "bold", label.place)),
        align(center, text(size: 10.5pt, weight: "bold", label.code)),
      )
    ),
  )}
)
`;

/** A sheet for keeping: what a record was, who decided, and by what its journal is known. */
export const CERTIFICATE = `
#set page(paper: "a4", margin: (x: 20mm, y: 15mm), footer: text(size: 8.5pt, d.foot))
#set text(size: 10pt)
#set par(leading: 0.2em)
#grid(columns: (1fr, 34mm), column-gutter: 8mm,
  align(horizon)[
    #text(size: 12pt, d.district) \\
    #text(size: 15pt, weight: "bold", d.office)
    #v(2mm)
    #text(size: 15pt, weight: "bold", d.heading)
  ],
  align(center)[#drawing(d.qr, width: 34mm) #text(size: 10.5pt, weight: "bold", d.code)],
)
#line(length: 100%, stroke: 0.8pt)
#v(1mm)
#d.says
#v(2mm)
#grid(columns: (50mm, 1fr), column-gutter: 5mm, row-gutter: 2mm,
  ..for row in d.rows {(row.label, text(weight: if row.strong { "bold" } else { "regular" }, row.value))}
)
#v(2mm)
#line(length: 100%, stroke: 0.4pt)
#text(weight: "bold", d.hashesHeading)
#v(0.5mm)
#grid(columns: (50mm, 1fr), column-gutter: 5mm, row-gutter: 1.6mm,
  ..for row in d.hashes {(row.label, text(size: 8pt, row.value))}
)
#v(15mm)
#block(breakable: false, grid(columns: (1fr, 1fr), column-gutter: 20mm,
  ..for hand in d.hands {(align(center)[#line(length: 100%, stroke: 0.6pt) #hand.name \\ #text(size: 9pt, hand.post)],)}
))
`;
