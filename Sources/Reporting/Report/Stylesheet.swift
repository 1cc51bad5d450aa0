/// The look of the report: one column, calm, light and dark, screen and print.
///
/// Left is always blue and solid, right always vermilion and dashed (Okabe and Ito's colours, which
/// readers with any common colour vision tell apart; the dashes survive a grey print).
enum Stylesheet {
  static let all: Markup = .group([.style(colours), .style(page), .style(figures), .style(paper)])

  private static let colours: StaticString = """
    :root{--paper:#fff;--panel:#f5f7f9;--ink:#1b2228;--soft:#4c5862;
    --rule:#d3dae0;--left:#0072b2;--right:#d55e00;--grey:#5f6b75;--link:#005a8e;
    --fine:#e3f1e8;--fine-ink:#14532d;--caution:#fdf0d5;--caution-ink:#6b4200;--poor:#fbe3e1;
    --poor-ink:#7c1d16}
    @media screen and (prefers-color-scheme:dark){:root{--paper:#14191e;--panel:#1d242b;--ink:#e8edf1;
    --soft:#aebac4;--rule:#3a454f;--left:#4fb0e8;--right:#f4894a;--grey:#93a1ad;--link:#7cc4f0;
    --fine:#17352a;--fine-ink:#b5e3c8;--caution:#3d2f12;--caution-ink:#f6d998;--poor:#43201d;
    --poor-ink:#f7c1bb}}

    """

  private static let page: StaticString = """
    *{box-sizing:border-box}
    body{margin:0;background:var(--paper);color:var(--ink);
    font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
    header,main,footer{max-width:1064px;margin:0 auto;padding:0 20px}
    header{padding-top:28px}
    h1{font-size:1.6rem;line-height:1.25;margin:0;overflow-wrap:anywhere}
    .kind{margin:0;color:var(--soft);font-size:.9rem}
    .claim{margin:6px 0 0;color:var(--soft)}
    nav ul{display:flex;flex-wrap:wrap;gap:2px 16px;list-style:none;margin:16px 0 0;padding:8px 0;
    border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);font-size:.9rem}
    a{color:var(--link)}
    section{margin:28px 0 0;scroll-margin-top:12px}
    h2{font-size:1.2rem;margin:0 0 8px}
    h3{font-size:1rem;margin:16px 0 2px}
    p{margin:6px 0}
    .how,.note,.definition,.interval{color:var(--soft)}
    .how,.note{font-size:.92rem}
    .lead{font-size:1.15rem}
    .key{border-bottom:4px solid var(--rule)}
    .key.left{border-bottom-color:var(--left)}
    .key.right{border-bottom:4px dashed var(--right)}
    .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(300px,1fr));gap:12px;margin:14px 0}
    .card{background:var(--panel);border:1px solid var(--rule);border-radius:6px;padding:10px 14px}
    .card h3{margin:0;font-size:.92rem;font-weight:600;color:var(--soft)}
    .card p{margin:0}
    .card .big{font-size:1.7rem;font-weight:600;line-height:1.3;font-variant-numeric:tabular-nums}
    .card .unit{font-size:.95rem;font-weight:400;color:var(--soft)}
    .card .side,.card .other{font-size:.92rem}
    .card .other{margin-top:8px;padding-top:6px;border-top:1px solid var(--rule);color:var(--soft)}
    .swatch{display:inline-block;width:18px;height:0;margin-right:6px;vertical-align:middle;
    border-top:3px solid var(--left)}
    .swatch.right{border-top:3px dashed var(--right)}
    .verdict{padding:2px 8px;border-radius:4px;font-weight:600}
    .fine{background:var(--fine);color:var(--fine-ink)}
    .caution{background:var(--caution);color:var(--caution-ink)}
    .poor{background:var(--poor);color:var(--poor-ink)}
    .warnings li{margin:4px 0}
    .scroll{overflow-x:auto;margin:10px 0}
    .scroll:focus-visible,a:focus-visible,summary:focus-visible{outline:2px solid var(--link);
    outline-offset:2px}
    table{border-collapse:collapse;width:100%;font-size:.9rem}
    caption{text-align:left;font-weight:600;padding:0 0 4px}
    th,td{text-align:left;vertical-align:top;padding:5px 12px 5px 0;border-bottom:1px solid var(--rule)}
    thead th{color:var(--soft);font-weight:600;vertical-align:bottom;white-space:nowrap}
    tbody th{font-weight:600}
    .numbers{font-variant-numeric:tabular-nums}
    .numbers tbody th{font-weight:400}
    .numbers td,.numbers th{padding-right:10px}
    .events{min-width:940px;font-size:.8rem}
    .events td,.events th{padding-right:7px}
    .events thead th{white-space:normal}
    .events td:nth-child(3){white-space:nowrap}
    .events td:nth-child(5){min-width:110px}
    .measures{min-width:640px;table-layout:fixed}
    .measures th:first-child{width:38%}
    .definition,.interval{display:block;font-weight:400;font-size:.88rem}
    .value{display:block;font-variant-numeric:tabular-nums}
    .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(280px,1fr));gap:0 24px;margin:0}
    .facts div{padding:5px 0;border-bottom:1px solid var(--rule)}
    dt{color:var(--soft);font-size:.88rem}
    dd{margin:0;overflow-wrap:anywhere}
    code{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.86em;overflow-wrap:anywhere;
    color:var(--soft)}
    .settings{font-size:.92rem}
    summary{cursor:pointer;font-weight:600}
    footer{margin-top:32px;padding-top:12px;padding-bottom:28px;color:var(--soft);font-size:.9rem}
    @media (max-width:600px){header,main,footer{padding-left:14px;padding-right:14px}
    .facts,.cards{grid-template-columns:1fr}}

    """

