/** The cover of a file and its notes, one after another; `runs` are pieces of text, `br` a line's end within a paragraph. */
export const NOTE_SHEET = `
#set page(paper: "a4", margin: (left: 25mm, right: 18mm, y: 18mm),
  header: text(size: 9pt)[#d.number #h(1fr) #strong(d.marking)],
  footer: context text(size: 9pt)[#d.foot #h(1fr) #counter(page).display("1 / 1", both: true)])
#set text(size: 11.5pt)
#set par(leading: 0.3em, spacing: 0.9em)
#let pieces(runs) = for run in runs {
  if run.br { linebreak() } else if run.bold { strong(run.text) } else { run.text }
}
#let body(block) = if block.type == "paragraph" { par(pieces(block.runs)) } else if block.type == "list" {
  for item in block.items { pad(left: if item.deep { 9mm } else { 0mm },
    grid(columns: (8mm, 1fr), item.mark, pieces(item.runs))) }
} else {
  table(columns: block.rows.first().len() * (1fr,), stroke: 0.4pt, inset: 1.5mm,
    ..for (at, cells) in block.rows.enumerate() { for cell in cells {
      (if block.heading and at == 0 { strong(pieces(cell)) } else { pieces(cell) },)
    } })
}
#if d.cover {
  align(center)[
    #v(25mm)
    #text(size: 15pt, d.district) \\
    #text(size: 20pt, weight: "bold", d.office)
    #v(12mm)
    #text(size: 16pt, d.heading)
    #v(4mm)
    #text(size: 20pt, weight: "bold", d.number)
    #v(8mm)
    #block(width: 85%, text(size: 15pt, d.subject))
    #v(6mm)
    #drawing(d.qr, width: 30mm)
    #v(8mm)
  ]
  grid(columns: (52mm, 1fr), column-gutter: 5mm, row-gutter: 2.6mm,
    ..for row in d.rows {(row.label, row.value)})
  pagebreak(weak: true)
}
#align(center, text(size: 14pt, weight: "bold", d.notesHeading))
#for note in d.notes {
  block(above: 6mm, below: 3mm, sticky: true, text(weight: "bold")[#note.title #h(1fr) #text(weight: "regular", note.kind)])
  for block in note.blocks {
    grid(columns: (11mm, 1fr), row-gutter: 2mm, text(size: 9.5pt, block.number), body(block))
    v(1.5mm)
  }
  block(breakable: false, width: 100%, above: 3mm, below: 5mm, align(right, for line in note.hands { line; linebreak() }))
  line(length: 100%, stroke: 0.3pt)
}
`;
