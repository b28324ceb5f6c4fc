//! Charts as their readers meet them: as SVG, as words, as tables and as images.

mod cards;
mod drawings;
mod labels;
mod samples;
