//! The headers that keep readers safe.

use http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS, CONTENT_SECURITY_POLICY, HeaderMap,
    HeaderName, HeaderValue, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use sanjeh_replies::Audience;

/// Nothing but the site's own files; no script and no style inside a page; no page in a frame.
const OF_PAGES: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; \
    base-uri 'none'; frame-ancestors 'none'";

/// Data do nothing. A chart that is opened by itself has its style and its font inside.
const OF_DATA: &str = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const PERMISSIONS: &str = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

/// Two years.
const HSTS: &str = "max-age=63072000";

const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");
const OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// Adds the headers of what is for these readers; `secure` if the address begins with `https`.
pub(crate) fn protect(audience: Audience, headers: &mut HeaderMap, secure: bool) {
    let mut put =
        |name, value: &'static str| drop(headers.insert(name, HeaderValue::from_static(value)));
    put(X_CONTENT_TYPE_OPTIONS, "nosniff");
    put(REFERRER_POLICY, "strict-origin-when-cross-origin");
    match audience {
        Audience::Site => {
            put(CONTENT_SECURITY_POLICY, OF_PAGES);
            put(PERMISSIONS_POLICY, PERMISSIONS);
            put(OPENER_POLICY, "same-origin");
            put(RESOURCE_POLICY, "same-origin");
        }
        Audience::Everybody => {
            put(CONTENT_SECURITY_POLICY, OF_DATA);
            put(RESOURCE_POLICY, "cross-origin");
            put(ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            put(
                ACCESS_CONTROL_EXPOSE_HEADERS,
                "accept-ranges, content-disposition, content-range, etag, link, retry-after",
            );
        }
    }
    if secure {
        put(STRICT_TRANSPORT_SECURITY, HSTS);
    }
}
