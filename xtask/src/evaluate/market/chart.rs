//! What a posting takes to fold, by the size of the market, beside a line that grows as the logarithm does.

use super::folding::Reached;

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 320.0;
const LEFT: f64 = 60.0;
const BOTTOM: f64 = 40.0;
const TOP: f64 = 44.0;

/// The chart as SVG.
pub(super) fn drawn(reached: &[Reached]) -> String {
    let most = reached.iter().map(|one| one.wall.max(one.cpu)).fold(1.0, f64::max) * 1.25;
    let (first, last) = (exponent(reached.first()), exponent(reached.last()));
    let x =
        |postings: usize| LEFT + ((postings as f64).log10() - first) / (last - first).max(1.0) * (WIDTH - LEFT - 40.0);
    let y = |micros: f64| HEIGHT - BOTTOM - micros / most * (HEIGHT - BOTTOM - TOP);
    let line = |of: &dyn Fn(&Reached) -> f64, looks: &str| {
        let points = reached.iter().map(|one| format!("{:.0},{:.0}", x(one.postings), y(of(one))));
        format!("<polyline points=\"{}\" fill=\"none\" {looks}/>\n", points.collect::<Vec<_>>().join(" "))
    };
    let begin = reached.first().map_or(0.0, |one| one.cpu);
    let logarithm = |one: &Reached| begin * (one.postings as f64).log10() / first.max(1.0);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" font-family=\"system-ui, sans-serif\" \
         font-size=\"13\" role=\"img\">\n<title>Time to fold one posting, by the size of the market</title>\n\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#fff\"/>\n\
         <text x=\"{LEFT}\" y=\"22\">µs a posting: processor (solid), clock, two cores (dashed), logarithm (dotted)</text>\n"
    );
    for micros in (0..=(most as u64)).step_by(20) {
        let at = y(micros as f64);
        out.push_str(&format!(
            "<line x1=\"{LEFT}\" x2=\"{:.0}\" y1=\"{at:.0}\" y2=\"{at:.0}\" stroke=\"#ddd\"/><text x=\"{:.0}\" \
             y=\"{:.0}\" text-anchor=\"end\">{micros}</text>\n",
            WIDTH - 40.0,
            LEFT - 8.0,
            at + 4.0
        ));
    }
    for one in reached {
        let size = one.postings.to_string();
        let nice = if size.len() > 6 { "1,000,000".to_owned() } else { format!("{},000", one.postings / 1_000) };
        out.push_str(&format!(
            "<text x=\"{:.0}\" y=\"{:.0}\" text-anchor=\"middle\">{nice}</text>\n",
            x(one.postings),
            HEIGHT - 14.0
        ));
    }
    out.push_str(&line(&|one| one.cpu, "stroke=\"#1F5F4A\" stroke-width=\"2.5\""));
    out.push_str(&line(&|one| one.wall, "stroke=\"#23607F\" stroke-width=\"2.5\" stroke-dasharray=\"8 5\""));
    out.push_str(&line(&logarithm, "stroke=\"#5A615C\" stroke-width=\"2\" stroke-dasharray=\"2 5\""));
    out.push_str("</svg>\n");
    out
}

fn exponent(reached: Option<&Reached>) -> f64 {
    reached.map_or(0.0, |one| (one.postings as f64).log10())
}
