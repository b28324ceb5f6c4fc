//! Charts as SVG, in both directions of writing, with the words that say what they show.
