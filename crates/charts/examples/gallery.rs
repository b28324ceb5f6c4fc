//! Writes a page with every chart in both languages and looks, and the pictures of social previews, to
//! be looked at: `cargo run -p sanjeh-charts --example gallery FOLDER`.

#[path = "../tests/charts/samples.rs"]
mod samples;

use std::{env, error::Error, fmt::Write as _, fs, path::PathBuf};

use sanjeh_charts::{CSS, Look, og};
use sanjeh_messages::{Lang, Problem};

/// Width and look of each drawing of a chart: wide, on a phone, as a file.
const DRAWINGS: [(u32, Look); 3] =
    [(640, Look::Inline), (320, Look::Inline), (640, Look::Standalone)];

fn main() -> Result<(), Box<dyn Error>> {
    let folder: PathBuf = env::args_os().nth(1).ok_or("name a folder")?.into();
    fs::create_dir_all(&folder)?;
    let mut page = format!(
        "<!doctype html><meta charset=utf-8><title>Charts</title><style>{CSS}
         body {{ background: #fbfaf7; font-family: Vazirmatn; margin: 20px }}
         section {{ display: grid; grid-template-columns: 640px 320px 640px; gap: 30px; align-items: start }}
         @media (prefers-color-scheme: dark) {{ body {{ background: #141b22 }} }}</style>"
    );
    for lang in Lang::ALL {
        let direction = if lang.is_right_to_left() { "rtl" } else { "ltr" };
        write!(page, "<section dir={direction}>")?;
        for (name, chart) in samples::all(lang) {
            for (n, (width, look)) in DRAWINGS.into_iter().enumerate() {
                let frame = samples::frame(lang, &format!("{name}-{lang}-{n}"), width, look);
                write!(page, "<div>{}</div>", chart.svg(&frame))?;
            }
        }
        write!(page, "</section>")?;
        let said = |problem: Box<Problem>| problem.message.text(lang);
        fs::write(
            folder.join(format!("round-{lang}.png")),
            og::round(&samples::round_card(lang)).map_err(said)?,
        )?;
        fs::write(
            folder.join(format!("agency-{lang}.png")),
            og::agency(&samples::agency_card(lang)).map_err(said)?,
        )?;
    }
    fs::write(folder.join("index.html"), page)?;
    Ok(())
}
