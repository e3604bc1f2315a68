//! Pictures: of the kind their name says, and no larger than a phone can hold.

use exhibit_contract::error::{Code, Error, Result};
use exhibit_contract::limits::{Limit, Limits, MOST_PICTURE_PIXELS};
use imagesize::ImageType;

use crate::svg;

/// Refuses a picture that is none, too large, or more than a picture. What is no picture by its name passes.
///
/// # Errors
/// [`Code::PictureInvalid`], [`Code::PictureTooLarge`], [`Code::PictureActive`].
pub fn check(path: &str, bytes: &[u8], limits: &Limits) -> Result<()> {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    let is_kind = |kind: &ImageType| match ending.as_str() {
        "png" => matches!(kind, ImageType::Png),
        "jpg" | "jpeg" => matches!(kind, ImageType::Jpeg),
        "webp" => matches!(kind, ImageType::Webp),
        _ => matches!(kind, ImageType::Heif(imagesize::Compression::Av1)),
    };
    let [width, height] = match ending.as_str() {
        "svg" => svg::check(path, bytes)?,
        "png" | "jpg" | "jpeg" | "webp" | "avif" => {
            let invalid =
                |why: &str| Error::new(Code::PictureInvalid, path, format!("It is named .{ending}, but {why}."));
            let kind = imagesize::image_type(bytes).map_err(|_| invalid("it is no picture"))?;
            if !is_kind(&kind) {
                return Err(invalid("it is a picture of another kind"));
            }
            let size = imagesize::blob_size(bytes).map_err(|_| invalid("it is cut off"))?;
            [size.width as f64, size.height as f64]
        }
        _ => return Ok(()),
    };
    limits.allow(Limit::PictureSidePixels, width.max(height).ceil() as u64, Code::PictureTooLarge, path)?;
    if width * height > MOST_PICTURE_PIXELS {
        let sentence = format!("It is {width} × {height}; {MOST_PICTURE_PIXELS} pixels are the most.");
        return Err(Error::new(Code::PictureTooLarge, path, sentence));
    }
    if width >= 1.0 && height >= 1.0 {
        return Ok(());
    }
    Err(Error::new(Code::PictureInvalid, path, format!("It is {width} × {height}: there is nothing to see.")))
}
