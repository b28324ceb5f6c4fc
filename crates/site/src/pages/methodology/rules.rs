//! The rules that hold wherever nothing else is said, in words.

use sanjeh_engine::model::Ties;
use sanjeh_messages::{Message, message};
use sanjeh_methodology::document::{BasisWord, GapsWord, HowWord, ModeWord, SpecialWord};
use sanjeh_publication::Publication;

use crate::context::Context;

/// A rule: what it is about, and what it says.
pub(super) struct Rule {
    pub(super) about: String,
    pub(super) says: String,
}

/// The rules of a methodology.
pub(super) fn rules(c: &Context<'_>, p: &Publication) -> Vec<Rule> {
    let policy = &p.round.methodology.document.policy;
    let rule = |about: Message, says: Message| Rule { about: c.t(about), says: c.t(says) };
    let leave_out = SpecialWord::LeaveOut;
    let mut rules = vec![
        rule(message!("reuse-rule-missing"), special(policy.missing.unwrap_or(SpecialWord::Zero))),
        rule(
            message!("reuse-rule-not-applicable"),
            special(policy.not_applicable.unwrap_or(leave_out)),
        ),
        rule(
            message!("reuse-rule-not-relevant"),
            special(policy.not_relevant.unwrap_or(leave_out)),
        ),
        rule(message!("reuse-rule-how"), how(policy.how.unwrap_or(HowWord::Mean))),
        rule(message!("reuse-rule-gaps"), gaps(policy.gaps.unwrap_or(GapsWord::LeaveOut))),
    ];
    if let Some(coverage) = &policy.coverage {
        let percent = c.percent(coverage.value * 100.0, 0);
        rules.push(rule(
            message!("reuse-rule-coverage"),
            message!("reuse-coverage", percent = percent),
        ));
    }
    rules.push(rule(
        message!("reuse-rule-rounding"),
        match policy.published {
            None => message!("reuse-rounding-none"),
            Some(rounding) => {
                let mode = rounding.mode.unwrap_or(ModeWord::HalfUp);
                message!("reuse-rounding", decimals = rounding.decimals, mode = word(mode))
            }
        },
    ));
    let basis = policy.basis.unwrap_or(BasisWord::Published);
    rules.push(rule(
        message!("reuse-rule-basis"),
        match (basis, policy.published) {
            (BasisWord::Published, Some(_)) => message!("reuse-basis-published"),
            _ => message!("reuse-basis-exact"),
        },
    ));
    if let Some(presentation) = p.presentation() {
        let ties = match p.model().ranks[presentation.rank].ties {
            Ties::Competition => message!("agency-ties-competition"),
            Ties::Dense => message!("agency-ties-dense"),
        };
        rules.push(rule(message!("reuse-rule-ties"), ties));
    }
    rules
}

fn special(word: SpecialWord) -> Message {
    match word {
        SpecialWord::Zero => message!("reuse-special-zero"),
        SpecialWord::LeaveOut => message!("reuse-special-leave-out"),
        SpecialWord::Propagate => message!("reuse-special-propagate"),
        SpecialWord::Worst => message!("reuse-special-worst"),
    }
}

fn gaps(word: GapsWord) -> Message {
    match word {
        GapsWord::Zero => message!("reuse-gaps-zero"),
        GapsWord::LeaveOut => message!("reuse-gaps-leave-out"),
        GapsWord::Propagate => message!("reuse-gaps-propagate"),
    }
}

fn how(word: HowWord) -> Message {
    let word = match word {
        HowWord::Mean => "mean",
        HowWord::Geometric => "geometric",
        HowWord::Harmonic => "harmonic",
        HowWord::Power => "power",
        HowWord::Sum => "sum",
        HowWord::Min => "min",
        HowWord::Max => "max",
        HowWord::Copeland => "copeland",
        HowWord::CountPresent
        | HowWord::CountMissing
        | HowWord::CountZero
        | HowWord::CountMissingOrZero => "count",
        HowWord::SharePresent => "share",
    };
    message!("reuse-how", how = word)
}

/// The name of a way of rounding in the message files.
fn word(mode: ModeWord) -> &'static str {
    match mode {
        ModeWord::HalfUp => "half-up",
        ModeWord::HalfEven => "half-even",
        ModeWord::Nearest => "nearest",
        ModeWord::Down => "down",
        ModeWord::Up => "up",
    }
}