  private static let figures: StaticString = """
    figure{margin:0}
    figcaption{font-weight:600}
    .legend{display:flex;flex-wrap:wrap;gap:2px 18px;list-style:none;margin:8px 0;padding:0;font-size:.88rem}
    .legend span{display:inline-block;width:22px;height:12px;margin-right:6px;vertical-align:-1px}
    .legend .line{height:0;vertical-align:middle;border-top:3px solid var(--left)}
    .legend .line.right{border-top:3px dashed var(--right)}
    .mark{border:1.5px solid var(--grey)}
    .mark.spasm{background:var(--grey)}
    .mark.synkinesis{background:var(--grey);opacity:.4}
    .mark.blink{width:6px!important}
    .mark.bilateral_closure{border-width:4px 1.5px}
    .mark.voluntary{border-style:dotted;border-width:2px}
    .mark.uncertain{border-style:dashed}
    .mark.gap{border:0;background:repeating-linear-gradient(45deg,var(--grey),var(--grey) 1px,transparent 1px,transparent 5px)}
    .mark.others{border:0;height:6px!important;background:var(--ink);vertical-align:2px!important}
    svg.traces{display:block;width:100%;min-width:720px;height:auto;margin-bottom:6px}
    .traces text{font-size:12.5px;fill:var(--soft)}
    .grid{stroke:var(--rule);stroke-width:.7}
    .zero{stroke:var(--grey);stroke-width:.9}
    .hatch{stroke:var(--grey);stroke-width:1.6;opacity:.7}
    .trace{fill:none;stroke-width:1.5;stroke-linejoin:round;stroke-linecap:round}
    .trace.left{stroke:var(--left)}
    .trace.right{stroke:var(--right);stroke-dasharray:5 2.5;stroke-linecap:butt}
    .band{opacity:.13}
    .band.left,.event.left{fill:var(--left);stroke:var(--left)}
    .band.right,.event.right{fill:var(--right);stroke:var(--right)}
    .band{stroke:none!important}
    .event{stroke-width:1.2}
    .event.blink{fill:none;stroke:var(--grey)}
    .event.synkinesis{fill-opacity:.35}
    .event.bilateral_closure{fill:none;stroke:var(--grey);stroke-width:3}
    .event.voluntary{fill:none;stroke:var(--grey);stroke-dasharray:2 2;stroke-width:2}
    .event.uncertain{fill:none;stroke-dasharray:4 3}
    .seen{fill:var(--grey);opacity:.45}
    .others{fill:var(--ink)}

    """

  private static let paper: StaticString = """
    @page{size:A4;margin:15mm;
    @bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#4c5862}}
    @media print{:root,body{font-size:9pt}
    header,main,footer{max-width:none;padding:0}
    nav,details:not([open]){display:none}
    section{margin-top:16pt}
    h2,h3,caption,figcaption,.how,.legend{break-after:avoid;break-inside:avoid}
    svg.traces,svg.raster,svg.curve,svg.faces{min-width:0;break-inside:avoid}
    thead th{white-space:normal}
    p,li,dd{orphans:3;widows:3}
    .cards,.legend{break-inside:avoid}
    .card,tr,.facts div,li{break-inside:avoid}
    thead{break-after:avoid}
    .scroll{overflow:visible}
    .cards{grid-template-columns:repeat(3,1fr)}
    .numbers{font-size:7pt}
    .events{font-size:6.5pt}
    .events td,.events th{padding-right:3pt;overflow-wrap:anywhere}
    .events td:nth-child(3),.events td:nth-child(5){white-space:normal;min-width:0}
    .numbers td,.numbers th{padding-right:5pt}
    .measures,.events{min-width:0}
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    a{color:inherit;text-decoration:none}}

    """
}
