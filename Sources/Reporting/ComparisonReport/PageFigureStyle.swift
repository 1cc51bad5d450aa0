/// The look of the traces' and distributions' additions to a page of a comparison.
enum PageFigureStyle {
  static let sheet: StaticString = """
    svg.spread{display:block;width:100%;min-width:640px;height:auto;margin:4px 0 10px}
    .spread text{font-size:13px;fill:var(--soft)}
    .dots{fill:none;stroke-width:6;stroke-linecap:round;opacity:.75}
    .squares{fill:none;stroke-width:1.5}
    .dots.left,.squares.left{stroke:var(--left)}
    .dots.right,.squares.right{stroke:var(--right)}
    .median{stroke:var(--ink);stroke-width:2}
    .spread .reach{stroke:var(--ink);stroke-width:4;fill:none}
    .mark.clonic{width:9px!important;height:9px!important;border:0;border-radius:50%;background:var(--grey)}
    .mark.tonic{width:10px!important;height:10px!important}
    .stills{display:flex;flex-wrap:wrap;gap:12px;margin:10px 0}
    .stills figure{flex:0 1 300px}
    .stills img{display:block;width:100%;height:auto}
    .stills figcaption{font-weight:400;font-size:.88rem;color:var(--soft)}
    .identifies{font-weight:600}
    @media print{svg.spread{min-width:0;break-inside:avoid}}

    """
}
