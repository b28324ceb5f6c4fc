//! Serves the public pages and the API over HTTP.
