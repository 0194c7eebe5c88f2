/// How a page looks: on a screen of 320 px and on a projector, light and dark, on paper, and where the reader forces colours.
///
/// Every colour of text has at least 4.5 : 1 on what it stands on.
enum PageStyle {
  /// The whole sheet; the same for every page.
  static let text = base + layout + parts + tables + pictures + dark + contrast + paper

  private static let base = """
    :root{color-scheme:light dark;
    --ink:#1b1b1b;--muted:#565c65;--line:#d3d7db;--ground:#fff;--band:#f3f5f8;--card:#fff;--accent:#1a4480;--link:#005ea2;
    --mark:#fff3d6;--mark-ink:#5c3f00;--mark-line:#c28b00;--sure:#e3f0e4;--sure-ink:#1f4d29;--sure-line:#5f9a6a;
    \(tones(\.paper))}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
    body{margin:0;background:var(--ground);color:var(--ink);font:400 1.0625rem/1.6 \(sans);font-variant-numeric:lining-nums;
    overflow-wrap:anywhere}
    h1,h2,h3,h4,p,ul,ol,dl,dd,figure,blockquote,table{margin:0;padding:0}
    h1,h2,.standfirst{font-family:\(serif)}
    h1{font-size:clamp(1.9rem,1.2rem + 2.6vw,3.25rem);line-height:1.12;font-weight:700;letter-spacing:-.012em;text-wrap:balance}
    h2{font-size:clamp(1.45rem,1.2rem + 1vw,2rem);line-height:1.2;font-weight:700;letter-spacing:-.008em;text-wrap:balance}
    h3{font-size:1.1875rem;line-height:1.35;font-weight:700;text-wrap:balance}
    h4{font-size:1rem;line-height:1.4;font-weight:700}
    a{color:var(--link);text-underline-offset:.15em}
    a:hover{text-decoration-thickness:.14em}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
    .vh{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .skip{position:absolute;left:.75rem;top:-4rem;padding:.5rem 1rem;background:var(--accent);color:var(--ground);z-index:2}
    .skip:focus{top:.75rem}

    """

  private static let layout = """
    .page{max-width:84rem;margin:0 auto;padding:0 1.25rem}
    .masthead{border-top:.5rem solid var(--accent);padding:2.25rem 0 1.75rem;border-bottom:1px solid var(--line)}
    .eyebrow{font-size:.875rem;font-weight:600;letter-spacing:.02em;color:var(--accent);margin-bottom:.6rem}
    .standfirst{font-size:clamp(1.1rem,1rem + .45vw,1.35rem);line-height:1.55;max-width:66ch;margin-top:1.1rem}
    .masthead .facts{margin-top:1.1rem;color:var(--muted);font-size:.95rem;max-width:75ch}
    .columns{display:block}
    nav.contents{padding:1.5rem 0 0;font-size:.9375rem}
    nav.contents h2{font:700 .875rem/1.4 \(sans);letter-spacing:0;color:var(--muted)}
    nav.contents ol{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;margin-top:.35rem}
    nav.contents a{display:inline-block;padding:.3rem 0;text-decoration:none;line-height:1.35}
    nav.contents a:hover{text-decoration:underline}
    main{min-width:0}
    main>section{padding:2.75rem 0 .5rem}
    main>section+section{border-top:1px solid var(--line);margin-top:2.25rem}
    main p,main li,dd{max-width:72ch}
    section>h2+*{margin-top:1rem}
    section>h3,section>figure,section>.tablebox,section>details,section>.notes,section>.said,.said+p{margin-top:1.5rem}
    @media (min-width:72rem){
    .page{padding:0 2.5rem}
    .columns{display:grid;grid-template-columns:13.5rem minmax(0,1fr);column-gap:3.5rem}
    nav.contents{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding:2.9rem 0 2rem}
    nav.contents ol{display:block}
    nav.contents a{display:block}
    }
    @media (min-width:110rem){html{font-size:112.5%}.page{max-width:96rem}}
    @media (min-width:150rem){html{font-size:150%}}
    footer{border-top:1px solid var(--line);margin-top:3.5rem;padding:1.5rem 0 3rem;color:var(--muted);font-size:.9375rem}

    """

