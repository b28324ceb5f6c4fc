//! A drawing as an image.

use std::sync::{Arc, LazyLock};

use indexmap::IndexMap;
use png::{BitDepth, ColorType, DeflateCompression, Encoder, EncodingError, Filter};
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
    match indexed(&image) {
        Some(written) => written.map_err(|error| failed(error.to_string())),
        None => image.encode_png().map_err(|error| failed(error.to_string())),
    }
}

/// An image of few colours and nothing transparent, as drawings are, with a palette: smaller than
/// one of whole colours, and made in a fraction of the time. `None` for any other image.
fn indexed(image: &Pixmap) -> Option<Result<Vec<u8>, EncodingError>> {
    let mut palette: IndexMap<[u8; 3], ()> = IndexMap::new();
    let mut pixels = Vec::with_capacity(image.pixels().len());
    // Neighbours mostly have the same colour.
    let mut last = ([0; 3], None);
    for pixel in image.pixels() {
        let colour = [pixel.red(), pixel.green(), pixel.blue()];
        if last.0 != colour || last.1.is_none() {
            let at = palette.insert_full(colour, ()).0;
            last = (colour, Some(u8::try_from(at).ok()?));
        }
        if pixel.alpha() != u8::MAX {
            return None;
        }
        pixels.extend(last.1);
    }
    let palette: Vec<u8> = palette.into_keys().flatten().collect();
    Some(write(image, palette, &pixels))
}

fn write(image: &Pixmap, palette: Vec<u8>, pixels: &[u8]) -> Result<Vec<u8>, EncodingError> {
    let mut written = Vec::new();
    let mut encoder = Encoder::new(&mut written, image.width(), image.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette);
    // Places in a palette are no amounts: differences between them say nothing.
    encoder.set_filter(Filter::NoFilter);
    encoder.set_deflate_compression(DeflateCompression::Level(1));
    let mut writer = encoder.write_header()?;
    writer.write_image_data(pixels)?;
    writer.finish()?;
    Ok(written)
}
