/** A page that a messenger carries: what is delivered, and room for who takes it to sign. */
export const PEON_SHEET = `
#set page(paper: "a4", margin: (x: 14mm, y: 14mm), footer: context text(size: 8pt)[
  #d.foot #h(1fr) #counter(page).display("1 / 1", both: true)])
#set text(size: 10.5pt)
#set par(leading: 0.2em)
#grid(columns: (1fr, 26mm), column-gutter: 6mm,
  [
    #text(size: 11pt, d.district) \\
    #text(size: 14pt, weight: "bold", d.office) \\
    #text(size: 13pt, weight: "bold", d.heading)
    #v(1mm)
    #grid(columns: (34mm, 1fr), column-gutter: 4mm, row-gutter: 1.4mm,
      ..for row in d.rows {(row.label, strong(row.value))})
  ],
  align(right)[#drawing(d.qr, width: 26mm) #v(-3mm) #text(size: 9pt, weight: "bold", d.code)],
)
#v(1mm)
#table(columns: (auto, 44mm, 1fr, 62mm), stroke: 0.4pt, inset: 1.6mm, align: left + top,
  table.header(repeat: true, ..for word in d.columns {(strong(word),)}),
  ..for line in d.lines {(
    line.n, text(size: 9.5pt, weight: "bold", line.number), line.to, block(height: 15mm, width: 100%),
  )},
  table.footer(repeat: false, table.cell(colspan: 4, stroke: none, inset: 0mm,
    block(breakable: false, pad(top: 14mm, grid(columns: (1fr, 1fr), column-gutter: 20mm,
      ..for word in d.signatures {([#line(length: 100%, stroke: 0.6pt) #align(center, word)],)}
    )))
  )),
)
`;
