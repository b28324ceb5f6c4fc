//! Reports of a round and of an agency as accessible PDF.