  private static let parts = """
    .basis{display:inline-block;font-size:.8125rem;font-weight:600;line-height:1.35;padding:.05rem .45rem;border-radius:.2rem;
    border:1px solid var(--line);background:var(--band);color:var(--ink);white-space:normal}
    .basis.weak{background:var(--mark);border-color:var(--mark-line);color:var(--mark-ink)}
    .basis.sure{background:var(--sure);border-color:var(--sure-line);color:var(--sure-ink)}
    .provenance{display:grid;gap:1rem}
    .provenance div{border:1px solid var(--line);border-left:.375rem solid var(--sure-line);padding:1rem 1.25rem;background:var(--card)}
    .provenance div.weak{border-left-color:var(--mark-line);background:var(--mark);color:var(--mark-ink)}
    .provenance dt{font-weight:700}
    .provenance dd{margin-top:.2rem}
    .glance{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(15rem,100%),1fr));border-top:2px solid var(--ink)}
    .glance>div{padding:1rem 1.25rem 1rem 0;border-bottom:1px solid var(--line);display:flex;flex-direction:column}
    .glance dt{font-size:.9375rem;font-weight:600;color:var(--muted);line-height:1.35}
    .glance .figure{font:700 clamp(1.9rem,1.6rem + 1vw,2.5rem)/1.15 \(serif);font-variant-numeric:lining-nums tabular-nums;
    letter-spacing:-.01em;margin:.15rem 0}
    .glance dd.more{font-size:.9375rem;line-height:1.45}
    .findings{list-style:none;display:grid;grid-template-columns:minmax(0,1fr);gap:2rem;padding:0}
    .findings>li{max-width:none}
    .finding{display:grid;gap:.9rem 2.5rem;border-top:2px solid var(--ink);padding-top:1.1rem}
    .finding h3{font:700 1.3125rem/1.3 \(serif)}
    .finding .between{display:inline-block;font-size:.8125rem;font-weight:600;color:var(--accent);margin-bottom:.3rem}
    .finding .why{margin-top:.5rem}
    .finding .figure{font:700 2.5rem/1.1 \(serif);font-variant-numeric:lining-nums tabular-nums;letter-spacing:-.01em}
    .finding .number p+p{margin-top:.35rem}
    .finding .certainty{font-size:.9375rem;color:var(--muted)}
    blockquote{border-left:.25rem solid var(--line);padding:.1rem 0 .1rem 1.1rem;margin-top:.9rem}
    blockquote p{font-family:\(serif);font-style:italic}
    blockquote .certainty{font-family:\(sans);font-style:normal;margin-top:.4rem}
    @media (min-width:56rem){
    .finding{grid-template-columns:minmax(0,1fr) 17rem}
    .provenance{grid-template-columns:1fr 1fr}
    }
    .said,.notes,.plain{list-style:none;display:grid;grid-template-columns:minmax(0,1fr);gap:.55rem}
    .said li,.plain li{padding-left:1.1rem;position:relative}
    .said li::before,.plain li::before{content:"";position:absolute;left:0;top:.72em;width:.5rem;height:2px;background:var(--accent)}
    .notes{font-size:.9375rem;color:var(--muted)}
    .empty{color:var(--muted)}
    details{border:1px solid var(--line);background:var(--card)}
    details>summary{cursor:pointer;padding:.7rem 1rem;font-weight:600}
    details>summary:hover{background:var(--band)}
    details[open]>summary{border-bottom:1px solid var(--line)}
    details>.inside{padding:1rem}
    details>.inside>*+*{margin-top:1.5rem}
    details+details{margin-top:.75rem}
    .cards{list-style:none;display:grid;gap:1.5rem;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr));padding:0}
    .cards>li{border:1px solid var(--line);border-top:.375rem solid var(--accent);background:var(--card);padding:1.25rem;max-width:none}
    .cards h3{font:700 1.25rem/1.3 \(serif)}
    .cards p{margin-top:.6rem}
    .certainty{font-size:.9375rem;color:var(--muted)}
    .few{margin-top:.8rem;display:grid;gap:.5rem;font-size:.9375rem}
    .few dt{color:var(--muted);font-weight:600}
    .few dd b{font-size:1.0625rem}
    .cards ul{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1rem;margin-top:.8rem;font-size:.9375rem}
    .cards ul a{display:inline-block;padding:.2rem 0}

    """

