/**
 * The sheets as Typst sets them. Black on white throughout. Whatever stands after `d.` is data; nothing is put into these
 * texts themselves.
 */

/** Twelve points, so that it is still read when it is printed at the size of A5. */
export const ACKNOWLEDGEMENT = `
#set page(paper: "a4", margin: (x: 20mm, y: 18mm))
#set text(size: 12pt)
#set par(leading: 0.25em)
#grid(columns: (1fr, 34mm), column-gutter: 8mm,
  align(horizon)[
    #text(size: 13pt, d.district) \\
    #text(size: 16pt, weight: "bold", d.office)
    #v(3mm)
    #text(size: 14pt, weight: "bold", d.heading)
  ],
  align(right, drawing(d.qr, width: 34mm)),
)
#line(length: 100%, stroke: 0.8pt)
#v(2mm)
#grid(columns: (52mm, 1fr), column-gutter: 5mm, row-gutter: 2.6mm,
  ..for row in d.rows {(
    row.label,
    text(weight: if row.strong { "bold" } else { "regular" }, row.value),
  )}
)
#v(22mm)
#align(right, block(width: 75mm)[
  #line(length: 100%, stroke: 0.6pt)
  #align(center, d.signature)
])
#v(1fr)
#line(length: 100%, stroke: 0.4pt)
#text(size: 9pt, d.foot)
`;

/**
 * Sheets of sixteen labels of 99.1 × 33.9 mm, two beside each other, as they are sold; cut along the lines from plain paper.
 * However long the rest, the code is there.
 */
export const LABELS = `
#set page(paper: "a4", margin: (x: 4.65mm, top: 13mm, bottom: 12mm))
#set text(size: 8pt)
#set par(leading: 0.05em)
#grid(columns: (99.1mm, 99.1mm), column-gutter: 2.5mm, rows: 33.9mm,
  ..for slip in d.slips {(
    block(width: 100%, height: 100%, inset: 2.5mm, stroke: (thickness: 0.3pt, dash: "dotted"),
      grid(columns: (28mm, 62mm), column-gutter: 2.5mm,
        drawing(slip.qr, width: 28mm),
        grid(rows: (22.4mm, auto), row-gutter: 0.4mm,
          block(height: 100%, width: 100%, clip: true)[
            #text(slip.office) \\
            #text(size: 10.5pt, weight: "bold", slip.number) \\
            #slip.subject
          ],
          text(size: 14pt, weight: "bold", tracking: 0.5pt, slip.code),
        ),
      )
    ),
  )}
)
`;

/** What goes with a bundle: every item with its code, and who gave and who took it. */
export const HAND_OVER = `
#set page(paper: "a4", margin: (x: 15mm, y: 15mm), footer: context align(center, text(size: 9pt,
  counter(page).display("1 / 1", both: true))))
#set text(size: 10pt)
#set par(leading: 0.15em)
#text(size: 12pt, d.district) \\
#text(size: 14pt, weight: "bold", d.office)
#v(1mm)
#text(size: 13pt, weight: "bold", d.heading)
#v(1mm)
#grid(columns: (38mm, 1fr), column-gutter: 4mm, row-gutter: 1.5mm,
  ..for row in d.rows {(row.label, text(weight: if row.strong { "bold" } else { "regular" }, row.value))}
)
#v(1mm)
#table(columns: (auto, 46mm, 1fr, 34mm, 17mm), stroke: 0.4pt, inset: 1.5mm, align: horizon,
  table.header(repeat: true, ..for word in d.columns {(text(weight: "bold", word),)}),
  ..for slip in d.slips {(
    slip.serial, text(size: 9pt, weight: "bold", slip.number), slip.subject,
    text(weight: "bold", slip.code), drawing(slip.qr, width: 14mm),
  )}
)
#v(16mm)
#block(breakable: false, grid(columns: (1fr, 1fr), column-gutter: 20mm,
  ..for word in d.signatures {([#line(length: 100%, stroke: 0.6pt) #align(center, word)],)}
))
`;
