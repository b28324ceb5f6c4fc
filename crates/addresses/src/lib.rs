//! The addresses of the public site: the one place that writes and reads them.
//!
//! ```
//! use sanjeh_addresses::{Address, Page};
//! use sanjeh_messages::Lang;
//!
//! let page = Page::Agency("9".to_owned(), "تهران".to_owned());
//! let address = Address::Page(Lang::Fa, page);
//! assert_eq!(address.path(), "/fa/rounds/9/agencies/%D8%AA%D9%87%D8%B1%D8%A7%D9%86/");
//! assert_eq!(Address::parse(&address.path()), Some(address));
//! ```

mod address;
mod percent;

pub use address::{API, Address, Chart, Page, Picture};
pub use percent::{decode, encode, encode_part, is_text};