  private static let tables = """
    .tablebox{border-top:2px solid var(--ink)}
    .scroll{overflow-x:auto;position:relative}
    .scroll:focus-visible{outline-offset:0}
    table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.4;font-variant-numeric:lining-nums tabular-nums}
    caption{text-align:left;font-weight:700;padding:.65rem 0 .55rem;font-size:1rem;max-width:72ch}
    th,td{padding:.45rem .75rem .45rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);min-width:3.5rem;
    overflow-wrap:normal}
    th:last-child,td:last-child{padding-right:0}
    thead th{font-weight:600;color:var(--muted);vertical-align:bottom;font-size:.875rem;line-height:1.3}
    tbody th{font-weight:600;min-width:9rem}
    td.long{min-width:12rem}
    td.s{white-space:nowrap}
    .number{font-variant-numeric:lining-nums tabular-nums}
    th.n,td.n{text-align:right;white-space:nowrap}
    thead th.n{white-space:normal}
    tfoot th,tfoot td,tr.all th,tr.all td{font-weight:700;border-top:2px solid var(--line)}
    tbody tr:hover>*{background:var(--band)}
    th button{font:inherit;color:inherit;background:none;border:0;padding:.25rem 0;margin:-.25rem 0;cursor:pointer;text-align:inherit;
    text-decoration:underline dotted;text-underline-offset:.2em;min-height:24px;min-width:24px}
    th[aria-sort=ascending] button::after{content:" \\2191"}
    th[aria-sort=descending] button::after{content:" \\2193"}
    .heat{border-collapse:separate;border-spacing:2px}
    .heat th,.heat td{border:0;padding:.4rem .45rem}
    .heat thead th{text-align:left;min-width:4.25rem;max-width:9rem}
    .heat tbody th{min-width:6rem}
    .heat td{text-align:left;white-space:nowrap;background:var(--band)}
    .heat td.looked{color:var(--muted)}
    .heat td.unseen{background:none;color:var(--muted)}
    .heat td a,.heat td span{display:inline-block;min-width:1.5rem;min-height:1.5rem;line-height:1.5rem;color:inherit}
    .heat td b{font-size:1.0625rem}
    .h1,.heat td.h1,tbody tr:hover>.h1{background:var(--heat1);color:var(--onHeat1)}
    .h2,.heat td.h2,tbody tr:hover>.h2{background:var(--heat2);color:var(--onHeat2)}
    .h3,.heat td.h3,tbody tr:hover>.h3{background:var(--heat3);color:var(--onHeat3)}
    .h4,.heat td.h4,tbody tr:hover>.h4{background:var(--heat4);color:var(--onHeat4)}
    .key{display:flex;flex-wrap:wrap;gap:.35rem 1.1rem;list-style:none;font-size:.9375rem;margin-top:.9rem}
    .key b{display:inline-block;min-width:2.4rem;text-align:center;padding:.05rem .4rem;margin-right:.4rem;font-weight:600}
    .stagehead th{background:var(--band);padding:.6rem .75rem;border-bottom:2px solid var(--line);font-size:1rem}
    .stagehead p{font-weight:400;margin-top:.15rem}
    .map td,.map tbody th{padding-right:1rem}
    .map .seam{font-size:.875rem;color:var(--muted)}
    .pains{list-style:none}
    .pains li+li{margin-top:.35rem}
    .chip{display:inline-block;min-width:1.9rem;text-align:center;font-weight:700;padding:0 .3rem;margin-right:.35rem}

    """

