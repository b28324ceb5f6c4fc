//! A drawing as an image.

use std::sync::{Arc, LazyLock};

use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree, fontdb::Database},
};
use sanjeh_messages::{Problem, message};

use crate::font::{BOLD, FAMILY, REGULAR};

/// The widest and highest image, in pixels: larger ones would take too much memory.
const LARGEST: f32 = 4096.0;

/// The fonts of images: the ones of this crate, whatever the machine has.
static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_font_data(REGULAR.to_vec());
    fonts.load_font_data(BOLD.to_vec());
    fonts.set_sans_serif_family(FAMILY);
    Arc::new(fonts)
});

/// A drawing as a PNG image so many pixels wide, its height in proportion.
///
/// `svg` is a [standalone](crate::Look::Standalone) drawing; texts are set in Vazirmatn.
///
/// # Errors
/// The text is no SVG, or the image would be empty or larger than 4,096 pixels.
pub fn png(svg: &str, width: u32) -> Result<Vec<u8>, Box<Problem>> {
    let failed = |why: String| Box::new(Problem::error(message!("chart-no-image", why = why)));
    let options = Options {
        fontdb: Arc::clone(&FONTS),
        font_family: FAMILY.to_owned(),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).map_err(|error| failed(error.to_string()))?;
    let scale = width as f32 / tree.size().width();
    let height = (tree.size().height() * scale).ceil();
    let size_failed = || failed(format!("{width}×{height}"));
    if width as f32 > LARGEST || height > LARGEST {
        return Err(size_failed());
    }
    let mut image = Pixmap::new(width, height as u32).ok_or_else(size_failed)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut image.as_mut());
    image.encode_png().map_err(|error| failed(error.to_string()))
}
