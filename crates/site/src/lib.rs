//! The public pages, made from publications alone.