  private static let pictures = """
    figure figcaption{font-weight:700;margin-bottom:.6rem}
    figure figcaption span{display:block;font-weight:400;color:var(--muted);font-size:.9375rem;max-width:72ch}
    svg.picture{display:block}
    \(Tone.allCases.map { ".f-\($0.rawValue){fill:var(--\($0.rawValue))}.s-\($0.rawValue){stroke:var(--\($0.rawValue))}" }.joined(separator: "\n"))

    """

  private static let dark = """
    @media screen and (prefers-color-scheme:dark){:root{
    --ink:#f0f0f0;--muted:#b4bac1;--line:#434b55;--ground:#12161b;--band:#20262e;--card:#171b21;--accent:#8cc8ff;--link:#8cc8ff;
    --mark:#33290f;--mark-ink:#ffe3a3;--mark-line:#c28b00;--sure:#15301b;--sure-ink:#bfe8c6;--sure-line:#5f9a6a;
    \(tones(\.dark))}}

    """

  private static let contrast = """
    @media (forced-colors:active){
    .heat td,.key b,.chip,.basis,.cards>li{border:1px solid CanvasText}
    svg.picture{forced-color-adjust:none;background:#fff;--ink:#1b1b1b;--muted:#565c65;--line:#c6cace;
    \(tones(\.paper))}
    .said li::before,.plain li::before{background:CanvasText}
    }
    @media (prefers-contrast:more){:root{--muted:var(--ink);--line:var(--ink)}}

    """

  /// A4 and Letter alike: the paper's own size is kept, and the map turns it.
  private static let paper = """
    @page{margin:18mm 16mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt \(sans);color:#565c65}}
    @page poster{size:landscape;margin:10mm}
    @media print{
    :root{color-scheme:light}
    html{font-size:10pt}
    body{font-size:10pt;line-height:1.45}
    .skip,nav.contents,th button::after,.onscreen{display:none}
    .page{max-width:none;padding:0}
    .columns{display:block}
    .masthead{border-top-width:2mm;padding:5mm 0 4mm}
    main>section{padding-top:6mm}
    main>section+section{margin-top:5mm}
    h1,h2,h3,h4,caption,figcaption,summary,.stagehead{break-after:avoid}
    .finding,.glance>div,figure,blockquote,tr,.cards>li{break-inside:avoid}
    p,li{orphans:3;widows:3}
    thead{display:table-header-group}
    .scroll{overflow:visible}
    table{font-size:8pt}
    th,td,tbody th,td.long{min-width:0;padding-right:2mm}
    .heat thead th,.heat td{min-width:0}
    .heat,.h1,.h2,.h3,.h4,.basis,.band,.stagehead th,.provenance div,svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    svg.picture{width:100%;height:auto;max-height:150mm}
    .tablebox{break-inside:avoid}
    .poster{page:poster;break-before:page;break-after:page}
    .poster>summary,.poster figcaption{display:none}
    .poster svg.picture{max-height:178mm}
    details,details[open]>summary{border:0}
    details>summary{padding:0;list-style:none}
    details:not([open])>summary{font-weight:400;color:var(--muted)}
    details:not([open])>summary::after{content:": not opened"}
    details>.inside{padding:2mm 0}
    a{color:inherit;text-decoration:none}
    .finding{grid-template-columns:minmax(0,1fr) 52mm}
    .provenance{grid-template-columns:1fr 1fr}
    }

    """

  static let sans = Picture.font
  private static let serif =
    "Merriweather,'Source Serif 4',Charter,'Iowan Old Style','Palatino Linotype',Georgia,'DejaVu Serif',serif"

  private static func tones(_ value: (Tone) -> String) -> String {
    Tone.allCases.filter { ![.ink, .muted, .line, .ground, .band, .accent].contains($0) }
      .map { "--\($0.rawValue):\(value($0))" }.joined(separator: ";")
  }
}
