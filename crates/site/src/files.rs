//! What is served beside the pages: assets, files of publications, data, charts, feeds.

use crate::assets;
use crate::reply::{Cache, Reply};
use crate::route::Address;
use crate::site::Site;

/// The reply for an address that is no page; `None` if nothing is there.
pub(crate) fn reply(_site: &Site, address: &Address) -> Option<Reply> {
    match address {
        Address::Asset(name) => {
            let (content_type, body) = assets::find(name)?;
            Some(Reply { cache: Cache::Immutable, ..Reply::of(content_type, body) })
        }
        _ => None,
    }
}
