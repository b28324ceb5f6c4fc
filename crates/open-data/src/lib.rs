//! Every table of a round for reuse: columns with their meaning, as CSV, JSON, XLSX and Parquet.
