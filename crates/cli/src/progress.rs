//! Bars for work that takes longer than a second.

use std::io::IsTerminal;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use sanjeh_intake::Progress;

/// A bar that shows itself only if the work takes longer than a second and a person is watching.
pub(crate) struct Bar {
    bar: ProgressBar,
}

impl Bar {
    pub(crate) fn new() -> Self {
        let bar = if std::io::stderr().is_terminal() {
            ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(10))
        } else {
            ProgressBar::hidden()
        };
        let style = ProgressStyle::with_template("{msg} {wide_bar} {bytes}/{total_bytes} {eta}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        Self { bar }
    }

    /// Takes note of how far reading has come.
    pub(crate) fn show(&self, progress: Progress<'_>) {
        if self.bar.elapsed() < Duration::from_secs(1) {
            return;
        }
        self.bar.set_message(progress.file.to_owned());
        self.bar.set_length(progress.total.max(progress.done));
        self.bar.set_position(progress.done);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// A count that shows itself only if the work takes longer than a second and a person is watching.
pub(crate) struct Count {
    bar: ProgressBar,
}

impl Count {
    pub(crate) fn new() -> Self {
        let bar = if std::io::stderr().is_terminal() {
            ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(10))
        } else {
            ProgressBar::hidden()
        };
        let style = ProgressStyle::with_template("{spinner} {pos}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
        Self { bar }
    }

    /// Takes note of how far the work has come.
    pub(crate) fn show(&self, count: usize) {
        if self.bar.elapsed() >= Duration::from_secs(1) {
            self.bar.set_position(count as u64);
        }
    }
}

impl Drop for Count {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
